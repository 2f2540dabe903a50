import { expect, test } from 'vitest';
import { clockOf, tag } from '../testing/records.ts';
import { write } from './register.ts';
import { defaultTags, mergeTags, tagColours, tagOf, tagRecordSchema } from './tag.ts';

test('every project starts with Success, Gap and Child-specific need, on the keys 1, 2 and 3', () => {
  expect(defaultTags.map(tagOf).map(({ id, name, key }) => ({ id, name, key }))).toEqual([
    { id: 'tag-success', name: 'Success', key: 1 },
    { id: 'tag-gap', name: 'Gap', key: 2 },
    { id: 'tag-child-specific-need', name: 'Child-specific need', key: 3 },
  ]);
});

test('the default tags are told apart by colour and by pattern, are defined, and fit their schema', () => {
  const looks = defaultTags.map((each) => tagOf(each).look);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
  expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(3);
  for (const each of defaultTags) {
    expect(tagRecordSchema.parse(each)).toEqual(each);
    expect(tagOf(each).definition.length).toBeGreaterThan(40);
  }
});

test('a default tag renamed in one project keeps the new name when it meets the untouched one', () => {
  for (const each of defaultTags) {
    const renamed = { ...each, name: write(each.name, 'Unmet need', clockOf('a').next()) };
    expect(tagOf(mergeTags(each, renamed)).name).toBe('Unmet need');
    expect(mergeTags(renamed, each)).toEqual(renamed);
  }
});

test('a name and a definition edited at once in two projects are both there', () => {
  const start = tag('tag-x', 'Shelter');
  const named = { ...start, name: write(start.name, 'Housing', clockOf('a', 2_000_000_000_000).next()) };
  const defined = { ...start, definition: write(start.definition, 'A roof.', clockOf('b', 2_000_000_000_000).next()) };
  const merged = tagOf(mergeTags(named, defined));
  expect([merged.name, merged.definition]).toEqual(['Housing', 'A roof.']);
  expect(mergeTags(named, defined)).toEqual(mergeTags(defined, named));
});

test('a deleted tag stays, marked', () => {
  const start = tag('tag-x', 'Shelter');
  const deleted = { ...start, deleted: write(start.deleted, true, clockOf('b', 2_000_000_000_000).next()) };
  expect(tagOf(mergeTags(start, deleted)).deleted).toBe(true);
});

test('a colour outside of the palette is refused', () => {
  const start = tag('tag-x', 'Shelter');
  const stamp = clockOf('a').next();
  const wrong = {
    ...start,
    look: { values: [{ value: { colour: 'red', pattern: 'solid' }, stamp }], overwritten: [] },
  };
  expect(tagRecordSchema.safeParse(wrong).success).toBe(false);
  expect(new Set(tagColours).size).toBe(12);
});
