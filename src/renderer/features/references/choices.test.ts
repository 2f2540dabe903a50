import { expect, test } from 'vitest';
import type { EntryView } from '../../../shared/ipc/referenceViews.ts';
import type { SourceView } from '../../../shared/ipc/views.ts';
import { editsOf, rowsOf, standingOf } from './choices.ts';

const source = (id: string, details: Partial<SourceView> = {}) =>
  ({
    id,
    title: id,
    language: '',
    authors: [],
    publisher: '',
    published: '',
    url: '',
    ...details,
  }) as unknown as SourceView;

const view = (entry: Partial<EntryView['entry']>, match: Partial<EntryView['match']> = {}): EntryView => ({
  entry: { title: '', language: '', authors: [], publisher: '', published: '', url: '', files: [], ...entry },
  match: { sourceId: null, by: null, candidates: [], ...match },
});

const sources = new Map([source('a', { published: '2024-05-01' }), source('b')].map((each) => [each.id, each]));

test('an entry about a report brings what differs, but for what says less', () => {
  const rows = rowsOf(
    [view({ publisher: 'River Press', authors: ['Ana'], published: '2024' }, { sourceId: 'a', by: 'file' })],
    sources,
    new Map(),
  );
  expect(editsOf(rows)).toEqual([{ sourceId: 'a', details: { authors: ['Ana'], publisher: 'River Press' } }]);
});

test('fields are taken and left one by one', () => {
  const chosen = new Map([[0, { turned: new Set(['publisher', 'published'] as const) }]]);
  const rows = rowsOf(
    [view({ publisher: 'River Press', published: '2024' }, { sourceId: 'a', by: 'file' })],
    sources,
    chosen,
  );
  expect(editsOf(rows)).toEqual([{ sourceId: 'a', details: { published: '2024' } }]);
});

test('what is unsure brings nothing until a report is chosen, and none may be', () => {
  const entries = [
    view({ publisher: 'P' }, { candidates: ['a', 'b'] }),
    view({ publisher: 'Q' }, { sourceId: 'a', by: 'title' }),
  ];
  expect(editsOf(rowsOf(entries, sources, new Map())).map(({ sourceId }) => sourceId)).toEqual(['a']);
  const chosen = new Map([
    [0, { sourceId: 'b' }],
    [1, { sourceId: null }],
  ]);
  expect(editsOf(rowsOf(entries, sources, chosen))).toEqual([{ sourceId: 'b', details: { publisher: 'P' } }]);
});

test('a report that was removed meanwhile gets nothing', () => {
  expect(editsOf(rowsOf([view({ publisher: 'P' }, { sourceId: 'gone', by: 'file' })], sources, new Map()))).toEqual([]);
});

test('entries stand as surely as their report was told', () => {
  const all = [view({}, { sourceId: 'a', by: 'file' }), view({}, { candidates: ['a'] }), view({})];
  expect(all.map(standingOf)).toEqual(['sure', 'unsure', 'other']);
});
