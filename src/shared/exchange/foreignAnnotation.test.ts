import { expect, test } from 'vitest';
import { sha } from '../testing/records.ts';
import { PointedText } from '../text/codePoints.ts';
import { readForeignAnnotation, recordOfForeign } from './foreignAnnotation.ts';

const NOW = '2024-03-01T09:00:00.000Z';
const quote = { type: 'TextQuoteSelector', exact: 'Income rose', prefix: 'In 2020. ', suffix: ' again.' };
const item = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/annotations/7',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: 'https://example.org/people/3', type: 'Person', name: 'Chan Sophea' },
  created: '2023-05-04T10:00:00+07:00',
  body: [
    { type: 'TextualBody', value: 'Gap', purpose: 'tagging' },
    { type: 'TextualBody', value: 'Look at the table.', purpose: 'commenting' },
  ],
  target: { source: 'https://example.org/report.html', selector: [quote] },
};

test('a passage, tags by name, comments, who and when are read', () => {
  expect(readForeignAnnotation(item, NOW)).toMatchObject({
    source: 'https://example.org/report.html',
    creator: { name: 'Chan Sophea' },
    created: '2023-05-04T03:00:00.000Z',
    stamp: '1683169200000-0000-foreign',
    tagNames: ['Gap'],
    memo: 'Look at the table.',
    position: null,
    quote: { exact: 'Income rose', prefix: 'In 2020. ', suffix: ' again.' },
  });
});

test.each([
  ['a body that is text only', { bodyValue: 'A comment', body: undefined }, { memo: 'A comment', tagNames: [] }],
  ['one body instead of a list', { body: { type: 'TextualBody', value: 'A comment' } }, { memo: 'A comment' }],
  [
    'a body without a purpose, where the motivation is tagging',
    { motivation: ['tagging'], body: { value: 'Gap' } },
    { tagNames: ['Gap'], memo: '' },
  ],
  [
    'a tag given twice and an empty one',
    { body: ['Gap', 'Gap ', ' '].map((value) => ({ value, purpose: 'tagging' })) },
    { tagNames: ['Gap'] },
  ],
  ['a body that is an address', { body: 'https://example.org/body' }, { tagNames: [], memo: '' }],
  [
    'a creator that is an address',
    { creator: 'https://example.org/people/3' },
    { creator: { name: 'https://example.org/people/3' } },
  ],
  ['no creator', { creator: undefined }, { creator: { name: 'Unknown reviewer' } }],
  ['no date', { created: undefined }, { created: NOW, stamp: '0000000000000-0000-foreign' }],
  ['a date that is none', { created: 'yesterday' }, { created: NOW }],
  ['a later change', { modified: '2023-06-01T00:00:00Z' }, { stamp: '1685577600000-0000-foreign' }],
  [
    'a comment that speaks of recognised text',
    { bodyValue: 'Recognised text is poor here.', body: undefined },
    { memo: 'Recognised text is poor here.', recognised: null },
  ],
  ['a target among others', { target: ['https://example.org/', item.target] }, { quote: { exact: 'Income rose' } }],
  ['a source with an id', { target: { source: { id: 'urn:x' }, selector: quote } }, { source: 'urn:x' }],
  [
    'selectors of a kind that is not known',
    { target: { source: 'urn:x', selector: [{ type: 'XPathSelector', value: '/p' }, quote] } },
    { quote: { exact: 'Income rose' } },
  ],
  [
    'an id of ours',
    { id: 'urn:uuid:018e0000-0000-7000-8000-000000000001' },
    { id: '018e0000-0000-7000-8000-000000000001' },
  ],
])('%s is understood', (_, change, expected) => {
  expect(readForeignAnnotation({ ...item, ...change }, NOW)).toMatchObject(expected);
});

test.each([
  ['a page as a whole', { target: 'https://example.org/report.html' }],
  [
    'a part of a picture',
    { target: { source: 'urn:x', selector: { type: 'FragmentSelector', value: 'xywh=1,1,2,2' } } },
  ],
  [
    'a position in a text that nobody knows',
    { target: { source: 'urn:x', selector: { type: 'TextPositionSelector', start: 1, end: 2 } } },
  ],
  ['an empty quote', { target: { source: 'urn:x', selector: { ...quote, exact: '' } } }],
  ['no annotation', { type: 'Person' }],
])('an annotation of %s is left out', (_, change) => {
  expect(readForeignAnnotation({ ...item, ...change }, NOW)).toBeNull();
});

test('every id becomes an id that is safe as a file name, and the same one each time', () => {
  const ids = ['https://example.org/1', 'https://example.org/2', '../../etc/passwd', 'ok-1'].map(
    (id) => readForeignAnnotation({ ...item, id }, NOW)?.id ?? '',
  );
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  expect(readForeignAnnotation({ ...item, id: 'https://example.org/1' }, 'other')?.id).toBe(ids[0]);
});

function recordOf(change: object, text: string | null) {
  const foreign = readForeignAnnotation({ ...item, ...change }, NOW);
  return foreign && recordOfForeign(foreign, undefined, [], text === null ? null : new PointedText(text));
}

test('a position in code points becomes one in UTF-16 units of the text that it counts in', () => {
  const text = '😀😀 Income rose again.';
  const position = { type: 'TextPositionSelector', start: 3, end: 14 };
  const source = `urn:sha256:${sha('a')}`;
  const withQuote = recordOf({ target: { source, selector: [position, quote] } }, text);
  expect(withQuote?.target.values[0]?.value).toMatchObject({ fingerprint: sha('a'), start: 5, end: 16 });
  const alone = recordOf({ target: { source, selector: position } }, text);
  expect(alone?.target.values[0]?.value).toMatchObject({ start: 5, end: 16, exact: 'Income rose' });
});

test('a position alone is worth nothing in another text', () => {
  const position = { type: 'TextPositionSelector', start: 3, end: 14 };
  expect(recordOf({ target: { source: `urn:sha256:${sha('a')}`, selector: position } }, null)).toBeNull();
});
