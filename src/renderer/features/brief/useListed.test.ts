import { expect, test } from 'vitest';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { beginning } from './useListed.ts';

const all = Array.from({ length: 500 }, (_, at) => ({ id: `a${at}` }) as AnnotationView);

test('of many passages the list is given some', () => {
  expect(beginning(all, 200, [null, null])).toEqual(all.slice(0, 200));
});

test('a passage that a citation asks for is among them, wherever it stands', () => {
  expect(beginning(all, 200, [{ id: 'a410' }, null]).at(-1)).toBe(all[410]);
  expect(beginning(all, 200, [{ id: 'a7' }, { id: 'a499' }])).toEqual(all);
});

test('a passage that the filter leaves out changes nothing', () => {
  expect(beginning(all, 200, [{ id: 'elsewhere' }])).toHaveLength(200);
});
