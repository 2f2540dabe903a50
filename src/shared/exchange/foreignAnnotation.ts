/**
 * Annotations of other programs: W3C Web Annotations without our registers, read as far as they make sense here:
 * a passage given by selectors, tags by name, comments, who and when.
 */

import { z } from 'zod';
import { type AnnotationRecord, type Coding, newAnnotation, type Target, withCoding } from '../model/annotation.ts';
import { asId, idFromText } from '../model/idFromText.ts';
import { idSchema } from '../model/ids.ts';
import { mergeRegisters, newRegister } from '../model/register.ts';
import { type Reviewer, reviewerSchema } from '../model/reviewer.ts';
import { type Stamp, stampSchema } from '../model/stamp.ts';
import type { PointedText } from '../text/codePoints.ts';
import { confidenceIn, fingerprintInIri, idInIri } from './webAnnotation.ts';

/** What could be read of an annotation of another program. */
export interface ForeignAnnotation {
  readonly id: string;
  /** The IRI of what was annotated: `urn:sha256:…` of a canonical text, or an address. */
  readonly source: string;
  readonly creator: Reviewer;
  readonly created: string;
  readonly stamp: Stamp;
  readonly tagNames: readonly string[];
  readonly memo: string;
  /** How sure its words are, in per cent, where the other program kept that they were recognised in a picture. */
  readonly recognised: number | null;
  /** Code points, as the standard says; programs disagree, so that the quote is checked. */
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
}

/** Its form, where it comes from the process that read the file. */
export const foreignAnnotationSchema: z.ZodType<ForeignAnnotation> = z.strictObject({
  id: idSchema,
  source: z.string(),
  creator: reviewerSchema,
  created: z.string(),
  stamp: stampSchema,
  tagNames: z.array(z.string()),
  memo: z.string(),
  recognised: z.number().nullable(),
  position: z.strictObject({ start: z.number(), end: z.number() }).nullable(),
  quote: z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() }).nullable(),
});

/** Stands in for the fingerprint of a text that the other program did not name. */
const UNKNOWN_TEXT = '0'.repeat(64);

const NOBODY = 'Unknown reviewer';

function listOf<T extends z.ZodType>(element: T) {
  return z.preprocess(
    (value) => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]),
    z.array(element),
  );
}

const point = z.number().int().min(0);
const positionSchema = z.object({ type: z.literal('TextPositionSelector'), start: point, end: point });
const quoteSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});
const targetSchema = z.object({
  source: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
  selector: listOf(z.unknown()),
});
const bodySchema = z.object({ value: z.string().max(100_000), purpose: listOf(z.string()) });
const agentSchema = z.union([
  z.string().transform((id) => ({ id, name: id })),
  z
    .object({ id: z.string().optional(), name: z.string().optional() })
    .transform(({ id, name }) => ({ id: id ?? name ?? NOBODY, name: name ?? id ?? NOBODY })),
]);
const itemSchema = z.object({
  id: z.string().min(1),
  type: listOf(z.string()).refine((types) => types.includes('Annotation')),
  motivation: listOf(z.string()),
  body: listOf(z.unknown()),
  bodyValue: z.string().max(100_000).optional(),
  creator: listOf(z.unknown()),
  created: z.iso.datetime({ offset: true }).optional().catch(undefined),
  modified: z.iso.datetime({ offset: true }).optional().catch(undefined),
  target: listOf(z.unknown()),
});

