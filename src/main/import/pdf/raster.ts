/** From a page of a PDF to pixels, by pdf.js on a canvas. Scripts in the file do not run; its form fields are drawn as filled in. */

import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { AnnotationMode, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, type Result } from '../../../shared/result.ts';
import { damaged, needsPassword, overLimit, wrongPassword } from '../failures.ts';
import { limits } from '../limits.ts';
import type { ReportFile } from '../reading.ts';
import { librarySettings } from './library.ts';

export type OpenDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

type BrowserContext = NonNullable<Parameters<OpenPage['render']>[0]['canvasContext']>;
type OpenPage = Awaited<ReturnType<OpenDocument['getPage']>>;

/** A page's width and height as it is shown upright, in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How large to draw: so many pixels wide, or so many a point. */
export type DrawnSize = { readonly width: number } | { readonly scale: number };

/** A drawn page. Width and height are pixels. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  /** Pixels a point; less than was asked for where the page would have more than `limits.pagePixels`. */
  readonly scale: number;
  png(): Promise<Uint8Array>;
  /** Four bytes a pixel (red, green, blue, opaque), row by row from the top. */
  rgba(): Uint8ClampedArray;
}

/** A PDF that stays open, to draw its pages. Pages are counted from 0. */
export interface DrawablePdf {
  readonly pages: number;
  readonly document: OpenDocument;
  pageSize(index: number): Promise<PageSize>;
  /** Rejects for a page that there is not, and for one that pdf.js cannot draw. */
  renderPage(index: number, size: DrawnSize): Promise<DrawnPage>;
  close(): Promise<void>;
}

/** Opens a PDF once for all its pages; 'password-needed' and 'password-wrong' as it is, 'corrupt' when it is no whole PDF. */
export async function openDrawable({
  bytes,
  name,
  password,
}: Pick<ReportFile, 'bytes' | 'name' | 'password'>): Promise<Result<DrawablePdf>> {
  const settings = { ...librarySettings(bytes), maxImageSize: limits.picturePixels };
  const task = getDocument({ ...settings, ...(password === undefined ? {} : { password }) });
  try {
    const document = await task.promise;
    if (document.numPages <= limits.pages) return ok(drawable(document, () => task.destroy()));
    await task.destroy();
    return overLimit(name, `it has more than ${limits.pages.toLocaleString('en')} pages`);
  } catch (error) {
    await task.destroy();
    if (!(error instanceof Error) || error.name !== 'PasswordException') return damaged(name);
    return password === undefined ? needsPassword(name) : wrongPassword(name);
  }
}

function drawable(document: OpenDocument, close: () => Promise<void>): DrawablePdf {
  return {
    pages: document.numPages,
    document,
    pageSize: async (index) => {
      const { width, height } = (await document.getPage(index + 1)).getViewport({ scale: 1 });
      return { width, height };
    },
    renderPage: (index, size) => drawn(document, index, size),
    close,
  };
}

async function drawn(document: OpenDocument, index: number, size: DrawnSize): Promise<DrawnPage> {
  const page = await document.getPage(index + 1);
  const scale = scaleFor(page.getViewport({ scale: 1 }), size);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(wholePixels(viewport.width), wholePixels(viewport.height));
  // pdf.js is written for a browser's canvas, which this one behaves as.
  const canvasContext = canvas.getContext('2d') as unknown as BrowserContext;
  const annotationMode = AnnotationMode.ENABLE;
  await page.render({ canvas: null, canvasContext, viewport, annotationMode, background: 'white' }).promise;
  page.cleanup();
  return { width: canvas.width, height: canvas.height, scale, ...pixelsOf(canvas) };
}

/** Pixels a point, as asked for, but no more than the page may have. */
function scaleFor({ width, height }: PageSize, size: DrawnSize): number {
  const asked = 'scale' in size ? size.scale : size.width / width;
  const most = Math.sqrt(limits.pagePixels / (width * height));
  return Math.min(asked, most);
}

function wholePixels(length: number): number {
  return Math.max(1, Math.floor(length));
}

function pixelsOf(canvas: Canvas): Pick<DrawnPage, 'png' | 'rgba'> {
  return {
    png: () => canvas.encode('png'),
    rgba: () => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data,
  };
}
