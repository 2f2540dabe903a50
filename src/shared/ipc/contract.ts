/** Every call and event between window and main: what goes in, what comes out. Adding one starts in `calls/`. */

import { z } from 'zod';
import { menuCommandIds } from '../commands.ts';
import { idSchema } from '../model/ids.ts';
import { preferencesSchema } from '../model/preferences.ts';
import type { Result } from '../result.ts';
import { annotationCalls } from './calls/annotationCalls.ts';
import { briefCalls } from './calls/briefCalls.ts';
import { type Call, nothing } from './calls/call.ts';
import { exchangeCalls } from './calls/exchangeCalls.ts';
import { historyCalls } from './calls/historyCalls.ts';
import { importCalls } from './calls/importCalls.ts';
import { preferenceCalls } from './calls/preferenceCalls.ts';
import { projectCalls } from './calls/projectCalls.ts';
import { recognitionCalls } from './calls/recognitionCalls.ts';
import { referenceCalls } from './calls/referenceCalls.ts';
import { sourceCalls } from './calls/sourceCalls.ts';
import { startCalls } from './calls/startCalls.ts';
import { tagCalls } from './calls/tagCalls.ts';
import { windowCalls } from './calls/windowCalls.ts';
import type { CallName, EventName } from './channels.ts';
import type { PreviewView } from './exchangeViews.ts';
import { recognitionView } from './recognitionViews.ts';
import type { ReferencePreview } from './referenceViews.ts';
import { annotationView, importView, projectFacts, sourceView, tagView } from './views.ts';

export const calls = {
  ...projectCalls,
  ...startCalls,
  ...preferenceCalls,
  ...sourceCalls,
  ...referenceCalls,
  ...importCalls,
  ...recognitionCalls,
  ...annotationCalls,
  ...tagCalls,
  ...historyCalls,
  ...exchangeCalls,
  ...briefCalls,
  ...windowCalls,
} satisfies Record<CallName, Call>;

export const events = {
  'project.changed': projectFacts,
  /** The whole codebook: it is short, and its order matters. */
  'tags.changed': z.object({ tags: z.array(tagView) }),
  /** Those made, changed or counted, and the ids of those gone. Never the whole list. */
  'sources.changed': z.object({ put: z.array(sourceView), removed: z.array(idSchema) }),
  /** Of one source: those made or changed, and the ids of those gone. Never the whole list. */
  'annotations.changed': z.object({ sourceId: idSchema, put: z.array(annotationView), removed: z.array(idSchema) }),
  /** How the import stands, with the files that have changed; null when it was put away. */
  'import.changed': importView.nullable(),
  /** How far a report that is read again has been read, 0 to 1. */
  'source.reading': z.object({ done: z.number() }),
  /** How the recognition of text stands. */
  'recognition.changed': recognitionView.nullable(),
  /** How far reading or merging a set has come, 0 to 1. */
  'exchange.progress': z.object({ done: z.number() }),
  'menu.chosen': z.object({ command: z.enum(menuCommandIds) }),
  /** A recent project was chosen in the menu. */
  'menu.recentChosen': z.object({ id: idSchema }),
  /** Save what is not saved, and answer with `window.close`. */
  'window.closing': nothing,
  /** The preferences, after another window has changed them. */
  'preferences.changed': preferencesSchema.omit({ projects: true }),
  /** The list of projects, or the reviewer's name, was changed: read `start.view` again. */
  'start.changed': nothing,
} satisfies Record<EventName, z.ZodType>;

export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['output']>;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** One handler a call; leaving one out is a compile error. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** Calls that name files: only what was dropped on the window can, never the page. */
export type DropCallName = 'import.drop' | 'reference.preview' | 'exchange.preview' | 'project.openDropped';

/** What the preload puts on `window.workbench`. */
export interface Workbench {
  call<Name extends Exclude<CallName, DropCallName>>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Result<CallOutput<Name>>>;
  /** Imports files and folders that were dropped on the window. */
  importDropped(files: readonly unknown[]): Promise<Result<null>>;
  /** Shows what an annotation set that was dropped on the window would bring. */
  previewDropped(files: readonly unknown[]): Promise<Result<PreviewView>>;
  /** Shows which reports a reference file that was dropped on the window is about. */
  referencesDropped(files: readonly unknown[]): Promise<Result<ReferencePreview>>;
  /** Opens a project folder that was dropped on the window; null when it opens in another one. */
  openDropped(folder: unknown): Promise<Result<CallOutput<'project.openDropped'>>>;
  /** Hears an event until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