/** `item` as far as it can be read; null when it is no annotation of a passage of text. `now`: ISO 8601. */
export function readForeignAnnotation(item: unknown, now: string): ForeignAnnotation | null {
  const parsed = itemSchema.safeParse(item);
  if (!parsed.success) return null;
  const { id, motivation, body, bodyValue, creator, created, modified, target } = parsed.data;
  const passage = target.map(passageOf).find((each) => each !== null);
  if (!passage) return null;
  const bodies = body.flatMap((each) => bodySchema.safeParse(each).data ?? []);
  const isTag = ({ purpose }: { purpose: string[] }) => (purpose.length ? purpose : motivation).includes('tagging');
  const memos = bodies.filter((each) => !isTag(each) && confidenceIn(each) === null).map(({ value }) => value);
  const [recognised = null] = bodies.flatMap((each) => confidenceIn(each) ?? []);
  const names = bodies.filter(isTag).map(({ value }) => value.trim().slice(0, 200));
  return {
    id: idInIri(id) ?? asId('foreign', id),
    creator: creatorOf(creator[0]),
    created: created ? new Date(created).toISOString() : now,
    stamp: stampAt(modified ?? created),
    tagNames: [...new Set(names.filter((name) => name !== ''))],
    memo: [...memos, ...(bodyValue === undefined ? [] : [bodyValue])].join('\n\n').slice(0, 100_000),
    recognised,
    ...passage,
  };
}

/**
 * The record for `foreign` once its source is known, on top of `known`, the record with that id, if there is one:
 * nothing of that is overwritten, a tag is applied once, a memo that differs stands beside the old one.
 * `text`: the canonical text, where it is the very text that was annotated.
 */
export function recordOfForeign(
  foreign: ForeignAnnotation,
  known: AnnotationRecord | undefined,
  tagIds: readonly string[],
  text: PointedText | null,
): AnnotationRecord | null {
  const { id, creator, created, stamp, memo } = foreign;
  if (!known) {
    const target = targetOf(foreign, text);
    return target && newAnnotation({ id, creator, created, target, tagIds, memo, stamp });
  }
  const isNew = memo !== '' && !known.memo.values.some(({ value }) => value === memo);
  const withMemo = isNew ? { ...known, memo: mergeRegisters(known.memo, newRegister(memo, stamp)) } : known;
  return tagIds
    .filter((tagId) => !known.codings.some((each) => each.tagId === tagId))
    .reduce((record, tagId) => withCoding(record, tagId, { creator, created } satisfies Coding, stamp), withMemo);
}

function passageOf(target: unknown): Pick<ForeignAnnotation, 'source' | 'position' | 'quote'> | null {
  const parsed = targetSchema.safeParse(target);
  if (!parsed.success) return null;
  const { source, selector } = parsed.data;
  const [position] = selector.flatMap((each) => positionSchema.safeParse(each).data ?? []);
  const [quote] = selector.flatMap((each) => quoteSchema.safeParse(each).data ?? []);
  if (!quote && !(position && position.end > position.start && fingerprintInIri(source))) return null;
  return {
    source,
    position: position ? { start: position.start, end: position.end } : null,
    quote: quote ? { exact: quote.exact, prefix: quote.prefix.slice(-32), suffix: quote.suffix.slice(0, 32) } : null,
  };
}

function creatorOf(agent: unknown): Reviewer {
  const parsed = agentSchema.safeParse(agent);
  const { id, name } = parsed.success ? parsed.data : { id: NOBODY, name: NOBODY };
  return { id: idInIri(id) ?? idFromText('foreign', id), name: name.trim().slice(0, 200) || NOBODY };
}

/** The same moment gives the same stamp everywhere, so that importing a file twice changes nothing. */
function stampAt(moment: string | undefined): Stamp {
  const time = moment === undefined ? 0 : Math.max(0, Date.parse(moment));
  return `${String(time).padStart(13, '0')}-0000-foreign`;
}

/** Null when only a position is given and the text that it counts in is not here. */
function targetOf(foreign: ForeignAnnotation, text: PointedText | null): Target | null {
  const target = placedTarget(foreign, text);
  return target && foreign.recognised !== null ? { ...target, recognised: foreign.recognised } : target;
}

function placedTarget({ source, position, quote }: ForeignAnnotation, text: PointedText | null): Target | null {
  const fingerprint = fingerprintInIri(source) ?? UNKNOWN_TEXT;
  const start = position ? (text === null ? position.start : text.unitAt(position.start)) : 0;
  if (quote) return { fingerprint, start, end: start + quote.exact.length, ...quote };
  if (!position || text === null) return null;
  const end = text.unitAt(position.end);
  return end > start ? { fingerprint, start, end, exact: text.text.slice(start, end), prefix: '', suffix: '' } : null;
}
