/** Find in the open report: what is sought, what was found, and which hit is in hand. */

import { findHits, type Hit } from '../../shared/text/find.ts';
import { FoldedText } from '../../shared/text/foldedText.ts';
import { firstFrom } from '../editor/reading/hits.ts';
import { decisionsIn, leftOutOf } from './furniture.ts';
import { goal, place } from './place.ts';
import { type OpenReport, session } from './session.ts';
import { createStore } from './store.ts';
import { tools } from './tools.ts';
import { leaveMark } from './trail.ts';

export interface Find {
  readonly open: boolean;
  /** How often it was asked for: each time the field is there to be written in. */
  readonly asked: number;
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly hits: readonly Hit[];
  /** The report they were found in: for a moment another one may be open already. */
  readonly report: OpenReport | null;
  /** The number of the hit in hand; -1 when there is none. */
  readonly current: number;
}

export const find = createStore<Find>({
  open: false,
  asked: 0,
  query: '',
  matchCase: false,
  wholeWords: false,
  hits: [],
  report: null,
  current: -1,
});

/** Where the search began: the first hit shown is the next one from there. */
let from = 0;

/** What was selected is sought, if it is short enough to be a word or a phrase. */
const LONGEST_SELECTION = 80;

export function openFind(): void {
  const { report, selection } = session.get();
  if (!report) return;
  const selected = selection ? report.text.index.text.slice(selection.start, selection.end) : '';
  const phrase = selected.length <= LONGEST_SELECTION && !selected.includes('\n') ? selected : '';
  if (!find.get().open) leaveMark();
  from = selection?.start ?? place.get().offset;
  find.set({ open: true, asked: find.get().asked + 1 });
  seek(phrase ? { query: phrase } : {});
}

/** The hit in hand becomes the selection, so that it can be tagged at once. */
export function closeFind(): void {
  takeHit();
  find.set({ open: false, hits: [], current: -1 });
}

/** Selects the hit in hand; the page has the keys then. */
export function takeHit(): void {
  const { hits, current } = find.get();
  goal.set({ offset: null, passage: hits[current] ?? null, focus: true });
}

/** Searches anew after a change of what is sought. */
export function seek(change: Partial<Pick<Find, 'query' | 'matchCase' | 'wholeWords'>>): void {
  find.set(change);
  const now = session.get();
  const { report } = now;
  if (report) seekIn(report, tools.get().furniture ? null : leftOutOf(report, decisionsIn(now)));
}

/** Searches `report`; hits in blocks that are `leftOut` are passed over. */
export function seekIn(report: OpenReport, leftOut: readonly boolean[] | null): void {
  const { index } = report.text;
  const { open, query, matchCase, wholeWords } = find.get();
  if (!open) return;
  const all = findHits(index.text, folded(index.text, matchCase), query, { matchCase, wholeWords });
  const hits = leftOut ? all.filter(({ start }) => !leftOut[index.blockAt(start)]) : all;
  find.set({ hits, report, current: hits.length === 0 ? -1 : firstFrom(hits, from) % hits.length });
}

/** Goes to the next hit, or the one before, in a circle; selects it when the page has the focus already. */
export function nextHit(step: 1 | -1, select: boolean): void {
  const { open, hits, current } = find.get();
  if (!open) openFind();
  if (!open || hits.length === 0) return;
  const next = (current + step + hits.length) % hits.length;
  from = hits[next]?.start ?? from;
  find.set({ current: next });
  if (select) takeHit();
}

/** The text last searched, folded: every further letter is then sought at once. */
let last: { readonly text: string; readonly matchCase: boolean; readonly folded: FoldedText } | null = null;

function folded(text: string, matchCase: boolean): FoldedText {
  if (last?.text !== text || last.matchCase !== matchCase)
    last = { text, matchCase, folded: new FoldedText(text, matchCase) };
  return last.folded;
}
