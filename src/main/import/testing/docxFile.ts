/** Word documents made with the `docx` package: what Word itself would write for these structures. */

import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** A document of these paragraphs and tables. */
export async function docxFile(
  children: readonly (Paragraph | Table)[],
  footnotes: Readonly<Record<string, { children: Paragraph[] }>> = {},
): Promise<Uint8Array> {
  const bullets = { level: 0, format: LevelFormat.BULLET, text: '•' };
  const document = new Document({
    numbering: { config: [{ reference: 'bullets', levels: [bullets] }] },
    footnotes: { ...footnotes },
    sections: [{ children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

export function title(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, text });
}

export function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text });
}

export function paragraph(...runs: readonly (string | TextRun | FootnoteReferenceRun | InsertedTextRun)[]): Paragraph {
  return new Paragraph({ children: runs.map((run) => (typeof run === 'string' ? new TextRun(run) : run)) });
}

export function bold(text: string): TextRun {
  return new TextRun({ text, bold: true });
}

export function noteMark(id: number): FootnoteReferenceRun {
  return new FootnoteReferenceRun(id);
}

/** Text that somebody added with "track changes" on. */
export function inserted(text: string): InsertedTextRun {
  return new InsertedTextRun({ text, id: 1, author: 'Ana', date: '2026-01-05T00:00:00Z' });
}

export function bullet(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'bullets', level: 0 } });
}

/** A table of texts; a cell given as a pair spans that many columns. */
export function table(rows: readonly (readonly (string | readonly [string, number])[])[]): Table {
  return new Table({
    rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })),
  });
}

function cellOf(cell: string | readonly [string, number]): TableCell {
  const [text, columnSpan] = typeof cell === 'string' ? [cell, 1] : cell;
  return new TableCell({ columnSpan, children: [new Paragraph(text)] });
}
