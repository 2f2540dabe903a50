/** What the window shows of annotation sets: what one would bring, what is in conflict, what one would hold. */

import { z } from 'zod';
import { type AnnotationRecord, annotationRecordSchema } from '../model/annotation.ts';
import { idSchema } from '../model/ids.ts';
import { detailFields } from '../model/source.ts';
import { stampSchema } from '../model/stamp.ts';
import { tagConflictFields } from '../model/tag.ts';

const fieldName = z.enum(['passage', 'memo', 'tag', 'deleted']);
const side = z.enum(['yours', 'theirs']);

/** An annotation with a field, or several, that two people have written at once. */
const conflictSummary = z.object({
  annotationId: idSchema,
  sourceId: idSchema,
  title: z.string(),
  locator: z.string(),
  quote: z.string(),
  /** `many`: more than two values stand in it, so that there are no two sides to choose between. */
  fields: z.array(z.object({ field: fieldName, tagId: idSchema.optional(), many: z.boolean() })),
  /** The stamps of all that stands in it: what is not among them is not written over by a decision. */
  seen: z.array(stampSchema),
  /** Who has deleted it, where that is the conflict. */
  deletedBy: side.nullable(),
});

/** The annotation as one side has it. */
const sideView = z.object({
  tagIds: z.array(idSchema),
  quote: z.string(),
  memo: z.string(),
  /** When the newest of the fields in conflict was written there, as ISO 8601; null where that is not known. */
  written: z.string().nullable(),
  /** Where its passage stands in `context`; null where it was not found. */
  place: z.object({ start: z.number(), end: z.number() }).nullable(),
});

const record: z.ZodType<AnnotationRecord> = annotationRecordSchema;

export const conflictDetail = conflictSummary.extend({
  /** The annotation with all that stands in it. */
  record,
  /** The records of the two people who met; null: the sides are the newest value and one before it. */
  met: z.object({ yours: record, theirs: record }).nullable(),
  yours: sideView,
  theirs: sideView,
  /** SHA-256 of the report's text here: where the annotation stands in it, its passage of another text is not shown. */
  fingerprint: z.string(),
  /** The text around the passages; empty where none was found. */
  context: z.string(),
});

export const previewView = z.object({
  file: z.string(),
  /** Who sent it; null for a file of another program. */
  creator: z.string().nullable(),
  /** When it was exported, and when the same file was taken in before, as ISO 8601. */
  created: z.string().nullable(),
  seen: z.string().nullable(),
  unchanged: z.number(),
  added: z.number(),
  updated: z.number(),
  moved: z.number(),
  /** Tags that are new or change. */
  tags: z.number(),
  /** Reports of which a colleague has written details. */
  reports: z.number(),
  /** What was written of a tag or a report on both sides at once; all of it will stand. */
  atOnce: z.array(
    z.object({
      kind: z.enum(['tag', 'report']),
      id: idSchema,
      name: z.string(),
      field: z.enum([...tagConflictFields, ...detailFields]),
      values: z.array(z.string()),
    }),
  ),
  /** Whether there is anything to write. */
  empty: z.boolean(),
  orphans: z.array(z.object({ id: idSchema, title: z.string(), quote: z.string() })),
  /** Reports that the file speaks of and that are not in this project, with the number of their annotations. */
  absent: z.array(z.object({ title: z.string(), annotations: z.number(), removed: z.boolean() })),
  /** Entries of another program that are not about a passage of text. */
  skipped: z.number(),
  conflicts: z.array(conflictSummary),
});

/** What came of a merge. */
export const mergeView = z.object({
  added: z.number(),
  updated: z.number(),
  /** Annotations whose conflict was left open on purpose. */
  open: z.number(),
});

/** What an export would hold. */
export const exportView = z.object({
  annotations: z.number(),
  reports: z.number(),
  memos: z.number(),
  tags: z.number(),
  /** Who made them, by number. */
  reviewers: z.array(z.object({ id: idSchema, name: z.string(), annotations: z.number() })),
});

export type ConflictSummary = z.infer<typeof conflictSummary>;
export type ConflictDetail = z.infer<typeof conflictDetail>;
export type SideView = z.infer<typeof sideView>;
export type PreviewView = z.infer<typeof previewView>;
export type MergeView = z.infer<typeof mergeView>;
export type ExportView = z.infer<typeof exportView>;
