/** The codebook: make a tag, name it, define it, give it a look, a key and a place, delete it; each can be undone. */

import { current, write } from '../../shared/model/register.ts';
import {
  type GuidanceField,
  guidanceFields,
  isSameTagName,
  LONGEST_TAG_NAME,
  newTag,
  settledTag,
  type TagConflictField,
  type TagLook,
  type TagRecord,
  tagName,
} from '../../shared/model/tag.ts';
import { nextLook } from '../../shared/model/tagLook.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isolated } from '../../shared/text/script.ts';
import { cut } from '../../shared/text/segment.ts';
import { perform } from './acting.ts';
import type { Project } from './project.ts';

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Longer names are cut where an act is named. */
const NAMED = 40;

/** Makes a tag at the end of the codebook, with the look farthest from those in use and the first free key. */
export function addTag(project: Project, typed: string): Promise<Result<TagRecord>> {
  return project.inTurn(async () => {
    const name = freeName(project, typed);
    if (!name.ok) return name;
    const used = new Set(standing(project).map((tag) => current(tag.key)));
    const tag = newTag({
      id: project.newId(),
      name: name.value,
      look: nextLook(standing(project).map(({ look }) => current(look))),
      key: KEYS.find((key) => !used.has(key)) ?? null,
      order: Math.max(0, ...project.tags.map(({ order }) => current(order))) + 1,
      stamp: project.clock.next(),
    });
    const done = await perform(project, `new tag ${isolated(cut(name.value, NAMED))}`, [
      { sourceId: null, from: null, to: tag },
    ]);
    return done.ok ? ok(tag) : done;
  });
}

/** Gives a tag another name. 'invalid-input' when it is empty, too long or another tag's. */
export function renameTag(project: Project, tagId: string, typed: string): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'rename', (tag) => {
    const name = freeName(project, typed, tagId);
    if (!name.ok) return name;
    return ok(overwritten(project, tag, 'name', name.value));
  });
}

/** Writes what the codebook says of a tag; fields left out stay. */
export function defineTag(
  project: Project,
  tagId: string,
  guidance: Readonly<Partial<Record<GuidanceField, string | undefined>>>,
): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'define', (tag) =>
    ok(
      guidanceFields.reduce((each, field) => {
        const text = guidance[field];
        return text === undefined ? each : overwritten(project, each, field, text.trim());
      }, tag),
    ),
  );
}

/** Gives a tag another colour and pattern. */
export function setTagLook(project: Project, tagId: string, look: TagLook): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'recolour', (tag) => {
    const { colour, pattern } = current(tag.look);
    if (colour === look.colour && pattern === look.pattern && tag.look.values.length === 1) return ok(tag);
    return ok({ ...tag, look: write<TagLook>(tag.look, look, project.clock.next()) });
  });
}

/** Ends a conflict by keeping the value at place `keep` of those that stand (newest first). */
export function settleTag(
  project: Project,
  tagId: string,
  field: TagConflictField,
  keep: number,
): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'settle', (tag) => ok(settledTag(tag, field, keep, project.clock.next())));
}

/** Gives a tag a number key, or none; the tag that had the key has none then. */
export function setTagKey(project: Project, tagId: string, key: number | null): Promise<Result<TagRecord>> {
  return edit(
    project,
    tagId,
    key === null ? 'take the key off' : `key ${key} for`,
    (tag) => ok(overwritten(project, tag, 'key', key)),
    () => withoutKey(project, tagId, key),
  );
}

/** Puts a tag before another one, or at the end (`null`). */
export function moveTag(project: Project, tagId: string, beforeId: string | null): Promise<Result<TagRecord>> {
  return edit(
    project,
    tagId,
    'move',
    (tag) => ok(overwritten(project, tag, 'order', ordered(project, tag, beforeId).get(tagId) ?? current(tag.order))),
    (tag) => {
      const orders = ordered(project, tag, beforeId);
      return project.tags
        .filter(({ id }) => id !== tagId)
        .map((each) => overwritten(project, each, 'order', orders.get(each.id) ?? current(each.order)));
    },
  );
}

/** Deletes a tag: a tombstone, so that what carries it keeps it, marked, until it is put back. */
export function deleteTag(project: Project, tagId: string): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'delete', (tag) => ok(overwritten(project, tag, 'deleted', true)));
}

