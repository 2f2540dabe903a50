/** The annotations of one report as they lie on disk, read without opening the report for writing. */

import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import { ok, type Result } from '../../shared/result.ts';
import { openRecordStore } from '../store/recordStore.ts';
import { annotationsFormat } from './formats.ts';
import { sourceFolder } from './places.ts';

export interface StoredAnnotations {
  readonly records: ReadonlyMap<string, AnnotationRecord>;
  /** What is damaged and was gone round, in words; opening the report mends it. */
  readonly damage: string | null;
}

/** None where nothing was annotated yet. */
export async function storedAnnotations(project: string, sourceId: string): Promise<Result<StoredAnnotations>> {
  const directory = sourceFolder(project, sourceId);
  const store = await openRecordStore({ directory, name: 'annotations', format: annotationsFormat, mode: 'read' });
  if (!store.ok) return store.error.reason === 'not-found' ? ok({ records: new Map(), damage: null }) : store;
  const { records, recovered } = store.value;
  return ok({ records, damage: recovered.map(({ file, message }) => `${file}: ${message}`).join(' ') || null });
}
