/** A brief: the policy brief that the analyst writes, a document of the brief schema kept in the project. */

import { z } from 'zod';
import { idSchema, momentSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import { current, newRegister, registerSchema } from './register.ts';
import { type Reviewer, reviewerSchema } from './reviewer.ts';
import type { Stamp } from './stamp.ts';

/** ProseMirror JSON of the brief schema; its form is checked when it is opened and before it is stored. */
const briefDocSchema = z.record(z.string(), z.unknown());

export type BriefDoc = Readonly<Record<string, unknown>>;

export const briefRecordSchema = z.strictObject({
  kind: z.literal('brief'),
  id: idSchema,
  created: momentSchema,
  creator: reviewerSchema,
  title: registerSchema(z.string().min(1).max(400)),
  doc: registerSchema(briefDocSchema),
  deleted: registerSchema(z.boolean()),
});

export type BriefRecord = Immutable<z.infer<typeof briefRecordSchema>>;

/** A brief made now. */
export function newBrief(made: {
  readonly id: string;
  readonly created: string;
  readonly creator: Reviewer;
  readonly title: string;
  readonly doc: BriefDoc;
  readonly stamp: Stamp;
}): BriefRecord {
  const { id, created, creator, title, doc, stamp } = made;
  return {
    kind: 'brief',
    id,
    created,
    creator,
    title: newRegister(title, stamp),
    doc: newRegister(doc, stamp),
    deleted: newRegister(false, stamp),
  };
}

/** `record` with another title and text. Briefs are not exchanged, so no history of the fields is kept. */
export function withBriefText(record: BriefRecord, title: string, doc: BriefDoc, stamp: Stamp): BriefRecord {
  return {
    ...record,
    title: newRegister(title, stamp),
    doc: newRegister(doc, stamp),
  };
}

/** `record` put among the deleted briefs, or taken back from there. */
export function withBriefDeleted(record: BriefRecord, deleted: boolean, stamp: Stamp): BriefRecord {
  return { ...record, deleted: newRegister(deleted, stamp) };
}

/** A brief as lists show it. */
export interface BriefEntry {
  readonly id: string;
  readonly title: string;
  readonly created: string;
}

/** What lists show of a brief record. */
export function briefEntryOf(record: BriefRecord): BriefEntry {
  return { id: record.id, title: current(record.title), created: record.created };
}
