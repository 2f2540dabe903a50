import { expect, test } from 'vitest';
import type { AnnotationView, SourceView } from '../../shared/ipc/views.ts';
import { patched, patchedSources } from './patched.ts';

const at = (id: string, start: number, memo = ''): AnnotationView => ({
  id,
  sourceId: 'report',
  state: 'exact',
  start,
  end: start + 5,
  quote: 'quote',
  recognised: null,
  locator: '¶ 1',
  tagIds: [],
  memo,
  creator: { id: 'mali', name: 'Mali' },
  created: '2026-01-01T00:00:00.000Z',
  conflicts: [],
});

test('what is new takes its place in the order of the text', () => {
  const list = patched([at('a', 0), at('c', 20)], { put: [at('b', 10)], removed: [] });
  expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('what changed replaces what stood, what is gone goes, and the others stay the same objects', () => {
  const untouched = at('a', 0);
  const list = patched([untouched, at('b', 10), at('c', 20)], { put: [at('b', 10, 'checked')], removed: ['c'] });
  expect(list.map(({ id, memo }) => [id, memo])).toEqual([
    ['a', ''],
    ['b', 'checked'],
  ]);
  expect(list[0]).toBe(untouched);
});

const report = (id: string, imported: string, title = id): SourceView => ({
  id,
  title,
  authors: [],
  publisher: '',
  published: '',
  url: '',
  format: 'text',
  file: `${id}.txt`,
  language: '',
  words: 1,
  pages: null,
  warnings: [],
  conflicts: [],
  version: 1,
  fingerprint: '',
  sha256: '',
  furniture: [],
  unread: 0,
  recognisable: 0,
  recognised: [],
  choices: {},
  versions: [],
  bytes: 1,
  imported,
  importedBy: 'Mali',
  length: 1,
  tagCounts: {},
  annotationCount: null,
});

test('reports stay in the order of their import, and those untouched stay the same objects', () => {
  const untouched = report('b', '2026-01-02T00:00:00.000Z');
  const before = [report('a', '2026-01-01T00:00:00.000Z'), untouched, report('c', '2026-01-03T00:00:00.000Z')];
  const renamed = report('a', '2026-01-01T00:00:00.000Z', 'Renamed');
  const after = patchedSources(before, { put: [report('d', '2026-01-02T00:00:00.000Z'), renamed], removed: ['c'] });
  expect(after.map(({ title }) => title)).toEqual(['Renamed', 'b', 'd']);
  expect(after[1]).toBe(untouched);
});
