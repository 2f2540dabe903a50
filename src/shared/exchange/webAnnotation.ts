/**
 * One annotation as an item of the W3C Web Annotation Data Model (Recommendation of 23 February 2017), for programs
 * that do not know ours. Offsets in selectors are Unicode code points, as section 4.2.5 of the model says.
 */

import { type AnnotationRecord, type Target, tagIdsOf } from '../model/annotation.ts';
import { current } from '../model/register.ts';
import type { Reviewer } from '../model/reviewer.ts';
import { stampTime } from '../model/stamp.ts';

/** What all our own IRIs begin with. */
const OURS = 'urn:x-evidence-workbench:';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The IRI of the thing `id` of kind `kind`. */
export function iriOf(kind: 'annotation' | 'reviewer' | 'project', id: string): string {
  return kind === 'annotation' && UUID.test(id) ? `urn:uuid:${id}` : `${OURS}${kind}:${id}`;
}

/** The id that `iriOf` made an IRI of; null for an IRI of another program. */
export function idInIri(iri: string): string | null {
  const found = /^urn:(?:uuid|x-evidence-workbench:(?:annotation|reviewer|project)):([A-Za-z0-9_-]{1,64})$/.exec(iri);
  return found?.[1] ?? null;
}

/** The IRI of a canonical text: its fingerprint. */
export function textIri(fingerprint: string): string {
  return `urn:sha256:${fingerprint}`;
}

/** The fingerprint in the IRI of a canonical text; null for another IRI. */
export function fingerprintInIri(iri: string): string | null {
  return /^urn:sha256:([0-9a-f]{64})$/.exec(iri)?.[1] ?? null;
}

/** A reviewer as the model's agent. */
export function agentOf({ id, name }: Reviewer) {
  return { id: iriOf('reviewer', id), type: 'Person', name };
}

/**
 * The item for `record`, which stands at `target`. `tagNames`: names by tag id. `codePoints`: for each offset of the text
 * that the target counts in, in UTF-16 units, its number in code points; without it the quote alone says where it is.
 */
export function webAnnotationOf(
  record: AnnotationRecord,
  { fingerprint, start, end, exact, prefix, suffix, recognised }: Target,
  tagNames: ReadonlyMap<string, string>,
  codePoints: ReadonlyMap<number, number> | undefined,
) {
  const [startPoint, endPoint] = [codePoints?.get(start), codePoints?.get(end)];
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  const position = { type: 'TextPositionSelector', start: startPoint, end: endPoint };
  const said = bodiesOf(record, tagNames);
  const assessed = recognised === undefined ? [] : [assessmentOf(recognised)];
  const modified = new Date(newestEdit(record)).toISOString();
  return {
    id: iriOf('annotation', record.id),
    type: 'Annotation',
    motivation: said.length ? [...new Set(said.map(({ purpose }) => purpose))] : ['highlighting'],
    body: [...said, ...assessed],
    creator: agentOf(record.creator),
    created: record.created,
    ...(modified > record.created ? { modified } : {}),
    target: {
      source: textIri(fingerprint),
      selector: startPoint === undefined || endPoint === undefined ? [quote] : [position, quote],
    },
  };
}

/** That a passage was recognised in a picture: the model has no word for it, but a purpose for what is said of a target. */
function assessmentOf(confidence: number) {
  const value = `Recognised text (OCR), ${confidence} % sure: compare with the page.`;
  return { type: 'TextualBody', purpose: 'assessing', language: 'en', value };
}

/** How sure such a body says that the words are; null for any other. */
export function confidenceIn({ value }: { readonly value: string }): number | null {
  const said = /^Recognised text \(OCR\), (100|\d{1,2}) % sure/.exec(value)?.[1];
  return said === undefined ? null : Number(said);
}

function bodiesOf(record: AnnotationRecord, tagNames: ReadonlyMap<string, string>) {
  const tags = tagIdsOf(record).map((id) => ({
    type: 'TextualBody',
    purpose: 'tagging',
    value: tagNames.get(id) ?? id,
  }));
  const memo = current(record.memo);
  return memo === '' ? tags : [...tags, { type: 'TextualBody', purpose: 'commenting', value: memo }];
}

/** When a field was last written, in milliseconds since 1970. */
function newestEdit(record: AnnotationRecord): number {
  const registers = [record.target, record.memo, record.deleted, ...record.codings.map(({ coding }) => coding)];
  return Math.max(...registers.flatMap(({ values }) => values.map(({ stamp }) => stampTime(stamp))));
}
