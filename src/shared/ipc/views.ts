/** What the window shows: plain values that main derives from the records. */

import { z } from 'zod';
import { idSchema } from '../model/ids.ts';
import { readingChoicesSchema } from '../model/readingChoices.ts';
import { reviewerSchema } from '../model/reviewer.ts';
import { detailFields, sourceFormats } from '../model/source.ts';
import { tagColours, tagConflictFields, tagPatterns } from '../model/tag.ts';

export const tagView = z.object({
  id: idSchema,
  name: z.string(),
  definition: z.string(),
  useWhen: z.string(),
  notWhen: z.string(),
  example: z.string(),
  look: z.object({ colour: z.enum(tagColours), pattern: z.enum(tagPatterns) }),
  key: z.number().nullable(),
  order: z.number(),
  deleted: z.boolean(),
  conflicts: z.array(z.object({ field: z.enum(tagConflictFields), values: z.array(z.string()).readonly() })).readonly(),
});

export const sourceView = z.object({
  id: idSchema,
  title: z.string(),
  authors: z.array(z.string()).readonly(),
  publisher: z.string(),
  published: z.string(),
  url: z.string(),
  format: z.enum(sourceFormats),
  file: z.string(),
  language: z.string(),
  words: z.number(),
  pages: z.number().nullable(),
  warnings: z.array(z.string()),
  version: z.number(),
  fingerprint: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** Pages whose text is worth recognising as they are shown now, and all those of the file that are or were. */
  unread: z.number(),
  recognisable: z.number(),
  /** The languages in which pages were recognised, as Tesseract calls them. */
  recognised: z.array(z.string()).readonly(),
  /** How the shown version was read. */
  choices: readingChoicesSchema.readonly(),
  /** All versions, the first one first. */
  versions: z
    .array(
      z.object({
        version: z.number(),
        read: z.string(),
        choices: readingChoicesSchema.readonly(),
        /** The name of the file that was read. */
        file: z.string(),
      }),
    )
    .readonly(),
  imported: z.string(),
  /** The name of who imported it. */
  importedBy: z.string(),
  /** What was left out of the text, or taken in, by hand: blocks by their offsets. */
  furniture: z.array(z.object({ start: z.number(), end: z.number(), leftOut: z.boolean() })).readonly(),
  /** UTF-16 units of its text. */
  length: z.number(),
  /** Details that two people have written at once. */
  conflicts: z.array(z.object({ field: z.enum(detailFields), values: z.array(z.string()).readonly() })).readonly(),
  /** How many annotations carry each tag, by tag id. */
  tagCounts: z.record(z.string(), z.number()),
  /** Null until they are counted: opening a project waits for no count. */
  annotationCount: z.number().nullable(),
});

/** A report that was removed and can be put back. */
export const removedSourceView = z.object({
  id: idSchema,
  title: z.string(),
  file: z.string(),
  language: z.string(),
  annotationCount: z.number(),
});

const conflictView = z.object({
  annotationId: idSchema,
  field: z.enum(['passage', 'memo', 'tag', 'deleted']),
  tagId: z.string().optional(),
  values: z.array(z.string()),
});

export const annotationView = z.object({
  id: idSchema,
  sourceId: idSchema,
  /** exact: the text there equals the quote; moved: found nearby, to be checked; orphan: not found, `start` = `end` = 0. */
  state: z.enum(['exact', 'moved', 'orphan']),
  /** UTF-16 units of the canonical text, end exclusive. */
  start: z.number(),
  end: z.number(),
  quote: z.string(),
  /** How sure its words are, in per cent, and those in doubt, where they were recognised in a picture. */
  recognised: z.object({ confidence: z.number(), doubtful: z.array(z.string()) }).nullable(),
  locator: z.string(),
  tagIds: z.array(idSchema),
  memo: z.string(),
  creator: reviewerSchema,
  created: z.string(),
  conflicts: z.array(conflictView),
});

const briefEntry = z.object({ id: idSchema, title: z.string(), created: z.string() });

/** The project without its reports and its codebook, which change on their own. */
export const projectFacts = z.object({
  projectId: idSchema,
  name: z.string(),
  reviewer: reviewerSchema,
  /** Newest first. */
  briefs: z.array(briefEntry),
  deletedBriefs: z.array(briefEntry),
  /** How many reports are removed and can be put back. */
  removedReports: z.number(),
  /** What the next undo and redo would do, in words. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** What was repaired when the project was opened, in words. */
  recovered: z.array(z.string()),
});

