/** Every call and event between window and main: what goes in, what comes out. Adding one starts here. */

import { z } from 'zod';
import { idSchema } from '../model/ids.ts';
import type { Result } from '../result.ts';
import type { CallName, EventName } from './channels.ts';
import { annotationView, briefView, exchangeView, importView, projectView } from './views.ts';

interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

const nothing = z.strictObject({});
const offset = z.number().int().min(0).max(1_000_000_000);
const annotationRef = z.strictObject({ sourceId: idSchema, annotationId: idSchema });
const told = z.object({ did: z.string() }).nullable();

/** How a brief can leave the program. */
export const briefFormats = ['docx', 'html', 'md'] as const;

export const calls = {
  'project.view': { input: nothing, output: projectView },
  /** Asks for a project folder and opens it; null when the analyst thought better of it. */
  'project.open': { input: nothing, output: projectView.nullable() },
  'project.create': { input: nothing, output: projectView.nullable() },
  /** Asks for report files and starts importing them. */
  'source.choose': { input: nothing, output: z.null() },
  /** Starts importing dropped files; the paths come from the preload, which gets them from real `File` objects. */
  'source.import': {
    input: z.strictObject({ paths: z.array(z.string().max(4_096)).min(1).max(10_000) }),
    output: z.null(),
  },
  'source.cancelImport': { input: nothing, output: z.null() },
  'source.rename': {
    input: z.strictObject({ sourceId: idSchema, title: z.string().trim().min(1).max(1_000) }),
    output: z.null(),
  },
  'annotation.list': { input: z.strictObject({ sourceId: idSchema }), output: z.array(annotationView) },
  'annotation.all': { input: nothing, output: z.array(annotationView) },
  'annotation.add': {
    input: z.strictObject({
      sourceId: idSchema,
      start: offset,
      end: offset,
      tagIds: z.array(idSchema).max(100),
      memo: z.string().max(100_000).optional(),
    }),
    output: annotationView,
  },
  'annotation.tag': { input: annotationRef.extend({ tagId: idSchema, applied: z.boolean() }), output: annotationView },
  'annotation.memo': { input: annotationRef.extend({ memo: z.string().max(100_000) }), output: annotationView },
  'annotation.remove': { input: annotationRef, output: z.null() },
  /** Ends a conflict by keeping one of the values that stand, by its place in the list. */
  'annotation.settle': {
    input: annotationRef.extend({
      field: z.enum(['passage', 'memo', 'tag', 'deleted']),
      tagId: idSchema.optional(),
      keep: z.number().int().min(0).max(100),
    }),
    output: annotationView.nullable(),
  },
  /** What was undone, in words; null when there was nothing. */
  'history.undo': { input: nothing, output: told },
  'history.redo': { input: nothing, output: told },
  'exchange.export': { input: nothing, output: z.object({ file: z.string(), annotations: z.number() }).nullable() },
  'exchange.import': { input: nothing, output: exchangeView.nullable() },
  'brief.draft': { input: nothing, output: briefView },
  'brief.read': { input: z.strictObject({ briefId: idSchema }), output: briefView },
  'brief.save': {
    input: z.strictObject({
      briefId: idSchema,
      title: z.string().min(1).max(400),
      doc: z.record(z.string(), z.unknown()),
    }),
    output: z.null(),
  },
  'brief.export': {
    input: z.strictObject({ briefId: idSchema, format: z.enum(briefFormats) }),
    output: z.object({ file: z.string() }).nullable(),
  },
  /** The window has saved what waited, or could not: then it stays open until it is closed once more. */
  'window.close': { input: z.strictObject({ saved: z.boolean() }), output: z.null() },
} satisfies Record<CallName, Call>;

export const events = {
  'project.changed': projectView,
  /** Of one source: those made or changed, and the ids of those gone. Never the whole list. */
  'annotations.changed': z.object({ sourceId: idSchema, put: z.array(annotationView), removed: z.array(idSchema) }),
  'import.changed': importView,
  'menu.chosen': z.object({ command: z.enum(['import', 'undo', 'redo']) }),
  /** Save what is not saved, then call `window.close`. */
  'window.closing': nothing,
} satisfies Record<EventName, z.ZodType>;

export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['output']>;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** One handler a call; leaving one out is a compile error. */
export type Handlers = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>;
};

/** What the preload puts on `window.workbench`. */
export interface Workbench {
  call<Name extends Exclude<CallName, 'source.import'>>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Result<CallOutput<Name>>>;
  /** Imports files that were dropped on the window. */
  importDropped(files: readonly unknown[]): Promise<Result<null>>;
  /** Hears an event until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
