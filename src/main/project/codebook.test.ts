import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { write } from '../../shared/model/register.ts';
import { mergeTags, type Tag, tagOf } from '../../shared/model/tag.ts';
import { clockOf } from '../../shared/testing/records.ts';
import { addReport, mali, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import {
  addTag,
  defineTag,
  deleteTag,
  moveTag,
  renameTag,
  restoreTag,
  setTagKey,
  setTagLook,
  settleTag,
} from './codebook.ts';
import { openProject } from './openProject.ts';
import type { Project } from './project.ts';
import { annotationViews } from './viewing.ts';

let project: Project;

beforeEach(async () => {
  project = await newProject();
});
afterEach(async () => {
  await project.close();
});

const [success, gap, child] = ['tag-success', 'tag-gap', 'tag-child-specific-need'] as const;
const tags = (): Tag[] => project.tags.map(tagOf);
const tag = (id: string): Tag | undefined => tags().find((each) => each.id === id);
const names = () => tags().map(({ name, deleted }) => (deleted ? `(${name})` : name));
const keys = () => Object.fromEntries(tags().map(({ name, key }) => [name, key]));
const refusal = 'invalid-input';

describe('a new tag', () => {
  test('stands last, with a colour of its own and the first free key, and is there after a restart', async () => {
    const { id } = value(await addTag(project, '  Shelter \n and housing '));
    expect(tag(id)).toMatchObject({ name: 'Shelter and housing', key: 4, definition: '', deleted: false });
    expect(names()).toEqual(['Success', 'Gap', 'Child-specific need', 'Shelter and housing']);
    expect(new Set(tags().map(({ look }) => look.colour)).size).toBe(4);
    await project.close();
    project = value(await openProject(project.directory, { mode: 'write' }));
    expect(tag(id)?.name).toBe('Shelter and housing');
  });

  test('has no key when all nine are taken', async () => {
    for (let number = 4; number <= 10; number++) await addTag(project, `Theme ${number}`);
    expect(keys()).toMatchObject({ 'Theme 9': 9, 'Theme 10': null });
  });

  test.each(['', ' \n ', 'gap', 'GAP ', 'Ｇａｐ', 'x'.repeat(201)])('is not made with the name “%s”', async (name) => {
    const result = await addTag(project, name);
    expect(result).toMatchObject({ ok: false, error: { reason: refusal } });
    expect(names()).toEqual(['Success', 'Gap', 'Child-specific need']);
    expect(project.history.nextUndo).toBeNull();
  });

  test('takes any name that is not taken: markup, 200 characters of Khmer, right to left', async () => {
    for (const name of ['<img src=x onerror=alert(1)>', 'ការត្រឡប់'.repeat(22), 'حماية الطفل', '__proto__']) {
      expect(tag(value(await addTag(project, name)).id)?.name).toBe(name);
      expect(project.history.nextUndo?.length).toBeLessThan(200);
    }
  });
});

describe('a name', () => {
  test('may change its letter case only, and may not be that of another tag', async () => {
    expect((await renameTag(project, gap, 'GAP')).ok).toBe(true);
    expect(await renameTag(project, gap, 'success')).toMatchObject({
      ok: false,
      error: { reason: refusal, message: expect.stringContaining('“Success”') },
    });
    expect(names()).toEqual(['Success', 'GAP', 'Child-specific need']);
  });

  test('of a deleted tag is free; putting that one back asks for another name first', async () => {
    await deleteTag(project, gap);
    const { id } = value(await addTag(project, 'Gap'));
    expect(await restoreTag(project, gap)).toMatchObject({ ok: false, error: { reason: refusal } });
    await renameTag(project, id, 'Unmet need');
    expect((await restoreTag(project, gap)).ok).toBe(true);
    expect(names()).toEqual(['Success', 'Gap', 'Child-specific need', 'Unmet need']);
  });
});

test('a definition is written field by field; what is left out stays', async () => {
  await defineTag(project, gap, { useWhen: 'A service is missing.', example: 'No bus.' });
  await defineTag(project, gap, { useWhen: 'A service is missing or late.' });
  expect(tag(gap)).toMatchObject({ useWhen: 'A service is missing or late.', example: 'No bus.' });
  expect(tag(gap)?.definition).toContain('Something missing');
});

test('a key moves from one tag to another in one act', async () => {
  await setTagKey(project, child, 2);
  expect(keys()).toEqual({ Success: 1, Gap: null, 'Child-specific need': 2 });
  expect(value(await project.undo())?.did).toBe('key 2 for tag Child-specific need');
  expect(keys()).toEqual({ Success: 1, Gap: 2, 'Child-specific need': 3 });
  await project.redo();
  expect(keys()).toEqual({ Success: 1, Gap: null, 'Child-specific need': 2 });
});

describe('the order', () => {
  test('puts a tag before another or at the end', async () => {
    await moveTag(project, child, success);
    expect(names()).toEqual(['Child-specific need', 'Success', 'Gap']);
    await moveTag(project, success, null);
    expect(names()).toEqual(['Child-specific need', 'Gap', 'Success']);
    await project.undo();
    await project.undo();
    expect(names()).toEqual(['Success', 'Gap', 'Child-specific need']);
  });

  test('holds however often two tags change places in between', async () => {
    for (let times = 0; times < 70; times++) {
      await moveTag(project, times % 2 ? gap : child, times % 2 ? child : gap);
      expect(names().slice(1)).toEqual(times % 2 ? ['Gap', 'Child-specific need'] : ['Child-specific need', 'Gap']);
    }
  });

  test('is not an act when the tag stands there already', async () => {
    await moveTag(project, gap, child);
    await moveTag(project, child, null);
    await moveTag(project, gap, gap);
    expect(project.history.nextUndo).toBeNull();
  });
});

describe('a deleted tag', () => {
  test('stays on what carries it, is put back with its place, and loses its key to a tag that has it by now', async () => {
    const source = await addReport(project, ['Visits stopped.']);
    await addAnnotation(project, mali, { sourceId: source.id, start: 0, end: 6, tagIds: [gap] });
    await deleteTag(project, gap);
    expect(value(await annotationViews(project, source.id))).toMatchObject([{ tagIds: [gap] }]);
    expect(names()).toEqual(['Success', '(Gap)', 'Child-specific need']);
    await setTagKey(project, child, 2);
    await restoreTag(project, gap);
    expect(names()).toEqual(['Success', 'Gap', 'Child-specific need']);
    expect(keys()).toEqual({ Success: 1, Gap: null, 'Child-specific need': 2 });
    await project.undo();
    await project.undo();
    await project.undo();
    expect(tag(gap)).toMatchObject({ deleted: false, key: 2 });
  });
});

test('two names given at once are both there until one is kept, and undo opens the choice again', async () => {
  const record = project.tags[1];
  if (!record) throw new Error('the codebook has a Gap');
  await renameTag(project, gap, 'Unmet need');
  const mine = project.tags[1] ?? record;
  const theirs = { ...record, name: write(record.name, 'Shortfall', clockOf('dara', Date.now() + 1000).next()) };
  value(await project.entries.commit({ put: [mergeTags(mine, theirs)] }));
  expect(tag(gap)?.conflicts).toEqual([{ field: 'name', values: ['Shortfall', 'Unmet need'] }]);
  await settleTag(project, gap, 'name', 1);
  expect(tag(gap)).toMatchObject({ name: 'Unmet need', conflicts: [] });
  await project.undo();
  expect(tag(gap)?.conflicts).toEqual([{ field: 'name', values: ['Shortfall', 'Unmet need'] }]);
});

test('every act on the codebook is named and can be undone and done again, one by one', async () => {
  const { id } = value(await addTag(project, 'Shelter'));
  const done = [tags()];
  const acts = [
    () => renameTag(project, id, 'Housing'),
    () => defineTag(project, id, { definition: 'A roof.' }),
    () => setTagLook(project, id, { colour: 'plum', pattern: 'dotted' }),
    () => setTagKey(project, id, 1),
    () => moveTag(project, id, success),
    () => deleteTag(project, id),
    () => restoreTag(project, id),
  ];
  const remembered = vi.spyOn(project.history, 'did');
  for (const act of acts) {
    value(await act());
    done.push(tags());
  }
  expect(remembered.mock.calls.map(([{ label }]) => label)).toEqual([
    'rename tag Shelter',
    'define tag Housing',
    'recolour tag Housing',
    'key 1 for tag Housing',
    'move tag Housing',
    'delete tag Housing',
    'put back tag Housing',
  ]);
  for (const state of done.slice(0, -1).reverse()) {
    await project.undo();
    expect(tags()).toEqual(state);
  }
  for (const state of done.slice(1)) {
    await project.redo();
    expect(tags()).toEqual(state);
  }
});

test('a tag that is not in the codebook is refused with a sentence', async () => {
  expect(await renameTag(project, 'tag-unknown', 'x')).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(await renameTag(project, 'project', 'x')).toMatchObject({ ok: false, error: { reason: 'not-found' } });
});
