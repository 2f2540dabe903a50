/** From a reading to the document file of a source: empty blocks out, chunks, locators, and the facts of its text. */

import { createHash } from 'node:crypto';
import { Fragment, type Node } from 'prosemirror-model';
import type { TextFacts } from '../../shared/model/documentVersion.ts';
import { type Metadata, noMetadata } from '../../shared/model/source.ts';
import {
  type Locator,
  type Recognition,
  SOURCE_DOCUMENT_VERSION,
  type SourceDocument,
} from '../../shared/model/sourceDocument.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import { countWords } from '../../shared/text/segment.ts';
import { TextIndex } from '../../shared/text/textIndex.ts';
import { noText, overLimit, tooDeep } from './failures.ts';
import { languageOf } from './language.ts';
import { limits } from './limits.ts';
import { type PageStart, type Reading, type ReadingPlace, stemOf } from './reading.ts';
import { textBlocksOf } from './textBlocks.ts';

/** Text blocks to a chunk: enough to spare the browser work, few enough to scroll smoothly. */
const CHUNK_BLOCKS = 15;

const TITLE_UNITS = 1_000;
const LABEL_UNITS = 40;
const NAME_UNITS = 400;
const DATE_UNITS = 100;
const COMMENT_UNITS = 20_000;
const MOST_AUTHORS = 200;
const ADDRESS_UNITS = 4_000;

/** What an import takes into the project, but for the format. */
export interface Assembled {
  readonly document: SourceDocument;
  readonly facts: TextFacts;
  readonly metadata: Metadata;
}

/** The document and its facts; 'limit' when it is too long or too deep, 'unsupported' when it holds no text. */
export function assemble(reading: Reading, name: string): Result<Assembled> {
  if (reading.blocks.some((block) => depthOf(block) > limits.nesting))
    return tooDeep(name, limits.nesting, 'lists or tables');
  const tooLong = tooLongIn(textBlocksOf(reading.blocks));
  if (tooLong) return overLimit(name, tooLong);
  const kept = reading.blocks.flatMap((block) => pruned(block) ?? []);
  const words = kept.reduce((sum, block) => sum + wordsOf(block), 0);
  // Pages that are pictures have no words yet, and are kept to be looked at and recognised.
  if (words === 0 && !reading.unread?.length) return noText(name, reading.pages);
  const doc = sourceSchema.nodes.doc.create(null, chunks(kept));
  doc.check();
  const text = canonicalText(doc);
  if (text.length > limits.characters)
    return overLimit(name, `it has more than ${limits.characters.toLocaleString('en')} characters`);
  const offsetOf = offsets(reading, doc);
  const document: SourceDocument = {
    schemaVersion: SOURCE_DOCUMENT_VERSION,
    title: cut(reading.title.replace(/\s+/g, ' ').trim() || stemOf(name), TITLE_UNITS),
    language: languageOf(kept, reading.language),
    locators: locators(reading, offsetOf),
    comments: (reading.comments ?? []).map((comment) => ({
      ...besideText(comment, offsetOf),
      text: cut(comment.text, COMMENT_UNITS),
    })),
    changes: (reading.changes ?? []).map((change) => ({
      ...besideText(change, offsetOf),
      kind: change.kind,
      text: cut(change.text, COMMENT_UNITS),
    })),
    recognised: recognised(reading, offsetOf),
    doc: doc.toJSON(),
  };
  return ok({ document, facts: factsOf(reading, text, words), metadata: fitting(reading.metadata ?? noMetadata) });
}

