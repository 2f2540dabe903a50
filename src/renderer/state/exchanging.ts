/** Annotation sets: what to send; a colleague's set in preview; conflicts and what was decided on them. */

import { everything } from '../../shared/exchange/selection.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { ConflictDetail, ConflictSummary, ExportView, PreviewView } from '../../shared/ipc/exchangeViews.ts';
import type { Keep } from '../../shared/model/conflictSides.ts';
import type { Decision } from '../../shared/model/decide.ts';
import type { Result } from '../../shared/result.ts';
import { words } from '../words/exchange.ts';
import { ask } from './ask.ts';
import { act, call } from './calling.ts';
import { tellDid, tellExported, tellFailure } from './notices.ts';
import { createStore } from './store.ts';
import { untilWritten } from './writing.ts';

/** What the analyst has said of one conflict; `fields`: not the same for each. */
export interface Decided {
  readonly keep: Keep | 'fields' | 'later';
  readonly fields: Decision['fields'];
  /** The stamps of all that the analyst was shown. */
  readonly seen: Decision['seen'];
}

/** What may take a while. */
export type Doing = 'reading' | 'planning' | 'merging' | 'exporting';

export interface Exchange {
  /** Null: none is open. */
  readonly preview: PreviewView | null;
  /** How many decisions are open again since the project has changed under the preview; null: it has not. */
  readonly reopened: number | null;
  /** The conflicts that stand in the project; null: not asked for. */
  readonly standing: readonly ConflictSummary[] | null;
  /** Whether those are being decided. */
  readonly deciding: boolean;
  readonly decided: ReadonlyMap<string, Decided>;
  readonly shownId: string | null;
  readonly detail: ConflictDetail | null;
  /** What takes a while, and how far it has come, 0 to 1. */
  readonly working: { readonly doing: Doing; readonly done: number } | null;
  /** What an export of the selection in hand would hold. */
  readonly holds: ExportView | null;
  /** Everybody who has made annotations; null: not asked for. */
  readonly reviewers: ExportView['reviewers'] | null;
}

const nothing: Exchange = {
  preview: null,
  reopened: null,
  standing: null,
  deciding: false,
  decided: new Map(),
  shownId: null,
  detail: null,
  working: null,
  holds: null,
  reviewers: null,
};

export const exchange = createStore<Exchange>(nothing);

/** Forgets all of it: another project is open. */
export const forgetExchange = (): void => exchange.set(nothing);

/** The conflicts in hand: of the preview, or of the project. */
export function conflictsInHand({ preview, standing }: Exchange): readonly ConflictSummary[] {
  return preview?.conflicts ?? standing ?? [];
}

/** Those that nothing was said of yet. */
export function openConflicts(state: Exchange): ConflictSummary[] {
  return conflictsInHand(state).filter(({ annotationId }) => !state.decided.has(annotationId));
}

type Selection = CallInput<'exchange.describe'>;

/** Asks what an export of `selection` would hold. */
export async function describeExport(selection: Selection): Promise<void> {
  const holds = await call('exchange.describe', selection);
  if (!holds) return;
  const all = !selection.sourceIds && !selection.tagIds && !selection.reviewerIds && !selection.codebookOnly;
  exchange.set({ holds, ...(all ? { reviewers: holds.reviewers } : {}) });
}

/** Writes `selection` to a file for a colleague. */
export async function exportAnnotations(selection: Selection): Promise<void> {
  const done = await untilWritten(working('exporting', ask('exchange.export', selection)));
  if (done) tellExported(words.send.written(done.annotations, done.file), done.fileId);
}

/** How long reading may take before it says so, in milliseconds. */
const UNTOLD = 400;

async function working<T>(doing: Doing, work: Promise<Result<T>>): Promise<T | null> {
  const telling = setTimeout(() => exchange.set({ working: { doing, done: 0 } }), UNTOLD);
  const result = await work;
  clearTimeout(telling);
  exchange.set({ working: null });
  if (result.ok) return result.value;
  if (result.error.reason !== 'cancelled') tellFailure(result.error.message);
  return null;
}

/** How far reading or merging has come. */
export function hearProgress(done: number): void {
  const { working } = exchange.get();
  if (working) exchange.set({ working: { ...working, done } });
}

/** Asks for a colleague's set and shows what it would bring. */
export async function choosePreview(): Promise<void> {
  show(await working('reading', ask('exchange.choose', {})));
}

/** Shows what a dropped set would bring. */
export async function previewDropped(files: readonly File[]): Promise<void> {
  show(await working('reading', window.workbench.previewDropped(files)));
}

/** Writes all annotations and the codebook, as the form on the Exchange view has it at first. */
export const exportEverything = () => exportAnnotations({ ...everything });

/** Stops the reading or the writing of a set. */
export const cancelReading = () => call('exchange.cancel', {});

function show(preview: PreviewView | null): void {
  if (!preview) return;
  exchange.set({ preview, reopened: null, deciding: false, decided: new Map(), detail: null, shownId: null });
  const [first] = preview.conflicts;
  if (first) void showConflict(first.annotationId);
}

/** Works the preview out anew where the project has changed under it: an undo, an edit, a report that came in. */
export async function followProject(): Promise<void> {
  const { preview, working: doing } = exchange.get();
  if (!preview || doing?.doing === 'merging') return;
  const now = await working('planning', ask('exchange.replan', {}));
  if (now && exchange.get().preview) showAnew(now);
}

