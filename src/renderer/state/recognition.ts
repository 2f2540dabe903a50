/** Recognising the text of pictured pages: what is asked, what is at work. */

import type { RecognitionLanguage, RecognitionView } from '../../shared/ipc/recognitionViews.ts';
import { words } from '../words/recognition.ts';
import { call } from './calling.ts';
import { tellDid, tellFailure } from './notices.ts';
import { prefer } from './preferences.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

interface Recognising {
  /** The reports for which languages are being chosen; null when none is. */
  readonly asked: readonly string[] | null;
  readonly languages: readonly RecognitionLanguage[];
  /** How it stands, as main said last. */
  readonly view: RecognitionView | null;
}

export const recognition = createStore<Recognising>({ asked: null, languages: [], view: null });

/** Asks for the languages of these reports. */
export async function askToRecognise(ids: readonly string[]): Promise<void> {
  const languages = await call('recognition.languages', {});
  if (languages && ids.length) recognition.set({ asked: [...ids], languages });
}

/** Puts the question away. */
export const leaveRecognising = () => recognition.set({ asked: null });

/** Keeps a language from a file; gives its code. */
export async function addLanguage(): Promise<string | null> {
  const added = await call('recognition.addLanguage', {});
  await readLanguages();
  return added?.code ?? null;
}

/** Takes an added language away. */
export async function removeLanguage(code: string): Promise<void> {
  await call('recognition.removeLanguage', { code });
  await readLanguages();
}

async function readLanguages(): Promise<void> {
  const languages = await call('recognition.languages', {});
  if (languages) recognition.set({ languages });
}

/** Begins, and remembers the languages for the next time. */
export async function startRecognising(languages: readonly string[]): Promise<void> {
  const { asked } = recognition.get();
  recognition.set({ asked: null });
  if (!asked) return;
  prefer({ recognitionLanguages: [...languages] });
  await call('recognition.start', { ids: [...asked], languages: [...languages] });
}

export const pauseRecognition = () => call('recognition.pause', {});
export const continueRecognition = () => call('recognition.continue', {});

/** Gives up one report, or all. */
export const cancelRecognition = (sourceId: string | null) => call('recognition.cancel', { sourceId });

/** Reads how it stands, in a window that has heard nothing yet. */
export async function readRecognition(): Promise<void> {
  const view = await call('recognition.view', {});
  recognition.set({ view });
}

/** What main says of it: what is done and what failed is told once. */
export function hearRecognition(view: RecognitionView | null): void {
  const before = recognition.get().view;
  recognition.set({ view });
  for (const job of view?.jobs ?? []) {
    const was = before?.jobs.find(({ sourceId }) => sourceId === job.sourceId)?.state;
    if (was === job.state || (was !== 'running' && was !== 'waiting')) continue;
    if (job.state === 'done') {
      // An act as any other: until the next one, undo takes it back.
      session.set({ turn: session.get().turn + 1, savedAt: new Date() });
      tellDid(words.done(job.title, job.confidence ?? 0));
      if (job.failed > 0) tellFailure(words.someFailed(job.title, job.failed));
    } else if (job.state === 'failed' && job.message !== null) tellFailure(job.message);
  }
}
