/** What of the tags of a report is used, page by page; and what they say is no content, among the running lines. */

import type { FurnitureKind } from '../../../../shared/schema/sourceSchema.ts';
import { commonSize, type Line, linesOf } from '../lines.ts';
import type { PrintedPage, Span } from '../pages.ts';
import { EDGE, PAGE_NUMBER, type PageLines } from '../runningLines.ts';
import { type TagBlock, type TaggedPage, taggedPage } from './tagBlocks.ts';
import { type TagTrust, tagMeasures, tagTrust } from './tagTrust.ts';

/** The tags as far as they can be trusted. */
export interface TrustedTags {
  /** The pages that are read by their tags, by their index. */
  readonly pages: ReadonlyMap<number, TaggedPage>;
  /** The headings, where only those are trusted. */
  readonly titles: readonly string[];
  readonly headings: TagTrust['headings'];
}

/** A page of which the tags leave out more than this is read by its layout. */
const LEFT = 0.4;

const NONE: TrustedTags = { pages: new Map(), titles: [], headings: 'none' };

/** Judges the tags of all pages. */
export function trustedTags(pages: readonly PrintedPage[]): TrustedTags {
  const tagged = pages.map(({ tags, spans }) => taggedPage(tags, spans));
  if (tagged.every(({ blocks }) => blocks.length === 0)) return NONE;
  const { use, headings } = tagTrust(tagMeasures(pages, tagged));
  if (use === 'nothing') return NONE;
  if (use === 'headings') return { ...NONE, titles: tagged.flatMap(titlesOf) };
  const read = [...tagged.entries()]
    .map(([at, page]) => [at, withoutEdges(page, pages[at]?.height ?? 0)] as const)
    .filter(([at, { blocks, left }]) => blocks.length > 0 && left.length < LEFT * (pages[at]?.spans.length ?? 0));
  return { pages: new Map(headings === 'all' ? withTitle(read) : read), titles: [], headings };
}

/** What the tags leave out at the top and bottom of a page is a running line: browsers print theirs without any tag. */
function withoutEdges(page: TaggedPage, height: number): TaggedPage {
  const isAtEdge = ({ baseline }: Span) => baseline < EDGE * height || baseline > (1 - EDGE) * height;
  const artifacts = [...page.artifacts, ...page.left.filter(isAtEdge)];
  return { ...page, artifacts, left: page.left.filter((span) => !isAtEdge(span)) };
}

/** Many programs tag the title as a paragraph: the one on the first page that is larger than all others and all headings. */
function withTitle(pages: readonly (readonly [number, TaggedPage])[]): (readonly [number, TaggedPage])[] {
  const [first, ...rest] = pages;
  if (!first) return [];
  const [at, page] = first;
  const ofKind = (kind: TagBlock['kind'], { blocks }: TaggedPage) =>
    blocks.flatMap((block) => (block.kind === kind ? [{ block, size: commonSize(block.spans) }] : []));
  const headings = pages.flatMap(([, each]) => ofKind('heading', each));
  const largest = headings.reduce((most, { size }) => Math.max(most, size), 0);
  const [title, next] = ofKind('text', page).toSorted((a, b) => b.size - a.size);
  if (!title || title.size <= largest || title.size === next?.size) return [...pages];
  const blocks = page.blocks.map((block) =>
    block === title.block ? { ...title.block, kind: 'heading' as const, level: 1 } : block,
  );
  return [[at, { ...page, blocks }], ...rest];
}

function titlesOf({ blocks }: TaggedPage): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.spans.map(({ text }) => text).join(' ')] : []));
}

/** A page's lines, those of artifacts apart from the text. */
export interface TaggedLines extends PageLines {
  readonly artifacts: readonly Line[];
}

/** The lines of a page; `tagged` where it is read by its tags. */
export function taggedLines({ height, spans }: PrintedPage, tagged: TaggedPage | undefined): TaggedLines {
  const artifacts = tagged ? linesOf(tagged.artifacts) : [];
  const apart = new Set(tagged?.artifacts);
  const text = tagged ? spans.filter((span) => !apart.has(span)) : spans;
  return { height, lines: [...linesOf(text), ...artifacts], artifacts };
}

/** `running` with the artifacts of all pages, whether they repeat or not. */
export function withArtifacts(
  running: ReadonlyMap<Line, FurnitureKind>,
  pages: readonly TaggedLines[],
): Map<Line, FurnitureKind> {
  const all = new Map(running);
  for (const { artifacts, height } of pages)
    for (const line of artifacts) if (!all.has(line)) all.set(line, kindOf(line, height));
  return all;
}

function kindOf({ text, baseline }: Line, height: number): FurnitureKind {
  if (PAGE_NUMBER.test(text)) return 'page-number';
  return baseline < height / 2 ? 'running-head' : 'running-foot';
}
