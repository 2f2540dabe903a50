import { expect, test } from 'vitest';
import { briefSchema } from '../schema/briefSchema.ts';
import { brief, heading, quoted, said } from '../testing/briefs.ts';
import { unsupportedSentences } from './unsupported.ts';

const { nodes } = briefSchema;

/** The words of the sentences without evidence in `blocks`, under Findings. */
function without(...blocks: Parameters<typeof brief>): string[] {
  const doc = brief(heading('Findings'), ...blocks);
  return unsupportedSentences(doc).map(({ from, to }) => doc.textBetween(from, to));
}

test.each<[string, string, string[]]>([
  ['a sentence with a citation in it has evidence', 'Visits [] stopped.', []],
  ['a sentence with a citation directly after it has evidence', 'Visits stopped. []', []],
  [
    'a citation stands for its own sentence only',
    'Visits stopped. [] Nobody knew. Schools waited. []',
    ['Nobody knew.'],
  ],
  ['a sentence without any is told', 'Visits stopped.', ['Visits stopped.']],
  ['the own view of the analyst needs none', '{Provinces should pay.} Nobody does.', ['Nobody does.']],
  ['words typed into an own view belong to it', '{Provinces should} soon {pay.}', []],
  ['signs without words claim nothing', '…', []],
  ['Thai', 'การเยี่ยมหยุดลง []', []],
  ['Khmer, sentence by sentence', 'ការចុះសួរបានឈប់។ គ្មាននរណាដឹងទេ។ []', ['ការចុះសួរបានឈប់។']],
  ['Chinese, without spaces', '探访停止了。没有人知道。[]', ['探访停止了。']],
  ['Arabic', 'توقفت الزيارات. []', []],
])('%s', (_, words, found) => {
  expect(without(said(words))).toEqual(found);
});

test('a verbatim quote under a paragraph stands behind its last sentence', () => {
  expect(without(said('Nobody knew. Visits stopped.'), quoted())).toEqual(['Nobody knew.']);
});

test('a finding with a citation is supported as a whole, one without is not', () => {
  const supported = nodes.finding.create(null, [said('Visits stopped. Nobody knew.'), quoted()]);
  const bare = nodes.finding.create(null, [said('Schools waited.')]);
  expect(without(supported, bare)).toEqual(['Schools waited.']);
});

test('items of lists are looked at one by one', () => {
  const list = nodes.bulletList.create(null, [
    nodes.listItem.create(null, said('Visits stopped. []')),
    nodes.listItem.create(null, said('Nobody knew.')),
  ]);
  expect(without(list)).toEqual(['Nobody knew.']);
});

test('headings, and the words of others, claim nothing', () => {
  expect(without(nodes.blockquote.create(null, said('As they say.')), heading('What worked', 2))).toEqual([]);
});

test('only Findings and Options need evidence, with all that stands under them', () => {
  const doc = brief(
    said('A word before.'),
    heading('Problem'),
    said('It is known.'),
    heading('Options'),
    heading('Money', 2),
    said('Provinces pay.'),
    heading('Methods'),
    said('We read reports.'),
  );
  const found = unsupportedSentences(doc);
  expect(found.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Provinces pay.']);
  expect(found.map(({ kind }) => kind)).toEqual(['options']);
});
