import { expect, test } from 'vitest';
import { declaredFacts } from './declared.ts';

const NONE = { authors: [], publisher: '', published: '', url: '' };

function facts(info: Readonly<Record<string, unknown>>, xmp: Readonly<Record<string, unknown>> = {}) {
  return declaredFacts(
    (key) => info[key],
    (key) => xmp[key],
  );
}

test('authors are those of the metadata stream, else of the dictionary', () => {
  const { metadata } = facts({ Author: 'Desk' }, { 'dc:creator': ['Ana Silva', 'Chan, Bo'] });
  expect(metadata.authors).toEqual(['Ana Silva', 'Bo Chan']);
  expect(facts({ Author: 'Ana Silva; Bo Chan' }, { 'dc:creator': [''] }).metadata.authors).toEqual([
    'Ana Silva',
    'Bo Chan',
  ]);
});

test.each([
  [{ 'dc:date': ['2024-05-01T00:00:00Z'] }, '2024-05-01'],
  [{ 'dc:date': '2024-05-01', 'prism:publicationdate': '2023-11' }, '2023-11'],
  [{ 'xmp:createdate': '2024-05-01' }, ''],
])('published by %j: “%s”', (xmp, published) => {
  expect(facts({ CreationDate: 'D:20240501' }, xmp).metadata.published).toBe(published);
});

test('publisher and address are found', () => {
  const { metadata } = facts({}, { 'dc:publisher': ['River Press'], 'prism:doi': '10.1234/ab.5' });
  expect(metadata).toEqual({ ...NONE, publisher: 'River Press', url: 'https://doi.org/10.1234/ab.5' });
});

test('names that a program or a computer filled in are not taken', () => {
  expect(facts({ Author: 'Administrator' }).metadata).toEqual(NONE);
  expect(facts({ Author: 'jsmith' }, { 'dc:creator': ['user'] }).metadata).toEqual(NONE);
});

test('values of a kind that is not expected are as if they were not there', () => {
  expect(facts({ Title: 5, Author: { a: 1 } }, { 'dc:date': [null] })).toEqual({
    title: '',
    language: '',
    metadata: NONE,
  });
});