/** Puts a deleted tag back. Its key is gone where another tag has it by now. 'invalid-input' when its name is taken. */
export function restoreTag(project: Project, tagId: string): Promise<Result<TagRecord>> {
  return edit(project, tagId, 'put back', (tag) => {
    const name = freeName(project, current(tag.name), tagId);
    if (!name.ok) return name;
    const key = current(tag.key);
    const taken = withoutKey(project, tagId, key).length > 0;
    const back = overwritten(project, tag, 'deleted', false);
    return ok(taken ? overwritten(project, back, 'key', null) : back);
  });
}

/** One tag changed as an act named after it, others along with it; what changes nothing is no act. */
function edit(
  project: Project,
  tagId: string,
  verb: string,
  change: (tag: TagRecord) => Result<TagRecord>,
  alongWith: (tag: TagRecord) => readonly TagRecord[] = () => [],
): Promise<Result<TagRecord>> {
  return project.inTurn(async () => {
    const from = project.entries.records.get(tagId);
    if (from?.kind !== 'tag') return fail('not-found', 'This tag is no longer in the codebook. Nothing was changed.');
    const to = change(from);
    if (!to.ok) return to;
    const before = new Map(project.tags.map((tag) => [tag.id, tag]));
    const changed = [to.value, ...alongWith(from)].filter((tag) => tag !== before.get(tag.id));
    if (!changed.length) return ok(from);
    const changes = changed.map((tag) => ({ sourceId: null, from: before.get(tag.id) ?? null, to: tag }));
    const done = await perform(project, `${verb} tag ${isolated(cut(current(from.name), NAMED))}`, changes);
    return done.ok ? to : done;
  });
}

type PlainField = Exclude<keyof TagRecord, 'kind' | 'id' | 'look'>;

/** `tag` with one field overwritten; the same tag when it says so already. */
function overwritten<Field extends PlainField>(
  project: Project,
  tag: TagRecord,
  field: Field,
  value: TagRecord[Field]['values'][number]['value'],
): TagRecord {
  const register = tag[field];
  if (current<unknown>(register) === value && register.values.length === 1) return tag;
  return { ...tag, [field]: write<unknown>(register, value, project.clock.next()) };
}

function standing(project: Project): TagRecord[] {
  return project.tags.filter((tag) => !current(tag.deleted));
}

/** Every other tag in the codebook that has `key`, without it. */
function withoutKey(project: Project, tagId: string, key: number | null): TagRecord[] {
  return standing(project)
    .filter((tag) => key !== null && tag.id !== tagId && current(tag.key) === key)
    .map((tag) => overwritten(project, tag, 'key', null));
}

/** The order of all tags once `moved` stands before `beforeId`. Between two neighbours there is nearly always room. */
function ordered(project: Project, moved: TagRecord, beforeId: string | null): ReadonlyMap<string, number> {
  if (beforeId === moved.id) return new Map();
  const others = project.tags.filter(({ id }) => id !== moved.id);
  const found = others.findIndex(({ id }) => id === beforeId);
  const place = found < 0 ? others.length : found;
  const [left, right] = [others[place - 1], others[place]];
  const low = left ? current(left.order) : (right ? current(right.order) : 0) - 2;
  const high = right ? current(right.order) : low + 2;
  const now = current(moved.order);
  if (low < now && now < high) return new Map();
  const between = (low + high) / 2;
  if (low < between && between < high) return new Map([[moved.id, between]]);
  return new Map(others.toSpliced(place, 0, moved).map(({ id }, at) => [id, at + 1]));
}

function freeName(project: Project, typed: string, exceptId?: string): Result<string> {
  const name = tagName(typed);
  if (!name) return fail('invalid-input', 'A tag needs a name. Nothing was changed.');
  if (name.length > LONGEST_TAG_NAME)
    return fail(
      'invalid-input',
      `A tag’s name has ${LONGEST_TAG_NAME} characters at most, this one has ${name.length}. Nothing was changed.`,
    );
  const twin = standing(project).find((tag) => tag.id !== exceptId && isSameTagName(current(tag.name), name));
  if (!twin) return ok(name);
  return fail(
    'invalid-input',
    `There is a tag “${current(twin.name)}” already. Nothing was changed; give another name.`,
  );
}
