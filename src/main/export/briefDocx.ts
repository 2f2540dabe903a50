/**
 * A brief as a Word document: real heading, list and quote styles, nothing that loads from elsewhere, and no names or
 * times beyond what the brief itself says. Each citation is a bookmark; the custom property of the same name holds the
 * annotation's id, so that a sentence can be traced to its passage.
 */

import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Node } from 'prosemirror-model';
import { type BriefBlockName, confidentialityOf } from '../../shared/schema/briefSchema.ts';
import { type Citation, citationOf } from '../../shared/schema/citation.ts';
import { readsFromRight } from '../../shared/text/languageRuns.ts';
import { BRIEF_LANGUAGE, emptyPlace, line, printedCitation, quoteLines } from './briefText.ts';
import { BULLETS, DEEPEST, INDENT, listsOf, numberedList, styles, tableColours } from './docxStyles.ts';
import { directionOf, wordRuns } from './docxWords.ts';

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** Between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** The document's bytes. */
export async function briefDocx(title: string, doc: Node): Promise<Uint8Array> {
  const writer = new DocxWriter(title);
  const children = writer.blocks(doc, {});
  const file = new Document({
    styles,
    numbering: listsOf(writer.numbered),
    customProperties: writer.citations.map(({ annotationId, sourceId }, index) => ({
      name: bookmarkName(index),
      value: `annotation ${annotationId} in report ${sourceId}`,
    })),
    sections: [{ ...frame(title, confidentialityOf(doc)), children }],
  });
  // The package writes the time and a placeholder name into the core properties; only the title is kept.
  const core = { path: 'docProps/core.xml', data: coreProperties(line(title)) };
  return new Uint8Array(await Packer.toBuffer(file, undefined, [core]));
}

/** What stands on every page: the title above; below who may see it, and the number. */
function frame(title: string, confidentiality: string | null) {
  const said = (style: string, words: string) =>
    new Paragraph({ style, ...directionOf(words), children: wordRuns(words) });
  const number = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] });
  const below = [
    ...(confidentiality === null ? [] : [said('Footer', confidentiality)]),
    new Paragraph({ style: 'Footer', children: [number] }),
  ];
  const above = [said('Header', title)];
  return {
    headers: { default: new Header({ children: above }) },
    footers: { default: new Footer({ children: below }) },
  };
}

/** How the paragraphs of a block are set: those of a list item, those of a block quote. */
type Setting = Pick<IParagraphOptions, 'style' | 'numbering' | 'indent'> & { readonly depth?: number };

class DocxWriter {
  /** In reading order; bookmark n names the nth. */
  readonly citations: Citation[] = [];
  /** How many numbered lists there are. */
  numbered = 0;
  readonly #title: string;

  constructor(title: string) {
    this.#title = title;
  }