/** What was decided stands where the analyst was shown the same; the conflict in view stays in view. */
function showAnew(preview: PreviewView): void {
  const { decided, shownId, reopened } = exchange.get();
  const seenNow = new Map(preview.conflicts.map(({ annotationId, seen }) => [annotationId, seen.join()]));
  const standing = [...decided].filter(([id]) => seenNow.has(id));
  const kept = new Map(standing.filter(([id, { seen }]) => seenNow.get(id) === seen.join()));
  const again = standing.length - kept.size + (reopened ?? 0);
  exchange.set({ preview, reopened: again, decided: kept, detail: null, shownId: null });
  const next = shownId && !seenNow.has(shownId) ? preview.conflicts[0]?.annotationId : shownId;
  if (next) void showConflict(next);
}

/** Puts the preview, or the deciding, away; nothing has changed. */
export async function closePreview(): Promise<void> {
  exchange.set({ preview: null, reopened: null, deciding: false, decided: new Map(), detail: null, shownId: null });
  await call('exchange.close', {});
  await countStanding();
}

/** Looks for conflicts that stand in the project. */
export async function countStanding(): Promise<void> {
  const standing = await call('exchange.conflicts', {});
  if (standing) exchange.set({ standing });
}

/** Begins to decide the conflicts that stand in the project. */
export async function decideStanding(): Promise<void> {
  await countStanding();
  const [first] = exchange.get().standing ?? [];
  if (!first) return;
  exchange.set({ deciding: true, decided: new Map(), detail: null, shownId: null });
  void showConflict(first.annotationId);
}

/** Shows one conflict in full; null shows what else the file brings. */
export async function showConflict(annotationId: string | null): Promise<void> {
  const { shownId } = exchange.get();
  if (annotationId === shownId) return;
  exchange.set({ shownId: annotationId, ...(annotationId ? {} : { detail: null }) });
  const summary = conflictsInHand(exchange.get()).find((each) => each.annotationId === annotationId);
  if (!summary) return;
  const detail = await call('exchange.conflict', { sourceId: summary.sourceId, annotationId: summary.annotationId });
  if (detail && exchange.get().shownId === annotationId) exchange.set({ detail });
}

/** Shows the conflict `by` places further on. */
export function stepConflict(by: 1 | -1): void {
  const state = exchange.get();
  const all = conflictsInHand(state);
  const here = all.findIndex(({ annotationId }) => annotationId === state.shownId);
  const next = all[Math.min(all.length - 1, Math.max(0, here + by))];
  if (next) void showConflict(next.annotationId);
}

/** Says the same of every field of a conflict, and goes on to the next one that is open. */
export function decide(annotationId: string, keep: Keep | 'later'): void {
  const { detail } = exchange.get();
  const summary = conflictsInHand(exchange.get()).find((each) => each.annotationId === annotationId);
  if (!summary || detail?.annotationId !== annotationId || !mayKeep(detail, keep)) return;
  note(annotationId, decidedAs(detail, keep));
  const { decided } = exchange.get();
  const all = conflictsInHand(exchange.get());
  const here = all.indexOf(summary);
  const isOpen = (each: ConflictSummary) => !decided.has(each.annotationId);
  const next = all.find((each, place) => place > here && isOpen(each)) ?? all.find(isOpen);
  if (next) void showConflict(next.annotationId);
}

/** Says something of each field; the conflict stays in view. */
export function decideFields(annotationId: string, fields: Decision['fields']): void {
  const { detail } = exchange.get();
  if (detail?.annotationId === annotationId) note(annotationId, { keep: 'fields', fields, seen: detail.seen });
}

/** Opens a conflict again. */
export function reopen(annotationId: string): void {
  const decided = new Map(exchange.get().decided);
  decided.delete(annotationId);
  exchange.set({ decided });
}

/** Says the same of all that are open; where more than two values stand, somebody has to look first. */
export function decideOpen(keep: Keep | 'later'): void {
  const decided = new Map(exchange.get().decided);
  const open = openConflicts(exchange.get()).filter((each) => mayKeep(each, keep));
  for (const each of open) decided.set(each.annotationId, decidedAs(each, keep));
  exchange.set({ decided });
}

/** Two sides can be chosen between only where there are two. */
function mayKeep({ fields }: ConflictSummary, keep: Keep | 'later'): boolean {
  return keep === 'both' || keep === 'later' || !fields.some(({ many }) => many);
}

function decidedAs({ fields, seen }: ConflictSummary, keep: Keep | 'later'): Decided {
  if (keep === 'later') return { keep, fields: [], seen };
  const said = fields.map(({ field, tagId }) => ({ field, ...(tagId === undefined ? {} : { tagId }), keep }));
  return { keep, fields: said, seen };
}

function note(annotationId: string, decision: Decided): void {
  exchange.set({ decided: new Map(exchange.get().decided).set(annotationId, decision) });
}

function decisions(): CallInput<'exchange.apply'>['decisions'] {
  return [...exchange.get().decided]
    .filter(([, { fields }]) => fields.length > 0)
    .map(([annotationId, { fields, seen }]) => ({
      annotationId,
      seen: [...seen],
      fields: fields.map((each) => ({ ...each })),
    }));
}

/** Merges the set in preview, as it was decided. */
export async function applyMerge(): Promise<void> {
  const given = decisions();
  const merged = await working('merging', act('exchange.apply', { decisions: given }));
  if (!merged) return;
  exchange.set({ preview: null, reopened: null, decided: new Map(), detail: null, shownId: null });
  tellDid(words.preview.done(merged));
  await countStanding();
}

/** Keeps what was decided on conflicts of the project. */
export async function saveDecisions(): Promise<void> {
  const settled = await act('exchange.settle', { decisions: decisions() });
  if (!settled.ok) return;
  exchange.set({ deciding: false, decided: new Map(), detail: null, shownId: null });
  tellDid(words.conflict.saved(settled.value.settled));
  await countStanding();
}
