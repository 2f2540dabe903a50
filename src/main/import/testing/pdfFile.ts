/** Small PDF files written by hand: lines of text at given places, in Helvetica, Latin letters only. */

import { createHash } from 'node:crypto';

export interface PdfLine {
  readonly text: string;
  /** Points from the page's lower left corner (612 by 792). */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Runs upwards along the edge. */
  readonly upwards?: boolean;
}

export interface PdfOptions {
  readonly title?: string;
  readonly language?: string;
  /** Page numbering as in books: the first `roman` pages i, ii, iii, then 1, 2, 3. */
  readonly roman?: number;
  /** The titles of the file's own outline. */
  readonly outline?: readonly string[];
  /** As of a file that needs a password (nothing is really encrypted). */
  readonly locked?: boolean;
  /** Really encrypted under this password, in the oldest way (40-bit RC4); not together with a title or a language. */
  readonly password?: string;
}

/** Lines of a paragraph, one below the other. */
export function pdfLines(texts: readonly string[], first: Omit<PdfLine, 'text'>, leading = 14): PdfLine[] {
  return texts.map((text, index) => ({ ...first, text, y: first.y - index * leading }));
}

/** A PDF with one page for each list of lines. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const { roman, language, title, locked, password, outline = [] } = options;
  const root = 6 + pages.length * 2;
  const outlined = outline.length > 0 ? `/Outlines ${root} 0 R` : '';
  const lock = password === undefined ? null : new Lock(password);
  const content = (lines: readonly PdfLine[], number: number) => {
    const drawing = lines.map(drawn).join('\n');
    return lock ? lock.encrypted(drawing, number) : drawing;
  };
  const labels = roman ? `/PageLabels << /Nums [0 << /S /r >> ${roman} << /S /D >>] >>` : '';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels} ${outlined} ${language ? `/Lang (${language})` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${title ? `/Title (${escaped(title)})` : ''} >>`,
    ...pages.flatMap((lines, index) => [pageObject(7 + index * 2), streamObject(content(lines, 7 + index * 2))]),
    ...outlineObjects(outline, root),
  ];
  return writtenPdf(objects, lock?.entry ?? (locked ? lockEntry('00'.repeat(32), '00'.repeat(32)) : ''));
}

function outlineObjects(titles: readonly string[], root: number): string[] {
  if (titles.length === 0) return [];
  const items = titles.map((title, at) => {
    const next = at + 1 < titles.length ? `/Next ${root + 2 + at} 0 R` : '';
    return `<< /Title (${escaped(title)}) /Parent ${root} 0 R ${next} /Dest [6 0 R /Fit] >>`;
  });
  return [
    `<< /Type /Outlines /First ${root + 1} 0 R /Last ${root + titles.length} 0 R /Count ${titles.length} >>`,
    ...items,
  ];
}

function pageObject(contents: number): string {
  const fonts = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${fonts} /Contents ${contents} 0 R >>`;
}

function streamObject(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** The line as the page's content draws it. */
export function drawn({ text, x, y, size = 11, bold = false, upwards = false }: PdfLine): string {
  const matrix = upwards ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

/** A file of these objects, the first of which is the catalogue; each letter is a byte. `lock`: what says how it is encrypted. */
export function writtenPdf(objects: readonly string[], lock = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const lockEntry = (owner: string, user: string) =>
  `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P -4 >> /ID [<00> <00>]`;

/** Encryption of revision 2 (ISO 32000-1, 7.6.2 and 7.6.3). */
class Lock {
  readonly entry: string;
  readonly #key: Buffer;

  constructor(password: string) {
    const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
    const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
    const owner = rc4(md5(padded).subarray(0, 5), padded);
    const permissions = Buffer.from('fcffffff', 'hex');
    this.#key = md5(padded, owner, permissions, Buffer.from([0])).subarray(0, 5);
    this.entry = lockEntry(owner.toString('hex'), rc4(this.#key, padding).toString('hex'));
  }

  /** The content of object `number`. */
  encrypted(content: string, number: number): string {
    const key = md5(this.#key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10);
    return rc4(key, Buffer.from(content, 'latin1')).toString('latin1');
  }
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, place) => place);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255;
    swap(at, other);
  }
  let at = 0;
  let other = 0;
  return Buffer.from(data).map((byte) => {
    at = (at + 1) & 255;
    other = (other + (state[at] ?? 0)) & 255;
    swap(at, other);
    return byte ^ (state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0);
  }) as Buffer;
}
