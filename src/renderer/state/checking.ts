/** Passages that moved or were not found: confirmed where they are, or selected anew. */

import type { AnnotationView } from '../../shared/ipc/views.ts';
import { words } from '../words/page.ts';
import { inVersion } from './annotating.ts';
import { act } from './calling.ts';
import { tellDid } from './notices.ts';
import { goal, noGoal } from './place.ts';
import { jumpToAnnotation } from './reading.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

/** The annotation whose passage is being selected; null: none is. */
export const placing = createStore<{ readonly annotationId: string | null }>({ annotationId: null });

/** From now on the passage that is selected is meant for this annotation, until it is placed or left. */
export function beginPlacing(annotationId: string): void {
  placing.set({ annotationId });
  session.set({ activeId: annotationId });
  goal.set({ ...noGoal, focus: true });
}

export const leavePlacing = (): void => placing.set({ annotationId: null });

/** Says that the passage found for an annotation is the right one. */
export async function confirmPassage({ sourceId, id, start, end }: AnnotationView): Promise<void> {
  const done = await act('annotation.place', { sourceId, annotationId: id, start, end, ...inVersion() });
  if (done.ok) tellDid(words.confirmed);
}

/** Gives an annotation the selected passage. */
export async function placeHere({ sourceId, id }: AnnotationView): Promise<boolean> {
  const { selection } = session.get();
  if (!selection) return false;
  const { start, end } = selection;
  const done = await act('annotation.place', { sourceId, annotationId: id, start, end, ...inVersion() });
  if (!done.ok) return false;
  leavePlacing();
  session.set({ activeId: id });
  tellDid(words.placed);
  return true;
}

/** Goes to the next passage that is to be checked, those not found first, and round again after the last. */
export function nextToCheck(isToCheck: (annotation: AnnotationView) => boolean): void {
  const { annotations, activeId } = session.get();
  const from = annotations.findIndex(({ id }) => id === activeId) + 1;
  const next = [...annotations.slice(from), ...annotations.slice(0, from)].find(isToCheck);
  if (next) jumpToAnnotation(next.id);
}
