/**
 * The annotation set: the file that teammates exchange. To any program it is a W3C Web Annotation collection; to us
 * its extension property `workbench` carries the whole records, so that nothing is lost on the way and merging is exact.
 */

import { isDeleted, type Target, targetFor } from '../model/annotation.ts';
import { current } from '../model/register.ts';
import type { Reviewer } from '../model/reviewer.ts';
import type { TagRecord } from '../model/tag.ts';
import { codePointOffsets } from '../text/codePoints.ts';
import { ANNOTATION_SET_VERSION, type SetAnnotation, type SetSource } from './annotationSetForm.ts';
import { agentOf, iriOf, webAnnotationOf } from './webAnnotation.ts';

/** What one export writes. */
export interface AnnotationSetToWrite {
  readonly project: { readonly id: string; readonly name: string };
  readonly creator: Reviewer;
  /** ISO 8601. */
  readonly created: string;
  readonly tags: readonly TagRecord[];
  readonly sources: readonly (SetSource & { readonly fingerprint: string; readonly sha256: string })[];
  readonly annotations: readonly SetAnnotation[];
  /** Canonical texts by fingerprint; where one is missing, its annotations carry their quote without a position. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The file's content. */
export function writeAnnotationSet(set: AnnotationSetToWrite): string {
  const pieces: string[] = [];
  const writing = writeInSteps(set, (piece) => pieces.push(piece));
  while (!writing.next().done);
  return pieces.join('');
}

/** As many annotations as are written before another may have its turn. */
const STEP = 50;

/** As `writeAnnotationSet`, piece by piece, so that a program that does other work besides can do it in between. Yields 0 to 1. */
export function* writeInSteps(set: AnnotationSetToWrite, put: (piece: string) => void): Generator<number, void> {
  const { project, creator, created, tags, sources, annotations, texts } = set;
  const standing: SetAnnotation[] = [];
  const deleted: SetAnnotation[] = [];
  for (const annotation of annotations) {
    (isDeleted(annotation.record) ? deleted : standing).push(annotation);
    yield 0;
  }
  const tagNames = new Map(tags.map((tag) => [tag.id, current(tag.name)]));
  const fingerprints = new Map(sources.map((source) => [source.id, source.fingerprint]));
  const targetOf = ({ sourceId, record }: SetAnnotation) => targetFor(record, fingerprints.get(sourceId) ?? '');
  const codePoints = yield* codePointsOf(standing.map(targetOf), texts);
  const itemOf = (annotation: SetAnnotation) => {
    const target = targetOf(annotation);
    const item = webAnnotationOf(annotation.record, target, tagNames, codePoints.get(target.fingerprint));
    return { ...item, workbench: annotation };
  };
  const id = iriOf('project', project.id);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    schemaVersion: ANNOTATION_SET_VERSION,
    label: project.name,
    generator: { id: 'urn:x-evidence-workbench', type: 'Software', name: 'Evidence Workbench' },
    creator: agentOf(creator),
    created,
    total: standing.length,
  };
  const page = { id: `${id}:page:1`, type: 'AnnotationPage', startIndex: 0 };
  put(
    `${opened(collection)},"workbench":${opened({ offsets: 'utf-16', project, creator, tags, sources })},"deleted":[`,
  );
  const share = deleted.length / Math.max(1, annotations.length);
  for (const done of listed(deleted, (each) => each, put)) yield done * share;
  put(`]},"first":${opened(page)},"items":[`);
  for (const done of listed(standing, itemOf, put)) yield share + done * (1 - share);
  put(']}}\n');
}

/** `value` as JSON without its last brace: more comes. */
const opened = (value: object): string => JSON.stringify(value).slice(0, -1);

function* listed<T>(all: readonly T[], written: (each: T) => unknown, put: (piece: string) => void): Generator<number> {
  for (let at = 0; at < all.length; at += STEP) {
    const some = all.slice(at, at + STEP).map((each) => JSON.stringify(written(each)));
    put(`${at ? ',' : ''}${some.join(',')}`);
    yield Math.min(1, (at + STEP) / all.length);
  }
}

/** For each text, every offset of its passages in code points. */
function* codePointsOf(
  targets: readonly Target[],
  texts: ReadonlyMap<string, string>,
): Generator<number, ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const offsets = new Map<string, number[]>();
  for (const { fingerprint, start, end } of targets) {
    const known = offsets.get(fingerprint);
    if (known) known.push(start, end);
    else offsets.set(fingerprint, [start, end]);
  }
  const found = new Map<string, ReadonlyMap<number, number>>();
  for (const [fingerprint, each] of offsets) {
    const text = texts.get(fingerprint);
    if (text !== undefined) found.set(fingerprint, codePointOffsets(text, each));
    yield 0;
  }
  return found;
}
