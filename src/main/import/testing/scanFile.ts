/** Scans: PDF files whose pages are pictures of other pages, as a copying machine makes them. */

import { createCanvas, ImageData } from '@napi-rs/canvas';
import { openDrawable } from '../pdf/raster.ts';
import { writtenPdf } from './pdfFile.ts';
import { file, successOf } from './reading.ts';

export interface ScanOptions {
  /** Dots an inch. */
  readonly resolution?: number;
  /** How it lay on the glass, in radians clockwise. */
  readonly turned?: number;
  /** Words of a text layer under the pictures, the same on each page. */
  readonly layer?: string;
}

/** `pdf` as a scan of its pages. */
export async function scanOf(pdf: Uint8Array, options: ScanOptions = {}): Promise<Uint8Array> {
  const drawable = await successOf(openDrawable(file('printed.pdf', pdf)));
  const pictures: PagePicture[] = [];
  for (let index = 0; index < drawable.pages; index++) {
    const { width, height, rgba } = await drawable.renderPage(index, { scale: (options.resolution ?? 200) / 72 });
    pictures.push(onGlass(new ImageData(rgba(), width, height), options));
  }
  await drawable.close();
  return picturesPdf(pictures, options.layer ?? '');
}

interface PagePicture {
  readonly width: number;
  readonly height: number;
  readonly jpeg: string;
  /** Points. */
  readonly page: readonly [number, number];
}

function onGlass(image: ImageData, { resolution = 200, turned = 0 }: ScanOptions): PagePicture {
  const lies = Math.abs(Math.sin(turned)) > 0.9;
  const [width, height] = lies ? [image.height, image.width] : [image.width, image.height];
  const flat = createCanvas(image.width, image.height);
  flat.getContext('2d').putImageData(image, 0, 0);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(turned);
  context.drawImage(flat, -image.width / 2, -image.height / 2);
  const points = (pixels: number) => Math.round((pixels * 72) / resolution);
  const jpeg = canvas.toBuffer('image/jpeg', 80).toString('latin1');
  return { width, height, jpeg, page: [points(width), points(height)] };
}

function picturesPdf(pictures: readonly PagePicture[], layer: string): Uint8Array {
  const first = 6;
  const kids = pictures.map((_, index) => `${first + index * 3} 0 R`).join(' ');
  return writtenPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< >>',
    '<< >>',
    ...pictures.flatMap((picture, index) => pageObjects(picture, first + index * 3, layer)),
  ]);
}

function pageObjects({ width, height, jpeg, page: [across, down] }: PagePicture, number: number, layer: string) {
  const resources = `<< /Font << /F1 3 0 R >> /XObject << /Im1 ${number + 2} 0 R >> >>`;
  // Text that is neither filled nor stroked lies under the picture, as programs that recognise text put it there.
  const lines = layer.match(/.{1,90}(?:\s|$)/g) ?? [];
  const shown = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const hidden = ` BT 3 Tr /F1 9 Tf 12 TL 1 0 0 1 40 ${down - 60} Tm ${shown} ET`;
  const drawing = `q ${across} 0 0 ${down} 0 0 cm /Im1 Do Q${hidden}`;
  const kind = '/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    `<< ${kind} /Width ${width} /Height ${height} /Length ${jpeg.length} >>\nstream\n${jpeg}\nendstream`,
  ];
}
