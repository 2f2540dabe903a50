/** What is done to annotations. */

import type { CallInput } from '../../shared/ipc/contract.ts';
import type { AnnotationView } from '../../shared/ipc/views.ts';
import { words } from '../words/page.ts';
import { act } from './calling.ts';
import { tellDid } from './notices.ts';
import { type Session, session } from './session.ts';

/** The annotation that a key or the toolbar acts on: the selected passage's own one, else the active one. */
export function annotationInHand(
  now: Pick<Session, 'selection' | 'annotations' | 'activeId'>,
): AnnotationView | undefined {
  const { selection, annotations, activeId } = now;
  if (!selection) return annotations.find((each) => each.id === activeId);
  return annotations.find((each) => each.start === selection.start && each.end === selection.end);
}

/** Which version of the text the selected passage counts in. */
export function inVersion(): { version?: number } {
  const { report } = session.get();
  return report ? { version: report.version } : {};
}

let turn: Promise<void> = Promise.resolve();

/** Tags the selected passage, or the active annotation; a second time takes the tag off. One after the other, since each
 * acts on what the one before has made. */
export function tag(tagId: string): Promise<void> {
  turn = turn.then(() => tagNow(tagId));
  return turn;
}

async function tagNow(tagId: string): Promise<void> {
  const { sourceId, selection, project } = session.get();
  if (!sourceId) return;
  const name = project?.tags.find((each) => each.id === tagId)?.name ?? words.someTag;
  const annotation = annotationInHand(session.get());
  if (annotation) {
    const applied = !annotation.tagIds.includes(tagId);
    const done = await act('annotation.tag', { sourceId, annotationId: annotation.id, tagId, applied });
    if (done.ok) tellDid(applied ? words.tagged(name) : words.takenOff(name));
    return;
  }
  if (!selection) return;
  const { start, end } = selection;
  const made = await act('annotation.add', { sourceId, start, end, tagIds: [tagId], ...inVersion() });
  if (!made.ok) return;
  session.set({ activeId: made.value.id });
  tellDid(words.tagged(name));
}

/** The annotation of the selected passage, made without a tag where there is none; null when nothing is selected. */
export async function annotate(): Promise<string | null> {
  const made = turn.then(annotateNow);
  turn = made.then(() => {});
  return made;
}

async function annotateNow(): Promise<string | null> {
  const { sourceId, selection } = session.get();
  const known = annotationInHand(session.get());
  if (known || !sourceId || !selection) return known?.id ?? null;
  const { start, end } = selection;
  const made = await act('annotation.add', { sourceId, start, end, tagIds: [], ...inVersion() });
  return made.ok ? made.value.id : null;
}

/** Tags by the number key 1 to 9. */
export function tagByKey(key: number): void {
  const found = session.get().project?.tags.find((each) => each.key === key && !each.deleted);
  if (found) void tag(found.id);
}

/** Writes an annotation's memo. */
export async function writeMemo(annotationId: string, memo: string): Promise<void> {
  const { sourceId } = session.get();
  if (!sourceId) return;
  const done = await act('annotation.memo', { sourceId, annotationId, memo });
  if (done.ok) tellDid(words.memoSaved);
}

/** Removes an annotation; undo brings it back. */
export async function remove(annotationId: string): Promise<void> {
  const { sourceId, annotations } = session.get();
  if (!sourceId) return;
  const place = annotations.findIndex((each) => each.id === annotationId);
  const next = annotations[place + 1] ?? annotations[place - 1];
  const done = await act('annotation.remove', { sourceId, annotationId });
  if (!done.ok) return;
  session.set({ activeId: next?.id ?? null });
  tellDid(words.removed);
}

/** Ends a conflict by keeping one of its values. */
export async function settle(
  annotationId: string,
  field: CallInput<'annotation.settle'>['field'],
  tagId: string | undefined,
  keep: number,
): Promise<void> {
  const { sourceId } = session.get();
  if (!sourceId) return;
  const which = { sourceId, annotationId, field, ...(tagId ? { tagId } : {}) };
  const done = await act('annotation.settle', { ...which, keep });
  if (done.ok) tellDid(words.settled);
}
