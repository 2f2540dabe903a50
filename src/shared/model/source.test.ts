import { describe, expect, test } from 'vitest';
import { current, newRegister, write } from './register.ts';
import { conflictsOfDetails, mergeDetails, metadataRegisters, noMetadata, writtenDetails } from './source.ts';

describe('details that a colleague has written', () => {
  const found = (title: string, stamp: string) => ({
    title: newRegister(title, stamp),
    language: newRegister('en', stamp),
    ...metadataRegisters(noMetadata, stamp),
  });
  const here = found('visits.md', '1700000000001-0000-here');
  const there = found('visits (2).md', '1700000000002-0000-there');
  const titled = (details: typeof here, title: string, stamp: string) => ({
    ...details,
    title: write(details.title, title, stamp),
  });

  test('what the import found is no edit, and does not travel', () => {
    expect(writtenDetails(there)).toEqual({});
    expect(mergeDetails(here, writtenDetails(there))).toEqual(here);
  });

  test('take the place of what the import found here, and stand beside what was written here', () => {
    const theirs = writtenDetails(titled(there, 'Visits', '1700000000009-0000-there'));
    const merged = mergeDetails(here, theirs);
    expect(current(merged.title)).toBe('Visits');
    expect(conflictsOfDetails(merged)).toEqual([]);
    expect(mergeDetails(merged, theirs)).toEqual(merged);
    const mine = titled(here, 'Follow-up', '1700000000005-0000-here');
    expect(conflictsOfDetails(mergeDetails(mine, theirs))).toEqual([
      { field: 'title', values: ['Visits', 'Follow-up'] },
    ]);
  });

  test('end the conflict where the colleague has seen both', () => {
    const theirs = titled(there, 'Visits', '1700000000009-0000-there');
    const mine = titled(here, 'Follow-up', '1700000000005-0000-here');
    const seen = mergeDetails(theirs, writtenDetails(mine));
    const settled = titled({ ...there, ...seen }, 'Visits', '1700000000010-0000-there');
    const after = mergeDetails(mine, writtenDetails(settled));
    expect(after.title.values.map(({ value }) => value)).toEqual(['Visits']);
  });
});
