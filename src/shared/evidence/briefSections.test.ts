import { expect, test } from 'vitest';
import { brief, heading, quoted, said } from '../testing/briefs.ts';
import { briefSections, sectionAt } from './briefSections.ts';

test('a section counts what is cited under it, smaller headings included', () => {
  const doc = brief(
    heading('Findings'),
    said('One. []'),
    heading('Gaps', 2),
    quoted(),
    said('[] []'),
    heading('Methods'),
    said('None.'),
  );
  expect(briefSections(doc).map(({ text, citations }) => [text, citations])).toEqual([
    ['Findings of the year', 4],
    ['Findings', 4],
    ['Gaps', 3],
    ['Methods', 0],
  ]);
});

test.each([
  ['Findings', 'findings'],
  ['Key findings: gaps', 'findings'],
  ['Recommendations', 'options'],
  ['Policy options', 'options'],
  ['ข้อเสนอแนะ', 'options'],
  ['លទ្ធផល', 'findings'],
  ['Khuyến nghị', 'options'],
  ['建议', 'options'],
  ['النتائج', 'findings'],
  ['Methods', null],
])('the heading “%s” opens a section of kind %s', (words, kind) => {
  expect(briefSections(brief(heading(words))).at(-1)?.kind).toBe(kind);
});

test('a section of a draft stays what it is when its heading is worded anew, and ends with the next of its size', () => {
  const doc = brief(
    heading('What we saw', 1, 'findings'),
    heading('In the north', 2),
    heading('Why', 1),
    heading('How', 2),
  );
  expect(briefSections(doc).map(({ kind }) => kind)).toEqual([null, 'findings', 'findings', null, null]);
});

test('the section of a place is that of the last heading before it', () => {
  const doc = brief(heading('Findings'), said('One.'), heading('Methods'));
  const sections = briefSections(doc);
  const [, findings, methods] = sections;
  expect(sectionAt(sections, (findings?.from ?? 0) + 2)).toBe(findings);
  expect(sectionAt(sections, doc.content.size)).toBe(methods);
});
