/** What the palette lists, and in which order. */

import { describe, expect, test } from 'vitest';
import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { looksForPassages, type PaletteCommand, type PaletteSource, paletteSections } from './paletteSections.ts';

const tag = (id: string, name: string, order: number, more: Partial<TagView> = {}) =>
  ({ id, name, order, definition: '', deleted: false, ...more }) as TagView;
const command = (id: string, label: string, more: Partial<PaletteCommand> = {}): PaletteCommand => ({
  id,
  label,
  synonyms: '',
  keys: null,
  whyNot: null,
  ...more,
});
const report = (id: string, title: string) =>
  ({ id, title, authors: [], publisher: '', file: '' }) as unknown as SourceView;
const passage = (id: string, quote: string) => ({ id, quote, sourceId: 'r1', locator: 'p. 7' }) as AnnotationView;

const source: PaletteSource = {
  tags: [tag('gap', 'Gap', 2), tag('edu', 'Education', 3), tag('old', 'Educated guess', 1, { deleted: true })],
  commands: [command('go.brief', 'Go to Brief'), command('history.redo', 'Redo', { whyNot: 'Nothing to do again' })],
  reports: [report('r1', 'Routes home'), report('r2', 'การศึกษาของเด็ก')],
  passages: [
    passage('p1', 'In two of the districts the education office had no desk for late arrivals'),
    passage('p2', 'Nobody came'),
  ],
  recent: [],
  applied: null,
  canCreateTag: true,
};

const shown = (typed: string, more: Partial<PaletteSource> = {}) =>
  paletteSections(typed, { ...source, ...more }).map(({ title, items }) => [title, ...items.map(({ label }) => label)]);

describe('with nothing typed', () => {
  test('commands stand there, those that cannot be done last', () => {
    expect(shown('')).toEqual([['Commands', 'Go to Brief', 'Redo']]);
  });

  test('what was run lately stands first, once', () => {
    expect(shown('', { recent: ['go.brief'] })).toEqual([
      ['Recent', 'Go to Brief'],
      ['Commands', 'Redo'],
    ]);
  });

  test('with a passage in hand, tags come before commands, and one that is on it is taken off', () => {
    expect(shown('', { applied: ['edu'] })[0]).toEqual(['Tags', 'Tag as Gap', 'Take off Education']);
  });
});

describe('with words typed', () => {
  test('tags, commands, reports and passages follow each other, a new tag last', () => {
    expect(shown('edu')).toEqual([
      ['Tags', 'Tag as Education'],
      ['Passages', '… two of the districts the education office had no desk for late arrivals'],
      ['New', 'New tag “edu” …'],
    ]);
  });

  test('a tag without a passage in hand says what is missing', () => {
    const [first] = paletteSections('gap', source)[0]?.items ?? [];
    expect(first).toMatchObject({ kind: 'tag', whyNot: 'Select a passage first' });
  });

  test('what matches in a passage is marked where the excerpt shows it', () => {
    const item = paletteSections('office', source).find(({ id }) => id === 'passages')?.items[0];
    expect(item?.ranges.map(([start, end]) => item.label.slice(start, end))).toEqual(['office']);
  });

  test('reports are found in their own script, without spaces', () => {
    expect(shown('เด็ก')).toContainEqual(['Reports', 'การศึกษาของเด็ก']);
  });

  test('no new tag is offered under a name that is taken, whatever its case', () => {
    expect(shown('GAP').flat()).not.toContain('New tag “GAP” …');
    expect(shown('gaps').flat()).toContain('New tag “gaps” …');
  });
});

describe('with a prefix', () => {
  test('only commands, only tags, only reports', () => {
    expect(shown('>brief')).toEqual([['Commands', 'Go to Brief']]);
    expect(shown('#', { canCreateTag: false })).toEqual([['Tags', 'Tag as Gap', 'Tag as Education']]);
    expect(shown('@')).toEqual([['Reports', 'Routes home', 'การศึกษาของเด็ก']]);
  });

  test('passages are not looked through', () => {
    expect(looksForPassages('>education')).toBe(false);
    expect(looksForPassages('ed')).toBe(false);
    expect(looksForPassages('edu')).toBe(true);
    expect(looksForPassages('เด')).toBe(true);
  });
});

test('long lists are cut and say how many more there are', () => {
  const reports = Array.from({ length: 1_000 }, (_, place) => report(`n${place}`, `Report ${place}`));
  const [section] = paletteSections('@report', { ...source, reports });
  expect([section?.items.length, section?.more]).toEqual([50, 950]);
});
