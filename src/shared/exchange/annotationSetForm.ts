/** The form of the annotation set: its types, and the schemas of the extension property that carries our records. */

import { z } from 'zod';
import { type AnnotationRecord, annotationRecordSchema } from '../model/annotation.ts';
import { idSchema, sha256Schema } from '../model/ids.ts';
import { type Reviewer, reviewerSchema } from '../model/reviewer.ts';
import { type WrittenDetails, writtenDetailsSchema } from '../model/source.ts';
import { type TagRecord, tagRecordSchema } from '../model/tag.ts';
import type { ForeignAnnotation } from './foreignAnnotation.ts';

/** The version of the extension property; the standard part has no version. */
export const ANNOTATION_SET_VERSION = 2;

/** A source as the set names it: by its text, by its original and, for the reader, by title and file. */
export interface SetSource {
  /** An IRI where another program made the file. */
  readonly id: string;
  readonly title: string;
  /** Null where another program made the file and did not say. */
  readonly fingerprint: string | null;
  readonly sha256: string | null;
  /** The name of the original. */
  readonly file: string;
  /** What was written of it there. */
  readonly details: WrittenDetails;
}

export interface SetAnnotation {
  /** The id of a `SetSource`. */
  readonly sourceId: string;
  readonly record: AnnotationRecord;
}

/** A set as read from a file; offsets in its records are UTF-16 units. */
export interface AnnotationSet {
  /** Null for a file of another program, as is `creator`. */
  readonly project: { readonly id: string; readonly name: string } | null;
  readonly creator: Reviewer | null;
  /** When it was exported, as ISO 8601; null where the file does not say. */
  readonly created: string | null;
  readonly tags: readonly TagRecord[];
  readonly sources: readonly SetSource[];
  /** Deleted ones included: they tell the others. */
  readonly annotations: readonly SetAnnotation[];
  readonly foreign: readonly ForeignAnnotation[];
  /** Annotations of another program that are not about a passage of text. */
  readonly skipped: number;
}

const setSourceSchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  fingerprint: sha256Schema,
  sha256: sha256Schema,
  file: z.string(),
  details: writtenDetailsSchema,
});

/** An annotation with the source that it belongs to. */
export const setAnnotationSchema = z.strictObject({ sourceId: idSchema, record: annotationRecordSchema });

/** An item of ours; what the standard says of it is not needed. */
export const itemSchema = z.object({ workbench: setAnnotationSchema });

/** The extension property of the set. */
export const extensionSchema = z.strictObject({
  /** Of the records; the standard's selectors count code points. */
  offsets: z.literal('utf-16'),
  project: z.strictObject({ id: idSchema, name: z.string() }),
  creator: reviewerSchema,
  tags: z.array(tagRecordSchema),
  sources: z.array(setSourceSchema),
  /** They are no items, because other programs would show them. */
  deleted: z.array(setAnnotationSchema),
});
