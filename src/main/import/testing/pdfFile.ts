/** Small PDF files written by hand: lines of text at given places, in Helvetica, Latin letters only. */

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
}

/** Lines of a paragraph, one below the other. */
export function pdfLines(texts: readonly string[], first: Omit<PdfLine, 'text'>, leading = 14): PdfLine[] {
  return texts.map((text, index) => ({ ...first, text, y: first.y - index * leading }));
}

/** A PDF with one page for each list of lines. */
export function pdfFile(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const { roman, language, title, locked, outline = [] } = options;
  const root = 6 + pages.length * 2;
  const outlined = outline.length > 0 ? `/Outlines ${root} 0 R` : '';
  const labels = roman ? `/PageLabels << /Nums [0 << /S /r >> ${roman} << /S /D >>] >>` : '';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${labels} ${outlined} ${language ? `/Lang (${language})` : ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${title ? `/Title (${escaped(title)})` : ''} >>`,
    ...pages.flatMap((lines, index) => [pageObject(7 + index * 2), streamObject(lines.map(drawn).join('\n'))]),
    ...outlineObjects(outline, root),
  ];
  return writtenPdf(objects, locked === true);
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

function drawn({ text, x, y, size = 11, bold = false, upwards = false }: PdfLine): string {
  const matrix = upwards ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, '\\$&');
}

/** A file of these objects, the first of which is the catalogue; each letter is a byte. */
export function writtenPdf(objects: readonly string[], locked = false): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  const key = '00'.repeat(32);
  const lock = locked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<00> <00>]` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
