/** From a reading to the document file of a source: empty blocks out, chunks, locators, and the facts of its text. */

import { createHash } from 'node:crypto';
import { Fragment, type Node } from 'prosemirror-model';
import type { DocumentVersion } from '../../shared/model/source.ts';
import { type Locator, SOURCE_DOCUMENT_VERSION, type SourceDocument } from '../../shared/model/sourceDocument.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import { countWords } from '../../shared/text/segment.ts';
import { TextIndex } from '../../shared/text/textIndex.ts';
import { noText, overLimit } from './failures.ts';
import { limits } from './limits.ts';
import { type Reading, stemOf } from './reading.ts';

/** The facts of a reading's text that the source record keeps. */
export type TextFacts = Omit<DocumentVersion, 'version'>;

/** Text blocks to a chunk: enough to spare the browser work, few enough to scroll smoothly. */
const CHUNK_BLOCKS = 15;

const TITLE_UNITS = 1_000;
const LABEL_UNITS = 40;

/** The document and its facts; 'limit' when it is too long or too deep, 'unsupported' when it holds no text. */
export function assemble(reading: Reading, name: string): Result<{ document: SourceDocument; facts: TextFacts }> {
  if (reading.blocks.some((block) => depthOf(block) > limits.nesting))
    return overLimit(name, `its lists or tables stand more than ${limits.nesting} levels inside each other`);
  if (reading.blocks.flatMap(textBlocksOf).some((block) => block.content.size > limits.paragraphCharacters))
    return overLimit(
      name,
      `a paragraph of it has more than ${limits.paragraphCharacters.toLocaleString('en')} characters`,
    );
  const kept = reading.blocks.flatMap((block) => pruned(block) ?? []);
  const words = kept.reduce((sum, block) => sum + wordsOf(block), 0);
  if (words === 0) return noText(name, reading.pages);
  const doc = sourceSchema.nodes.doc.create(null, chunks(kept));
  doc.check();
  const text = canonicalText(doc);
  if (text.length > limits.characters)
    return overLimit(name, `it has more than ${limits.characters.toLocaleString('en')} characters`);
  const document: SourceDocument = {
    schemaVersion: SOURCE_DOCUMENT_VERSION,
    title: cut(reading.title.replace(/\s+/g, ' ').trim() || stemOf(name), TITLE_UNITS),
    language: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(reading.language) ? reading.language : '',
    locators: locators(reading, doc),
    doc: doc.toJSON(),
  };
  return ok({ document, facts: factsOf(reading, text, words) });
}

function factsOf(reading: Reading, text: string, words: number): TextFacts {
  return {
    fingerprint: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    words,
    pages: reading.pages,
    warnings: [...reading.warnings],
  };
}

/** `node` without what holds neither text nor picture; a table cell keeps its place. `null` when nothing is left. */
function pruned(node: Node): Node | null {
  if (node.isTextblock) return hasContent(node) ? node : null;
  const children = node.children.flatMap((child) => pruned(child) ?? []);
  if (children.length > 0)
    return isRow(node) && children.every(isEmptyCell) ? null : node.copy(Fragment.from(children));
  return isCell(node) ? node.copy(Fragment.from(sourceSchema.nodes.paragraph.create())) : null;
}

function hasContent(block: Node): boolean {
  return block.children.some((child) => !child.isText || child.textContent.trim() !== '');
}

function isCell(node: Node): boolean {
  return node.type === sourceSchema.nodes.tableCell || node.type === sourceSchema.nodes.tableHeader;
}

function isRow(node: Node): boolean {
  return node.type === sourceSchema.nodes.tableRow;
}

function isEmptyCell(cell: Node): boolean {
  return cell.childCount === 1 && cell.firstChild?.isTextblock === true && cell.firstChild.childCount === 0;
}

function chunks(blocks: readonly Node[]): Node[] {
  const groups: Node[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (room <= 0) {
      groups.push([]);
      room = CHUNK_BLOCKS;
    }
    groups.at(-1)?.push(block);
    room -= textBlocksOf(block).length;
  }
  return groups.map((group) => {
    const chunk = sourceSchema.nodes.chunk.create(null, group);
    return sourceSchema.nodes.chunk.create({ characters: canonicalText(chunk).length }, group);
  });
}

function textBlocksOf(block: Node): Node[] {
  if (block.isTextblock) return [block];
  return block.children.flatMap(textBlocksOf);
}

function depthOf(block: Node): number {
  return block.isTextblock ? 1 : 1 + block.children.reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

function wordsOf(block: Node): number {
  return textBlocksOf(block)
    .filter((each) => each.attrs.furniture == null)
    .reduce((sum, each) => sum + countWords(each.textContent), 0);
}

/** Page starts as offsets; pages that begin where another one does (blank ones) leave the place to the last. */
function locators(reading: Reading, doc: Node): Locator[] {
  const index = new TextIndex(doc);
  const ranges = new Map(textBlocksOf(doc).map((block, number) => [block, index.blockRange(number)]));
  const read = reading.blocks.flatMap(textBlocksOf);
  const byOffset = new Map<number, string>();
  for (const { block, at, label } of reading.pageStarts) {
    // A block that was dropped for being empty: the page begins with the next one.
    const first = read.slice(block).find((each) => ranges.has(each));
    const range = first && ranges.get(first);
    if (range)
      byOffset.set(Math.min(range.start + (first === read[block] ? at : 0), range.end), cut(label, LABEL_UNITS));
  }
  return [...byOffset].sort(([a], [b]) => a - b).map(([offset, label]) => ({ offset, label }));
}

/** At most `units` UTF-16 units of `text`, never half a character. */
function cut(text: string, units: number): string {
  return text
    .slice(0, units)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}
