/** The paragraphs, tables and lists of contents of a page by its tags, as the composer takes them from the layout too. */

import { columnsOf } from '../columns.ts';
import { contentsIn } from '../contents.ts';
import { type Line, linesOf, wholeLines } from '../lines.ts';
import type { Span } from '../pages.ts';
import { median, type Paragraph, paragraphsOf } from '../paragraphs.ts';
import type { PrintedTable, TableCell, TextLines } from '../tables.ts';
import { tableRows } from './tableRows.ts';
import type { TagBlock, TaggedPage, TagTable } from './tagBlocks.ts';

/** What a tag says of a paragraph. */
export interface Told extends Pick<TagBlock, 'level' | 'depth' | 'follows' | 'language' | 'says'> {
  readonly kind: Exclude<TagBlock['kind'], 'contents'>;
  readonly label: string;
}

type Composed = Paragraph | PrintedTable | TextLines;

/** The report as far as one page needs it. */
export interface Report {
  /** The size of plain text. */
  readonly body: number;
  readonly pages: number;
}

/** All of a page in the order of its tags; what those leave out stands where it is seen. */
export function taggedText({ blocks, left }: TaggedPage, running: readonly Line[], report: Report): Composed[] {
  const isText = (span: Span) => !running.some((line) => isIn(span, line));
  const told = blocks.flatMap((block) => composedOf(block, isText));
  return withContents(withLeft(told, paragraphsIn(left.filter(isText), report.body)), report.pages);
}

/** Whether a line at the edge of the page is text by its tag: a heading, an item, the head of a table that goes on. */
export function isTold(line: Line, { blocks }: TaggedPage): boolean {
  const holds = ({ label, spans }: TagBlock) => [...label, ...spans].some((span) => isIn(span, line));
  return blocks.some((block) => {
    if (block.kind === 'table') return block.rows.flat().some((cell) => cell.blocks.some(holds));
    return block.kind !== 'text' && block.kind !== 'contents' && holds(block);
  });
}

function composedOf(block: TagBlock | TagTable, isText: (span: Span) => boolean): Composed[] {
  if (block.kind === 'table') return tableOf(block);
  const spans = block.kind === 'text' || block.kind === 'contents' ? block.spans.filter(isText) : block.spans;
  const lines = blockLines(spans);
  if (block.kind === 'contents') return lines.length === 0 ? [] : [{ kind: 'contents', lines }];
  if (lines.length === 0 && block.kind !== 'figure') return [];
  return [{ ...paragraphOf(lines), told: { ...block, kind: block.kind, label: textOf(block.label) } }];
}

/** A table of one column is none: its cells stand below each other as they are. */
function tableOf(table: TagTable): Composed[] {
  const rows = tableRows(table);
  if (rows.every((row) => row.length < 2))
    return rows.flat().flatMap(({ blocks }) => blocks.flatMap((block) => composedOf(block, () => true)));
  return [
    {
      kind: 'table',
      heads: 0,
      rows: rows.map((row) =>
        row.map(({ blocks, columns, rows: across, isHead }): TableCell => {
          const [lines = [], ...below] = blocks.map(({ label, spans }) => blockLines([...label, ...spans]));
          return { lines, below, columns, rows: across, isHead };
        }),
      ),
    },
  ];
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  return { lines, size: median(lines.map(({ size }) => size)), bold: lines.every(({ bold }) => bold) };
}

/** The lines of a block: each column that it runs through from top to bottom. */
function blockLines(spans: readonly Span[]): Line[] {
  const columns: Span[][] = [];
  for (const span of spans) {
    const before = columns.at(-1)?.at(-1);
    if (before && span.baseline > before.baseline - Math.max(span.size, before.size)) columns.at(-1)?.push(span);
    else columns.push([span]);
  }
  return columns.flatMap((column) => wholeLines(linesOf(column)));
}

function paragraphsIn(spans: readonly Span[], body: number): Paragraph[] {
  return columnsOf(linesOf(spans), body).flatMap((column) => paragraphsOf(column, body));
}

/** What no tag names stands before the first block that is below it in its column. */
function withLeft(told: readonly Composed[], left: readonly Paragraph[]): Composed[] {
  const all = [...told];
  for (const paragraph of left) {
    const [last] = paragraph.lines.slice(-1);
    const at = last ? all.findIndex((block) => isBelow(firstLineOf(block), last)) : -1;
    all.splice(at < 0 ? all.length : at, 0, paragraph);
  }
  return all;
}

function firstLineOf(block: Composed): Line | undefined {
  if (!('kind' in block)) return block.lines[0];
  return block.kind === 'table' ? block.rows.flat().find(({ lines }) => lines.length > 0)?.lines[0] : block.lines[0];
}

function isBelow(line: Line | undefined, above: Line): boolean {
  return line !== undefined && line.baseline > above.baseline && line.left < above.right && line.right > above.left;
}

/** A list of contents is often tagged as paragraphs, one an entry. */
function withContents(all: readonly Composed[], pages: number): Composed[] {
  const texts = all.map((block) =>
    'kind' in block || block.told?.kind === 'note' ? '' : block.lines.map(({ text }) => text).join(' '),
  );
  const ranges = contentsIn(texts, pages);
  return all.flatMap((block, at): Composed[] => {
    const isListed = ranges.some(({ start, end }) => at >= start && at < end);
    return isListed && !('kind' in block) ? [{ kind: 'contents', lines: block.lines }] : [block];
  });
}

function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Whether `span` is of `line`. */
function isIn(span: Span, { left, right, baseline, size }: Line): boolean {
  return span.left > left - 0.5 && span.right < right + 0.5 && Math.abs(span.baseline - baseline) < 0.6 * size;
}
