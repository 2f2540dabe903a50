/** The start screen: which projects there are, and what is asked before work begins. */

import type { StartView } from '../../shared/ipc/views.ts';
import { words } from '../words/start.ts';
import { ask } from './ask.ts';
import { call } from './calling.ts';
import { tellDid, tellFailure } from './notices.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

/** What is asked over any view. */
type Asked = { readonly what: 'name' } | { readonly what: 'project'; readonly reports: readonly File[] };

export interface Starting {
  /** Null until main has said what there is. */
  readonly view: StartView | null;
  readonly asked: Asked | null;
  /** What is being opened, in words. */
  readonly opening: string | null;
}

export const starting = createStore<Starting>({ view: null, asked: null, opening: null });

/** Reads what the start screen shows. There, who works here is asked when nobody has said it yet. */
export async function readStart(): Promise<void> {
  const view = await ask('start.view', {});
  if (!view.ok) return;
  const first = starting.get().view === null && view.value.reviewer === null && session.get().project === null;
  starting.set({ view: view.value, ...(first ? { asked: { what: 'name' } } : {}) });
}

/** Shows the start screen in a window of its own. */
export const showStart = () => call('start.show', {});

/** Asks for the analyst's name. */
export async function askForName(): Promise<void> {
  await readStart();
  starting.set({ asked: { what: 'name' } });
}

/** Asks what a new project is called; `reports` are imported into it. */
export function askForProject(reports: readonly File[] = []): void {
  starting.set({ asked: { what: 'project', reports } });
}

/** Puts what is asked away. */
export const stopAsking = () => starting.set({ asked: null });

/** Says who works here. */
export async function nameReviewer(name: string): Promise<void> {
  stopAsking();
  const named = await ask('start.nameReviewer', { name });
  if (!named.ok) return tellFailure(named.error.message);
  await readStart();
  tellDid(words.named(name), false);
}

/** Takes a project off the list. */
export async function forget(id: string): Promise<void> {
  const project = starting.get().view?.recent.find((each) => each.id === id);
  await call('start.forget', { id });
  await readStart();
  if (project) tellDid(words.forgot(project.name), false);
}
