/** Reading a report again: what is chosen is tried at once and shown, and taken in when the analyst says so. */

import type { ReadingTrial } from '../../shared/ipc/views.ts';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import type { Failure } from '../../shared/result.ts';
import { words } from '../words/rereading.ts';
import { ask } from './ask.ts';
import { act, call } from './calling.ts';
import { tellDid, tellTurned } from './notices.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

/** What is being chosen and tried. */
export interface Rereading {
  readonly sourceId: string;
  readonly from: 'shown' | 'chosen';
  /** The name of the other file, once one was chosen. */
  readonly file: string | null;
  readonly choices: ReadingChoices;
  /** What would come of it, as far as it was tried. */
  readonly trial: ReadingTrial | null;
  readonly failure: Failure | null;
  /** 0 to 1 while it is being read. */
  readonly done: number | null;
}

/** Null: nothing is read again. */
export const rereading = createStore<{ readonly now: Rereading | null }>({ now: null });

/** Asks how the report on the page, or another, is to be read again; `choices`: what is chosen at first, beside how it was read. */
export function askToReadAgain(sourceId = session.get().sourceId, choices: ReadingChoices = {}): void {
  const source = session.get().project?.sources.find(({ id }) => id === sourceId);
  if (!source) return;
  const now: Rereading = {
    sourceId: source.id,
    from: 'shown',
    file: null,
    choices: { ...source.choices, ...choices },
    trial: null,
    failure: null,
    done: null,
  };
  rereading.set({ now });
  void tryReading();
}

/** Leaves it; nothing was changed. */
export function leaveReading(): void {
  rereading.set({ now: null });
  void call('source.stopReading', {});
}

/** Chooses another way, and tries it. */
export function chooseReading(choices: ReadingChoices): void {
  change({ choices });
  void tryReading();
}

/** Asks for the file of a new edition. */
export async function chooseEdition(): Promise<void> {
  const { now } = rereading.get();
  if (!now) return;
  const file = await call('source.chooseEdition', { sourceId: now.sourceId });
  if (!file || rereading.get().now?.sourceId !== now.sourceId) return;
  // What was chosen for one file says nothing of another.
  change({ file, from: 'chosen', choices: {} });
  await tryReading();
}

/** Goes back to the file that is shown, or to the other one that was chosen. */
export function readFrom(from: Rereading['from']): void {
  change({ from });
  void tryReading();
}

let turn = 0;

/** Reads it as it is chosen now; what was being tried before is dropped. */
export async function tryReading(password?: string): Promise<void> {
  const { now } = rereading.get();
  if (!now) return;
  const mine = ++turn;
  change({ done: 0, failure: null });
  const { sourceId, from, choices } = now;
  const tried = await ask('source.tryReading', { sourceId, from, choices, ...(password ? { password } : {}) });
  if (mine !== turn) return;
  if (tried.ok) change({ done: null, trial: tried.value });
  else change({ done: null, trial: null, failure: tried.error });
}

/** Stops what is being tried. */
export function stopTrying(): void {
  void call('source.stopReading', {});
}

/** Takes it in. */
export async function readAgain(): Promise<void> {
  const { now } = rereading.get();
  if (!now?.trial || now.done !== null) return;
  const { sourceId, from, choices } = now;
  rereading.set({ now: null });
  const done = await act('source.readAgain', { sourceId, from, choices });
  if (!done.ok) return;
  const { toCheck } = done.value;
  tellTurned(words.done(done.value), 'undo', toCheck ? { sourceId, annotationId: toCheck } : null);
}

/** Shows another version of a report. */
export async function showVersion(sourceId: string, version: number): Promise<void> {
  const done = await act('source.showVersion', { sourceId, version });
  if (done.ok) tellDid(words.shownAgain(version));
}

/** Main says how far it has read. */
export function hearReading(done: number): void {
  const { now } = rereading.get();
  if (now && now.done !== null) change({ done: Math.max(done, now.done) });
}

function change(changed: Partial<Rereading>): void {
  const { now } = rereading.get();
  if (now) rereading.set({ now: { ...now, ...changed } });
}