/** Where a line may break: at white space, and between signs of scripts without spaces. */
const BREAK =
  /[\s\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/u;

/** What in `blocks` no window could lay out, as it ends a sentence; null for nothing. */
function tooLongIn(blocks: readonly Node[]): string | null {
  const over = (limit: number) => `has more than ${limit.toLocaleString('en')} characters`;
  for (const { content, textContent } of blocks) {
    if (content.size > limits.paragraphCharacters) return `a paragraph of it ${over(limits.paragraphCharacters)}`;
    const isLong = content.size > limits.wordCharacters;
    if (isLong && textContent.split(BREAK).some(({ length }) => length > limits.wordCharacters))
      return `a word of it ${over(limits.wordCharacters)}`;
  }
  return null;
}

/** Metadata within the bounds of the source record. */
function fitting({ authors, publisher, published, url }: Metadata): Metadata {
  return {
    authors: authors.slice(0, MOST_AUTHORS).flatMap((author) => cut(author.trim(), NAME_UNITS) || []),
    publisher: cut(publisher, TITLE_UNITS),
    published: cut(published, DATE_UNITS),
    url: cut(url, ADDRESS_UNITS),
  };
}

function factsOf(reading: Reading, text: string, words: number): TextFacts {
  return {
    fingerprint: createHash('sha256').update(text, 'utf8').digest('hex'),
    length: text.length,
    words,
    pages: reading.pages,
    warnings: [...reading.warnings],
    recognised: [...(reading.languages ?? [])],
    unread: [...(reading.unread ?? [])],
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
    room -= textBlocksOf([block]).length;
  }
  return groups.map((group) => {
    const chunk = sourceSchema.nodes.chunk.create(null, group);
    return sourceSchema.nodes.chunk.create({ characters: canonicalText(chunk).length }, group);
  });
}

function depthOf(block: Node): number {
  return block.isTextblock ? 1 : 1 + block.children.reduce((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

function wordsOf(block: Node): number {
  return textBlocksOf([block])
    .filter((each) => each.attrs.furniture == null)
    .reduce((sum, each) => sum + countWords(each.textContent), 0);
}

/** Page starts as offsets; pages that begin where another one does (blank ones) leave the place to the last. */
function locators({ pageStarts }: Reading, offsetOf: (place: ReadingPlace) => number | null): Locator[] {
  const byOffset = new Map<number, Omit<Locator, 'offset'>>();
  for (const start of pageStarts) {
    const offset = offsetOf(start);
    if (offset !== null) byOffset.set(offset, locatorOf(start));
  }
  return [...byOffset].sort(([a], [b]) => a - b).map(([offset, locator]) => ({ offset, ...locator }));
}

function locatorOf({ label, page }: PageStart): Omit<Locator, 'offset'> {
  const printed = cut(label, LABEL_UNITS);
  return page === undefined ? { label: printed } : { label: printed, page };
}

/** Surer than this, words need no mark of their own: neighbours are told as one stretch. */
const SURE = 85;

/** How sure recognised text is, stretch by stretch: doubtful words each for itself. */
function recognised({ recognised = [] }: Reading, offsetOf: (place: ReadingPlace) => number | null): Recognition[] {
  const stretches: Recognition[] = [];
  for (const { from, to, confidence } of recognised) {
    const [start, end] = [offsetOf(from), offsetOf(to)];
    if (start === null || end === null || start >= end) continue;
    const last = stretches.at(-1);
    if (last && last.end <= start && start - last.end <= 1 && Math.min(last.confidence, confidence) >= SURE) {
      const units = [last.end - last.start, end - start] as const;
      const sum = last.confidence * units[0] + confidence * units[1];
      stretches.splice(-1, 1, { start: last.start, end, confidence: Math.round(sum / (units[0] + units[1])) });
    } else if (!last || last.end <= start) stretches.push({ start, end, confidence });
  }
  return stretches;
}

/** Places in the reading as offsets in the text; `null` for one behind the last block that was kept. */
function offsets(reading: Reading, doc: Node): (place: ReadingPlace) => number | null {
  const index = new TextIndex(doc);
  const ranges = new Map(textBlocksOf(doc.children).map((block, number) => [block, index.blockRange(number)]));
  const read = textBlocksOf(reading.blocks);
  return ({ block, at }) => {
    // A block that was dropped for being empty: its place is where the next one begins.
    let kept = block;
    while (kept < read.length && !ranges.has(read[kept] ?? doc)) kept++;
    const range = ranges.get(read[kept] ?? doc);
    return range ? Math.min(range.start + (kept === block ? at : 0), range.end) : null;
  };
}

function besideText(
  { from, to, author, date }: { from: ReadingPlace; to: ReadingPlace; author: string; date: string },
  offsetOf: (place: ReadingPlace) => number | null,
) {
  const start = offsetOf(from) ?? 0;
  const end = Math.max(start, offsetOf(to) ?? start);
  return { start, end, author: cut(author, NAME_UNITS), date: cut(date, DATE_UNITS) };
}

/** At most `units` UTF-16 units of `text`, never half a character. */
function cut(text: string, units: number): string {
  return text
    .slice(0, units)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}
