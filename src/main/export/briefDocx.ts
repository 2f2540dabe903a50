/**
 * A brief as a Word document: real heading, list and quote styles, nothing that loads from elsewhere, and no names or
 * times beyond what the brief itself says. Each citation is a bookmark; the custom property of the same name holds the
 * annotation's id, so that a sentence can be traced to its passage.
 */

import {
  AlignmentType,
  Bookmark,
  Document,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Node } from 'prosemirror-model';
import { type BriefBlockName, type Citation, citationOf } from '../../shared/schema/briefSchema.ts';
import { BRIEF_LANGUAGE, emptyPlace, line, printedCitation, quoteLines } from './briefText.ts';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** Twentieths of a point; half an inch a level. */
const INDENT = 720;

/** Word knows nine levels of a list (ECMA-376, part 1, 17.9.3); what lies deeper stays on the last. */
const DEEPEST = 8;

/** The document's bytes. */
export async function briefDocx(title: string, doc: Node): Promise<Uint8Array> {
  const writer = new DocxWriter(title);
  const children = writer.blocks(doc, {});
  const file = new Document({
    styles,
    numbering: { config: writer.numbering() },
    customProperties: writer.citations.map(({ annotationId, sourceId }, index) => ({
      name: bookmarkName(index),
      value: `annotation ${annotationId} in report ${sourceId}`,
    })),
    sections: [{ children }],
  });
  // The package writes the time and a placeholder name into the core properties; only the title is kept.
  const core = { path: 'docProps/core.xml', data: coreProperties(line(title)) };
  return new Uint8Array(await Packer.toBuffer(file, undefined, [core]));
}

const styles = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: BRIEF_LANGUAGE } },
      paragraph: { spacing: { after: 160, line: 288 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
    heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
    heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: INDENT, right: INDENT } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'Normal', quickFormat: true, run: { bold: true } },
    {
      id: 'BlockText',
      name: 'Block Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: INDENT, right: INDENT } },
    },
  ],
};

/** How the paragraphs of a block are set: those of a list item, those of a block quote. */
type Setting = Pick<IParagraphOptions, 'style' | 'numbering' | 'indent'> & { readonly depth?: number };

class DocxWriter {
  /** In reading order; bookmark n names the nth. */
  readonly citations: Citation[] = [];
  readonly #title: string;
  /** How many numbered lists there are: each has its own definition, so that each begins with 1. */
  #lists = 0;

  constructor(title: string) {
    this.#title = title;
  }

  blocks(parent: Node, setting: Setting): (Paragraph | Table)[] {
    return parent.children.flatMap((node) => this.#block(node, setting));
  }

  numbering() {
    return Array.from({ length: this.#lists }, (_, index) => ({
      reference: listName(index + 1),
      levels: Array.from({ length: DEEPEST + 1 }, (_level, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: INDENT * (level + 1), hanging: INDENT / 2 } } },
      })),
    }));
  }

  #block(node: Node, setting: Setting): (Paragraph | Table)[] {
    switch (node.type.name as BriefBlockName) {
      case 'title':
        return [new Paragraph({ heading: HeadingLevel.TITLE, children: this.#titleRuns(node) })];
      case 'heading':
        return [new Paragraph({ ...headingOf(node), children: this.#inline(node) })];
      case 'paragraph':
        return [this.#paragraph(node, setting)];
      case 'quote':
        return this.#quote(node);
      case 'blockquote':
        return this.blocks(node, { ...setting, style: 'BlockText' });
      case 'finding':
        return this.blocks(node, setting);
      case 'bulletList':
        return this.#list(node, setting, undefined);
      case 'orderedList':
        this.#lists += 1;
        return this.#list(node, setting, listName(this.#lists));
      case 'table':
        // Without a paragraph between them Word makes one table of two.
        return [this.#table(node), new Paragraph({})];
      case 'tableRow':
      case 'tableHeader':
      case 'tableCell':
        throw new Error('a table writes its rows itself');
      case 'generated':
        throw new Error('what the program writes is put in before');
      case 'listItem':
        throw new Error('a list writes its items itself');
    }
  }

  #titleRuns(node: Node): ParagraphChild[] {
    return node.content.size > 0 ? this.#inline(node) : [new TextRun(line(this.#title))];
  }

  #paragraph(node: Node, { depth: _depth, ...setting }: Setting): Paragraph {
    const place = emptyPlace(node);
    const children = place === null ? this.#inline(node) : [new TextRun({ text: place, italics: true })];
    return new Paragraph({ ...setting, children });
  }

  /** The first paragraph of an item carries its number or bullet, the others stand under its text. */
  #list(list: Node, setting: Setting, reference: string | undefined): (Paragraph | Table)[] {
    const level = Math.min(setting.depth === undefined ? 0 : setting.depth + 1, DEEPEST);
    const first = reference === undefined ? { bullet: { level } } : { numbering: { reference, level } };
    const further = { depth: level, indent: { left: INDENT * (level + 1) } };
    return list.children.flatMap((item) =>
      item.children.flatMap((node, index) =>
        index === 0 ? [this.#paragraph(node, { ...first, depth: level })] : this.#block(node, further),
      ),
    );
  }

  #table(table: Node): Table {
    const rows = table.children.map((row, index) => {
      const children = row.children.map((cell) => {
        const style = cell.type.name === 'tableHeader' ? { style: 'TableHeading' } : {};
        return new TableCell({ children: this.blocks(cell, style) });
      });
      // Repeated on every page that the table goes on to.
      const repeated = index === 0 && row.firstChild?.type.name === 'tableHeader' ? { tableHeader: true } : {};
      return new TableRow({ children, cantSplit: true, ...repeated });
    });
    return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
  }

  #quote(node: Node): Paragraph[] {
    const lines = quoteLines(citationOf(node));
    return lines.map((each, index) => {
      const words: ParagraphChild[] = [new TextRun(each)];
      if (index === lines.length - 1) words.push(new TextRun(' '), this.#citation(node));
      return new Paragraph({ style: 'Quote', children: words });
    });
  }

  #inline(parent: Node): ParagraphChild[] {
    return parent.children.map((node) => {
      if (!node.isText) return this.#citation(node);
      const has = (name: string): boolean => node.marks.some((mark) => mark.type.name === name);
      return new TextRun({ text: line(node.text ?? ''), bold: has('strong'), italics: has('emphasis') });
    });
  }

  #citation(node: Node): Bookmark {
    const citation = citationOf(node);
    this.citations.push(citation);
    return new Bookmark({
      id: bookmarkName(this.citations.length - 1),
      children: [new TextRun({ text: printedCitation(citation), italics: false })],
    });
  }
}

function headingOf(node: Node): Pick<IParagraphOptions, 'heading'> {
  const heading = headings[node.attrs.level - 1];
  return heading ? { heading } : {};
}

/** A bookmark's name has at most 40 letters, digits and underscores: an annotation's id may be longer. */
function bookmarkName(index: number): string {
  return `citation_${index + 1}`;
}

function listName(number: number): string {
  return `numbered-${number}`;
}

function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:language>${BRIEF_LANGUAGE}</dc:language></cp:coreProperties>`;
}