export const projectView = projectFacts.extend({ tags: z.array(tagView), sources: z.array(sourceView) });

/** A project as it was opened in one window. */
export const openedView = z.object({
  project: projectView,
  /** Names this opening in the addresses of its documents; another window cannot guess it. */
  key: z.string(),
  /** The program that copies the project's folder to other computers, where one does. */
  syncedBy: z.string().nullable(),
});

/** What the start screen shows. */
export const startView = z.object({
  version: z.string(),
  /** The name of the one who works here; null until it was said. */
  reviewer: z.string().nullable(),
  /** What the system calls the one who works here. */
  systemUser: z.string(),
  /** The last one opened first. */
  recent: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** The folder it lies in, as the analyst knows it: “Documents › Reviews”. */
      place: z.string(),
      reports: z.number(),
      passages: z.number(),
      opened: z.string(),
      /** The folder is not there now. */
      missing: z.boolean(),
      /** Another window shows it. */
      open: z.boolean(),
      stop: z.object({ report: z.string(), locator: z.string(), quote: z.string() }).nullable(),
    }),
  ),
});

export const briefView = z.object({
  id: idSchema,
  title: z.string(),
  doc: z.record(z.string(), z.unknown()),
});

/** One file of an import. */
const importedFile = z.object({
  /** Its place in the order the files came. */
  id: z.number(),
  name: z.string(),
  /** In lower case, without the dot. */
  ending: z.string(),
  /** known: these very bytes are in the project already; locked: it needs its password. */
  state: z.enum(['waiting', 'reading', 'done', 'known', 'locked', 'failed', 'cancelled']),
  /** 0 to 1 while it is being read. */
  progress: z.number().nullable(),
  /** Why it was not imported, one sentence. */
  message: z.string().nullable(),
  /** What was found in it, once it is done. */
  title: z.string().nullable(),
  format: z.enum(sourceFormats).nullable(),
  pages: z.number().nullable(),
  words: z.number().nullable(),
  language: z.string().nullable(),
  warnings: z.array(z.string()),
  /** Pages whose text is worth recognising. */
  unread: z.number(),
  /** The report that it is now, or was before. */
  sourceId: idSchema.nullable(),
});

/** How many annotations of a report stand where: exact, moved, not found; and one of those that are to be checked. */
export const standing = z.object({
  exact: z.number(),
  moved: z.number(),
  orphan: z.number(),
  toCheck: idSchema.nullable(),
});

/** What a reading would make of a report. */
export const readingTrial = z.object({
  format: z.enum(sourceFormats),
  title: z.string(),
  language: z.string(),
  /** How its text begins. */
  opening: z.string(),
  words: z.number(),
  pages: z.number().nullable(),
  warnings: z.array(z.string()),
  /** Whether the text is letter for letter the one that is shown. */
  isSame: z.boolean(),
  standing,
});

/** How an import stands. */
export const importView = z.object({
  /** preparing: a backup is being made first. */
  state: z.enum(['preparing', 'running', 'paused', 'finished']),
  secondsLeft: z.number().nullable(),
  /** What was passed over in folders. */
  passedOver: z.object({ hidden: z.number(), otherKinds: z.number(), closed: z.number(), tooMany: z.boolean() }),
  /** All of them, or in an event those that have changed. */
  files: z.array(importedFile),
});

export type TagView = z.infer<typeof tagView>;
export type RemovedSourceView = z.infer<typeof removedSourceView>;
export type SourceView = z.infer<typeof sourceView>;
export type AnnotationView = z.infer<typeof annotationView>;
export type ConflictView = z.infer<typeof conflictView>;
export type ProjectFacts = z.infer<typeof projectFacts>;
export type ProjectView = z.infer<typeof projectView>;
export type OpenedView = z.infer<typeof openedView>;
export type StartView = z.infer<typeof startView>;
export type BriefView = z.infer<typeof briefView>;
export type Standing = z.infer<typeof standing>;
export type ReadingTrial = z.infer<typeof readingTrial>;
export type ImportedFile = z.infer<typeof importedFile>;
export type ImportState = ImportView['state'];
export type ImportView = z.infer<typeof importView>;
