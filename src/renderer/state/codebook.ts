/** What is done to the codebook. */

import type { TagView } from '../../shared/ipc/views.ts';
import type { GuidanceField, TagConflictField, TagLook } from '../../shared/model/tag.ts';
import { neighbour } from '../../shared/model/tagOrder.ts';
import { words } from '../words/codebook.ts';
import { act } from './calling.ts';
import { tellDid } from './notices.ts';
import { session } from './session.ts';

function tagNow(tagId: string): TagView | undefined {
  return session.get().project?.tags.find((tag) => tag.id === tagId);
}

function nameNow(tagId: string): string {
  return tagNow(tagId)?.name ?? '';
}

/** Makes a tag; its id, or null when it was refused. */
export async function createTag(name: string): Promise<string | null> {
  const made = await act('tag.add', { name });
  if (!made.ok) return null;
  tellDid(words.made(nameNow(made.value.tagId)));
  return made.value.tagId;
}

/** Gives a tag another name. False when it was refused. */
export async function renameTag(tagId: string, name: string): Promise<boolean> {
  if (nameNow(tagId) === name) return true;
  const done = await act('tag.rename', { tagId, name });
  if (done.ok) tellDid(words.renamed(nameNow(tagId)));
  return done.ok;
}

/** Writes one part of a tag's rule. */
export async function defineTag(tagId: string, field: GuidanceField, text: string): Promise<void> {
  if (tagNow(tagId)?.[field] === text.trim()) return;
  const done = await act('tag.define', { tagId, [field]: text });
  if (done.ok) tellDid(words.defined(nameNow(tagId)));
}

/** Gives a tag another colour and line. */
export async function recolourTag(tagId: string, look: TagLook): Promise<void> {
  const done = await act('tag.recolour', { tagId, look: { ...look } });
  if (done.ok) tellDid(words.recoloured(nameNow(tagId)));
}

/** Gives a tag a number key, or none. */
export async function keyTag(tagId: string, key: number | null): Promise<void> {
  const done = await act('tag.key', { tagId, key });
  if (done.ok) tellDid(words.keyed(nameNow(tagId), key));
}

/** Puts a tag before another one, or at the end (`null`). */
export async function moveTag(tagId: string, beforeId: string | null): Promise<void> {
  const done = await act('tag.move', { tagId, beforeId });
  if (!done.ok) return;
  const standing = session.get().project?.tags.filter((tag) => !tag.deleted) ?? [];
  const place = standing.findIndex((tag) => tag.id === tagId) + 1;
  tellDid(words.moved(nameNow(tagId), place, standing.length));
}

let turn: Promise<void> = Promise.resolve();

/** Moves a tag one place up (-1) or down (1). One after the other: each starts from where the one before has put it. */
export function stepTag(tagId: string, by: 1 | -1): Promise<void> {
  turn = turn.then(async () => {
    const standing = session.get().project?.tags.filter((tag) => !tag.deleted) ?? [];
    const before = neighbour(standing, tagId, by);
    if (before !== undefined) await moveTag(tagId, before);
  });
  return turn;
}

/** Deletes a tag; undo, or the list of deleted tags, puts it back. */
export async function deleteTag(tagId: string): Promise<void> {
  const done = await act('tag.delete', { tagId });
  if (done.ok) tellDid(words.gone(nameNow(tagId)));
}

/** Puts a deleted tag back. */
export async function restoreTag(tagId: string): Promise<void> {
  const done = await act('tag.restore', { tagId });
  if (done.ok) tellDid(words.back(nameNow(tagId)));
}

/** Ends a conflict by keeping one of its values. */
export async function settleTag(tagId: string, field: TagConflictField, keep: number): Promise<void> {
  const done = await act('tag.settle', { tagId, field, keep });
  if (done.ok) tellDid(words.settled);
}
