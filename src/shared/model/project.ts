/** A project: one review, with its name; its codebook and sources are records of the same journal. */

import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { idSchema, momentSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import { receivedSetSchema } from './receivedSet.ts';
import { registerSchema } from './register.ts';
import { reviewerSchema } from './reviewer.ts';
import { sourceFromVersion1, sourceRecordSchema } from './source.ts';
import { tagFromVersion1, tagRecordSchema } from './tag.ts';

/** The version of everything the project folder holds. */
export const SCHEMA_VERSION = 2;

/** The one record that names the project; its id is fixed. */
export const PROJECT_RECORD_ID = 'project';

const projectRecordSchema = z.strictObject({
  kind: z.literal('project'),
  id: idSchema,
  /** Tells projects apart in exchange files. */
  projectId: idSchema,
  name: registerSchema(z.string().min(1).max(200)),
  created: momentSchema,
});

const reviewerRecordSchema = reviewerSchema.extend({ kind: z.literal('reviewer') });

/** A report that was erased for good: that it was, when and by whom, and nothing of it. */
const erasedRecordSchema = z.strictObject({
  kind: z.literal('erased'),
  /** The report's id. */
  id: idSchema,
  erased: momentSchema,
  by: reviewerSchema,
});

const entrySchema = z.discriminatedUnion('kind', [
  projectRecordSchema,
  reviewerRecordSchema,
  tagRecordSchema,
  sourceRecordSchema,
  receivedSetSchema,
  erasedRecordSchema,
]);

export type ProjectRecord = Immutable<z.infer<typeof projectRecordSchema>>;
export type ProjectEntry = Immutable<z.infer<typeof entrySchema>>;

/** `projectMigrations[n - 1]` turns an entry of version n into n + 1; never edited after release. */
export const projectMigrations: readonly ((entry: unknown) => unknown)[] = [fromVersion1];

function fromVersion1(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('kind' in entry)) return entry;
  if (entry.kind === 'tag') return tagFromVersion1({ ...entry });
  return entry.kind === 'source' ? sourceFromVersion1({ ...entry }) : entry;
}

/** One record of the project's journal, through its schema. */
export function parseProjectEntry(value: unknown): Result<ProjectEntry> {
  return parsed(entrySchema, value);
}

/** `value` through `schema`; 'corrupt' with the place that does not fit. */
export function parsed<T extends z.ZodType>(schema: T, value: unknown): Result<z.infer<T>> {
  const result = schema.safeParse(value);
  return result.success ? ok(result.data) : fail('corrupt', firstProblem(result.error));
}

/** Where a value first fails its schema, in words. */
export function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'value'}: ${issue.message}` : 'unknown form';
}