  blocks(parent: Node, setting: Setting): (Paragraph | Table)[] {
    return parent.children.flatMap((node) => this.#block(node, setting));
  }

  #block(node: Node, setting: Setting): (Paragraph | Table)[] {
    switch (node.type.name as BriefBlockName) {
      case 'title':
        return [this.#heading(node.textContent || this.#title, { heading: HeadingLevel.TITLE }, this.#titleRuns(node))];
      case 'heading':
        return [this.#heading(node.textContent, headingOf(node), this.#inline(node))];
      case 'paragraph':
        return [this.#paragraph(node, setting)];
      case 'quote':
        return this.#quote(node);
      case 'blockquote':
        return this.blocks(node, { ...setting, style: 'BlockText' });
      case 'finding':
        return this.blocks(node, setting);
      case 'bulletList':
        return this.#list(node, setting, BULLETS);
      case 'orderedList':
        this.numbered += 1;
        return this.#list(node, setting, numberedList(this.numbered));
      case 'table':
        // Without a paragraph between them Word makes one table of two.
        return [this.#table(node), new Paragraph({ style: 'TableText' })];
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
    return node.content.size > 0 ? this.#inline(node) : wordRuns(this.#title);
  }

  #heading(words: string, rank: Pick<IParagraphOptions, 'heading'>, children: ParagraphChild[]): Paragraph {
    return new Paragraph({ ...rank, ...directionOf(words), children });
  }

  #paragraph(node: Node, { depth: _depth, ...setting }: Setting): Paragraph {
    const place = emptyPlace(node);
    const children = place === null ? this.#inline(node) : wordRuns(place, { italics: true });
    return new Paragraph({ ...setting, ...directionOf(node.textContent), children });
  }

  /** The first paragraph of an item carries its number or bullet, the others stand under its text. */
  #list(list: Node, setting: Setting, reference: string): (Paragraph | Table)[] {
    const level = Math.min(setting.depth === undefined ? 0 : setting.depth + 1, DEEPEST);
    const first = { numbering: { reference, level }, depth: level };
    const further = { depth: level, indent: { left: INDENT * (level + 1) } };
    return list.children.flatMap((item) =>
      item.children.flatMap((node, index) =>
        index === 0 ? [this.#paragraph(node, first)] : this.#block(node, further),
      ),
    );
  }

  #table(table: Node): Table {
    const rows = table.children.map((row, index) => {
      const children = row.children.map((cell) => {
        const isHead = cell.type.name === 'tableHeader';
        const look = isHead ? { shading: { fill: tableColours.head } } : {};
        return new TableCell({
          ...look,
          children: this.blocks(cell, { style: isHead ? 'TableHeading' : 'TableText' }),
        });
      });
      // Repeated on every page that the table goes on to.
      const repeated = index === 0 && row.firstChild?.type.name === 'tableHeader' ? { tableHeader: true } : {};
      return new TableRow({ children, cantSplit: true, ...repeated });
    });
    return new Table({ rows, ...tableLook(table) });
  }

  #quote(node: Node): Paragraph[] {
    const lines = quoteLines(citationOf(node));
    return lines.map((each, index) => {
      const words: ParagraphChild[] = wordRuns(each);
      if (index === lines.length - 1) words.push(new TextRun(' '), this.#citation(node, each));
      return new Paragraph({ style: 'Quote', ...directionOf(each), children: words });
    });
  }

  #inline(parent: Node): ParagraphChild[] {
    return parent.children.flatMap((node): readonly ParagraphChild[] => {
      if (!node.isText) return [this.#citation(node, parent.textContent)];
      const has = (name: string): boolean => node.marks.some((mark) => mark.type.name === name);
      // What is not marked follows its style: bold in a heading stays bold.
      const look: IRunOptions = { ...(has('strong') && { bold: true }), ...(has('emphasis') && { italics: true }) };
      const link = node.marks.find((mark) => mark.type.name === 'link');
      if (!link) return wordRuns(node.text ?? '', look);
      return [
        new ExternalHyperlink({
          link: link.attrs.href,
          children: wordRuns(node.text ?? '', { ...look, style: 'Hyperlink' }),
        }),
      ];
    });
  }

  /** `beside`: the words of its paragraph. */
  #citation(node: Node, beside: string): Bookmark {
    const citation = citationOf(node);
    this.citations.push(citation);
    const label = printedCitation(citation);
    return new Bookmark({
      id: bookmarkName(this.citations.length - 1),
      children: wordRuns(readsFromRight(beside) ? keptTogether(label) : label, { style: 'Citation' }),
    });
  }
}

/** Between words from the right, brackets around other words would part from them: marks of direction hold them. */
function keptTogether(label: string): string {
  return readsFromRight(label) ? label : `\u200e${label}\u200e`;
}

function headingOf(node: Node): Pick<IParagraphOptions, 'heading'> {
  const heading = headings[node.attrs.level - 1];
  return heading ? { heading } : {};
}

/** A bookmark's name has at most 40 letters, digits and underscores: an annotation's id may be longer. */
function bookmarkName(index: number): string {
  return `citation_${index + 1}`;
}

/** Columns of one width, quiet lines, the direction of its first cell that has words. */
function tableLook(table: Node) {
  const columns = table.firstChild?.childCount ?? 1;
  const border = { style: BorderStyle.SINGLE, size: 4, color: tableColours.line };
  const [top, bottom, left, right] = [border, border, border, border];
  const words = table.textContent;
  return {
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array<number>(columns).fill(Math.floor(TEXT_WIDTH / columns)),
    borders: { top, bottom, left, right, insideHorizontal: border, insideVertical: border },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(directionOf(words).bidirectional ? { visuallyRightToLeft: true } : {}),
  };
}

function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped}</dc:title><dc:language>${BRIEF_LANGUAGE}</dc:language></cp:coreProperties>`;
}
