/** The document file of a source: its text as ProseMirror JSON with the table of locators beside it. */

import { Node } from 'prosemirror-model';
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { sourceSchema } from '../schema/sourceSchema.ts';
import type { Immutable } from './immutable.ts';

/**
 * Where printed page `label` begins: UTF-16 offset in the canonical text, ascending. `page`: its place among the pages of the
 * original, from 0, where those can be drawn; documents read by earlier versions do not say it.
 */
const locatorSchema = z.strictObject({
  offset: z.number().int().min(0),
  label: z.string().max(40),
  page: z.number().int().min(0).optional(),
});

export type Locator = Immutable<z.infer<typeof locatorSchema>>;

/** Somebody's words beside a stretch of the text: UTF-16 offsets in the canonical text, end exclusive. */
const besideText = {
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  author: z.string().max(400),
  /** As the file says it. */
  date: z.string().max(100),
};

/** A comment in the margin of the original. */
const commentSchema = z.strictObject({ ...besideText, text: z.string().min(1).max(20_000) });

/** What somebody added or removed with "track changes" on; a deletion has no length, and its words in `text`. */
const changeSchema = z.strictObject({
  ...besideText,
  kind: z.enum(['insertion', 'deletion']),
  text: z.string().max(20_000),
});

/** Text that was recognised in a picture, and how sure that is, in per cent; ascending. */
const recognitionSchema = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  confidence: z.number().int().min(0).max(100),
});

export type Recognition = Immutable<z.infer<typeof recognitionSchema>>;
export type OriginalComment = Immutable<z.infer<typeof commentSchema>>;
export type OriginalChange = Immutable<z.infer<typeof changeSchema>>;

export const SOURCE_DOCUMENT_VERSION = 2;

export const sourceDocumentSchema = z.preprocess(
  fromVersion1,
  z.strictObject({
    schemaVersion: z.literal(SOURCE_DOCUMENT_VERSION),
    title: z.string(),
    language: z.string(),
    locators: z.array(locatorSchema),
    comments: z.array(commentSchema),
    changes: z.array(changeSchema),
    recognised: z.array(recognitionSchema),
    doc: z.record(z.string(), z.unknown()),
  }),
);

/** Documents of version 1 kept neither comments nor changes, and nothing was recognised. */
function fromVersion1(document: unknown): unknown {
  const isVersion1 = typeof document === 'object' && document && Reflect.get(document, 'schemaVersion') === 1;
  return isVersion1 ? { ...document, schemaVersion: 2, comments: [], changes: [], recognised: [] } : document;
}

export type SourceDocument = Immutable<z.infer<typeof sourceDocumentSchema>>;

/** The ProseMirror node of a document file, checked against the schema; 'corrupt' when it does not fit. */
export function sourceNode(document: SourceDocument): Result<Node> {
  try {
    const node = Node.fromJSON(sourceSchema, document.doc);
    node.check();
    if (node.type === sourceSchema.topNodeType) return ok(node);
    return fail('corrupt', `The report's text does not have the expected form (a ${node.type.name}, not a document).`);
  } catch (error) {
    return fail('corrupt', `The report's text does not have the expected form (${String(error)}).`);
  }
}
