/** Annotations: what is done to them, and how they are shown then. */

import { type AnnotationRecord, isDeleted } from '../../../shared/model/annotation.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import {
  type AnnotationRef,
  addAnnotation,
  placeAnnotation,
  removeAnnotation,
  setMemo,
  setTag,
  settleConflict,
} from '../../project/annotating.ts';
import type { Project } from '../../project/project.ts';
import { annotationView } from '../../project/viewing.ts';
import { onProject, type Some } from './onProject.ts';

export function annotationHandlers(desk: Desk): Some<'annotation'> {
  const shown = async (project: Project, sourceId: string, result: Result<AnnotationRecord>) => {
    if (!result.ok) return result;
    await desk.changed();
    const source = project.source(sourceId);
    if (!source.ok) return source;
    const text = await project.texts.of(source.value);
    return text.ok ? ok(annotationView(source.value, text.value, result.value)) : text;
  };
  return {
    'annotation.list': ({ sourceId }) => onProject(desk, () => desk.annotations(sourceId)),
    'annotation.gather': ({ sourceIds }) => onProject(desk, () => desk.gather(sourceIds)),
    'annotation.add': (passage) =>
      onProject(desk, async ({ project, reviewer }) =>
        shown(project, passage.sourceId, await addAnnotation(project, reviewer, passage)),
      ),
    'annotation.tag': ({ tagId, applied, ...ref }) =>
      onProject(desk, async ({ project, reviewer }) =>
        shown(project, ref.sourceId, await setTag(project, reviewer, ref, tagId, applied)),
      ),
    'annotation.memo': ({ memo, ...ref }) =>
      onProject(desk, async ({ project }) => shown(project, ref.sourceId, await setMemo(project, ref, memo))),
    'annotation.place': ({ start, end, version, ...ref }) =>
      onProject(desk, async ({ project }) =>
        shown(project, ref.sourceId, await placeAnnotation(project, ref, { start, end, version })),
      ),
    'annotation.remove': (ref) =>
      onProject(desk, async ({ project }) => {
        const removed = await removeAnnotation(project, ref);
        if (!removed.ok) return removed;
        await desk.changed();
        return ok(null);
      }),
    'annotation.settle': ({ field, tagId, keep, ...ref }) =>
      onProject(desk, async ({ project }) => {
        const settled = await settleConflict(project, ref as AnnotationRef, field, tagId, keep);
        if (settled.ok && isDeleted(settled.value)) {
          await desk.changed();
          return ok(null);
        }
        return shown(project, ref.sourceId, settled);
      }),
  };
}
