import { expect, test } from 'vitest';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { filtered, isFiltering, noFilter, type TrayFilter } from './trayFilter.ts';

function passage(id: string, quote: string, more: Partial<AnnotationView> = {}): AnnotationView {
  return {
    id,
    sourceId: 'routes',
    state: 'exact',
    start: 0,
    end: 1,
    quote,
    recognised: null,
    locator: '',
    tagIds: ['gap'],
    memo: '',
    creator: { id: 'mali', name: 'Mali' },
    created: '2026-01-01T00:00:00.000Z',
    conflicts: [],
    ...more,
  };
}

const all = [
  passage('visits', 'Visits stopped after the third month.', { tagIds: ['gap', 'child'] }),
  passage('thai', 'เด็ก\u200bได้\u200bกลับ\u200bบ้าน'),
  passage('khmer', 'កុមារត្រូវការមនុស្សពេញវ័យម្នាក់', { sourceId: 'shelter' }),
  passage('viet', 'Trẻ em cần một người lớn', { memo: 'Ask the district' }),
];

const shown = (change: Partial<TrayFilter>, cited: readonly string[] = []) =>
  filtered(all, { ...noFilter, ...change }, new Set(cited), (id) =>
    id === 'shelter' ? 'Shelter to school' : 'Routes home',
  ).map(({ id }) => id);

test('without a filter everything is shown', () => {
  expect(shown({})).toEqual(['visits', 'thai', 'khmer', 'viet']);
  expect(isFiltering(noFilter)).toBe(false);
});

test.each([
  ['case does not matter', 'VISITS month', ['visits']],
  ['every word must be there', 'visits school', []],
  ['characters without width do not matter', 'เด็กได้กลับ', ['thai']],
  ['a piece of a word is enough where no spaces are written', 'មនុស្ស', ['khmer']],
  ['accents of Latin letters do not matter', 'tre em can', ['viet']],
  ['the memo is searched', 'district', ['viet']],
  ['the title of the report is searched', 'shelter', ['khmer']],
])('%s', (_, search, ids) => {
  expect(shown({ search })).toEqual(ids);
});

test('tag, report and use leave out together', () => {
  expect(shown({ tagId: 'child' })).toEqual(['visits']);
  expect(shown({ sourceId: 'shelter' })).toEqual(['khmer']);
  expect(shown({ use: 'not-used' }, ['visits', 'viet'])).toEqual(['thai', 'khmer']);
  expect(shown({ use: 'cited', sourceId: 'routes' }, ['visits', 'khmer'])).toEqual(['visits']);
});
