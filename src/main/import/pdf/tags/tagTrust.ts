/**
 * Whether the tags of a file can be trusted. Many are wrong: each line a paragraph, no heading at all, half of the text without
 * any. What they say is held against what is seen, over the whole report.
 */

import { commonSize } from '../lines.ts';
import type { PrintedPage, Span } from '../pages.ts';
import type { TagBlock, TaggedPage } from './tagBlocks.ts';

/** How far the tags agree with what is seen. Shares from 0 to 1. */
export interface TagMeasures {
  /** Of the letters between head and foot of the pages: those that a tag names. */
  readonly covered: number;
  /** Of the blocks that follow each other on a page: those that stand above the one before, in the same column. */
  readonly scattered: number;
  /** Of the paragraphs: those that end within a sentence, which the next one goes on with. */
  readonly broken: number;
  /** Of the paragraphs: those that stand beside the one before, as the cells of a table do that is not tagged as one. */
  readonly beside: number;
  /** How many headings there are, for how many letters of text. */
  readonly headings: number;
  readonly letters: number;
  /** Of the headings: those that are larger or bolder than the running text, or in capitals. */
  readonly seen: number;
}

/** What of the tags is used: all of them, the headings alone, or nothing; and why not all, for whoever looks into it. */
export interface TagTrust {
  readonly use: 'all' | 'headings' | 'nothing';
  /** Whether what they call headings are some, and whether there are no others; else those are told by their look. */
  readonly headings: 'all' | 'some' | 'none';
  readonly reason: string;
}

const LEAST_COVERED = 0.95;
const MOST_SCATTERED = 0.1;
const MOST_BROKEN = 0.12;
const MOST_BESIDE = 0.1;
const LEAST_SEEN = 0.5;
/** With fewer headings than one for so many letters, their author did not use them throughout. */
const LETTERS_EACH = 12_000;
const LARGER = 1.08;

/** Running lines stand in this share of the page's height at its top and bottom: they need no tag. */
const EDGE = 0.15;

/** The verdict on `measures`. */
export function tagTrust(measures: TagMeasures): TagTrust {
  const { covered, scattered, broken, beside, headings, letters, seen } = measures;
  const areTold = headings > 0 && seen >= LEAST_SEEN;
  const told = !areTold ? 'none' : headings * LETTERS_EACH > letters ? 'all' : 'some';
  const fault =
    (covered < LEAST_COVERED && 'they leave out text') ||
    (scattered > MOST_SCATTERED && 'their order is not that of the page') ||
    (broken > MOST_BROKEN && 'their paragraphs end within sentences') ||
    (beside > MOST_BESIDE && 'their tables have no cells');
  if (fault) return { use: areTold ? 'headings' : 'nothing', headings: told, reason: fault };
  const reason = areTold ? '' : headings > 0 ? 'their headings look like the text' : 'they have no headings';
  return { use: 'all', headings: told, reason };
}

/** Holds the tags of all pages against what is seen. */
export function tagMeasures(pages: readonly PrintedPage[], tagged: readonly TaggedPage[]): TagMeasures {
  const blocks = tagged.map((page) => page.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block])));
  const all = blocks.flat();
  const body = commonSize(all.flatMap(({ spans }) => spans));
  const texts = all.filter(({ kind, spans }) => kind === 'text' && spans.length > 0);
  const headings = all.filter(({ kind, spans }) => kind === 'heading' && spans.length > 0);
  const pairs = blocks.flatMap(pairsOf);
  const textPairs = pairs.filter((pair) => pair.every(({ kind }) => kind === 'text'));
  return {
    covered: coverage(pages, tagged),
    scattered: share(pairs, ([before, next]) => isAbove(before, next)),
    broken: textPairs.filter(isBroken).length / Math.max(1, texts.length),
    beside: textPairs.filter(isBeside).length / Math.max(1, texts.length),
    headings: headings.length,
    letters: all.reduce((sum, block) => sum + (textOf(block).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
    seen: share(headings, (heading) => isSeen(heading, body)),
  };
}

type Pair = readonly [before: TagBlock, next: TagBlock];

/** Blocks that follow each other; notes and captions stand where there is room. */
function pairsOf(blocks: readonly TagBlock[]): Pair[] {
  const inFlow = blocks.filter(({ kind, spans }) => spans.length > 0 && kind !== 'note' && kind !== 'caption');
  return inFlow.slice(1).map((next, at) => [inFlow[at] ?? next, next]);
}

/** Of the letters that need a tag: the share that has one. A page with nothing but its edges needs them there. */
function coverage(pages: readonly PrintedPage[], tagged: readonly TaggedPage[]): number {
  const heights = pages.map(({ height }) => height);
  for (const isCounted of [isInside, () => true]) {
    // What was recognised in pictures has no tags, and needs none.
    const counts = (span: Span, height: number) => span.confidence === undefined && isCounted(span, height);
    const all = pages.flatMap(({ spans }, at) => spans.filter((span) => counts(span, heights[at] ?? 0)));
    const outside = tagged.flatMap(({ left, artifacts }, at) =>
      [...left, ...artifacts].filter((span) => counts(span, heights[at] ?? 0)),
    );
    if (all.length > 0) return 1 - lettersOf(outside) / lettersOf(all);
  }
  return 0;
}

function isInside({ baseline }: Span, height: number): boolean {
  return baseline > EDGE * height && baseline < (1 - EDGE) * height;
}

/** Whether `next` begins higher than `before` ends and stands under or over it: an order in which nobody reads. */
function isAbove(before: TagBlock, next: TagBlock): boolean {
  const [one, other] = [boxOf(before), boxOf(next)];
  const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return other.bottom < one.top && shared > 0.3 * Math.min(one.right - one.left, other.right - other.left);
}

function isBroken([before, next]: Pair): boolean {
  const [end, start] = [textOf(before), textOf(next)];
  const alike = Math.abs((before.spans[0]?.size ?? 0) - (next.spans[0]?.size ?? 0)) < 0.5;
  return alike && /[\p{L},-]$/u.test(end) && /^\p{Ll}{2}/u.test(start);
}

function isBeside([before, next]: Pair): boolean {
  const [one, other] = [before.spans[0], next.spans[0]];
  return one !== undefined && other !== undefined && Math.abs(one.baseline - other.baseline) < 0.3 * one.size;
}

function isSeen({ spans }: TagBlock, body: number): boolean {
  const text = spans.map((span) => span.text).join('');
  const bold = lettersOf(spans.filter((span) => span.bold));
  const isCapitals = /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
  return commonSize(spans) >= LARGER * body || bold > 0.6 * text.length || isCapitals;
}

function boxOf({ spans }: TagBlock) {
  const none = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  return spans.reduce(
    (box, { left, right, baseline }) => ({
      left: Math.min(box.left, left),
      right: Math.max(box.right, right),
      top: Math.min(box.top, baseline),
      bottom: Math.max(box.bottom, baseline),
    }),
    none,
  );
}

function textOf({ spans }: TagBlock): string {
  return spans
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

function lettersOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + text.length, 0);
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}
