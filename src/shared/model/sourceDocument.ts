/** The document file of a source: its text as ProseMirror JSON with the table of locators beside it. */

import { Node } from 'prosemirror-model';
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { sourceSchema } from '../schema/sourceSchema.ts';
import type { Immutable } from './immutable.ts';

/** Where printed page `label` begins: UTF-16 offset in the canonical text, ascending. */
const locatorSchema = z.strictObject({ offset: z.number().int().min(0), label: z.string().max(40) });

export type Locator = Immutable<z.infer<typeof locatorSchema>>;

export const SOURCE_DOCUMENT_VERSION = 1;

export const sourceDocumentSchema = z.strictObject({
  schemaVersion: z.literal(SOURCE_DOCUMENT_VERSION),
  title: z.string(),
  language: z.string(),
  locators: z.array(locatorSchema),
  doc: z.record(z.string(), z.unknown()),
});

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
