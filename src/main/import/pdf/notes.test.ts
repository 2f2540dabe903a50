import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { callsIn, labelsOf, noteMarkOf } from './notes.ts';
import type { Span } from './pages.ts';
import { paragraphsOf } from './paragraphs.ts';

function span(text: string, left: number, baseline: number, size: number): Span {
  return { text, left, right: left + 0.5 * size * text.length, baseline, size, bold: false, spaced: true };
}

/** The mark of a note in letters of 8 points, on a page whose plain text has 10. `raised`: a mark in small letters before it. */
function markOf(text: string, { raised = '', called = [] as string[], baseline = 700 } = {}): string | null {
  const mark = raised ? [span(raised, 50, baseline - 3, 5)] : [];
  const lines = linesOf([...mark, span(text, 54, baseline, 8)]);
  const [paragraph] = paragraphsOf(lines, 10);
  if (!paragraph) throw new Error('no paragraph');
  return noteMarkOf(paragraph, { body: 10, pageHeight: 800, called: new Set(called) })?.label ?? null;
}

test('a small sentence behind a number at the foot of a page is a note; items, entries and labels are not', () => {
  expect(markOf('1 Field notes, kept by the author.')).toBe('1');
  expect(markOf('1. Build the road before the rain.')).toBeNull();
  expect(markOf('[9] C. Sok. Roads and schools. In Proceedings, 2004.')).toBeNull();
  expect(markOf('10 Number of visits')).toBeNull();
  expect(markOf('800')).toBeNull();
  expect(markOf('3.6 28.7')).toBeNull();
  expect(markOf('1 visit ............ 1 visit ............ 2 visits.')).toBeNull();
  expect(markOf('1 Field notes, kept by the author.', { baseline: 100 })).toBeNull();
});

test('what a raised mark of the text calls is a note with a point or brackets behind its mark too', () => {
  expect(markOf('1. Build the road before the rain.', { called: ['1'] })).toBe('1');
  expect(markOf('(1) Field notes', { called: ['1'] })).toBe('1');
  expect(markOf('1. Build the road', { called: ['1'], baseline: 100 })).toBeNull();
  expect(markOf('Field notes', { raised: '*', called: ['*'], baseline: 100 })).toBe('*');
});

test('a raised mark at its beginning tells a note by itself where it stands low, and where it is called anywhere', () => {
  expect(markOf('Field notes', { raised: '7' })).toBe('7');
  expect(markOf('2010 figures', { raised: '7' })).toBe('7');
  expect(markOf('= 70', { raised: '7' })).toBeNull();
});

test('a mark calls its note from within a line and from the beginning of a later one, not from the note itself', () => {
  const spans = [
    span('the road was built', 50, 300, 10),
    span('3', 140, 296, 6),
    span('and the school', 50, 312, 10),
    span('4', 50, 697, 5),
    span('Field notes', 54, 700, 8),
  ];
  expect([...callsIn(paragraphsOf(linesOf(spans), 10))]).toEqual(['3']);
  expect(labelsOf('1, 2')).toEqual(['1', '2']);
  expect(labelsOf('th')).toEqual([]);
});

test('a raised mark stands beside its word, though a line of the next column is as high as the mark', () => {
  const spans = [
    span('trim', 50, 197, 9),
    span('3', 68, 194.7, 5.8),
    span('commands of the pilot', 71, 197, 9),
    span('in the next column of it', 300, 195.4, 9),
  ];
  expect(linesOf(spans).map((line) => line.runs.map((run) => (run.raised ? `^${run.text}` : run.text)))).toEqual([
    ['trim', '^3', ' commands of the pilot'],
    ['in the next column of it'],
  ]);
});

test('where one note begins with a raised mark, so does the next', () => {
  const note = (mark: string, top: number) => [span(mark, 50, top - 3, 5), span('Field notes of it', 53, top, 8)];
  expect(paragraphsOf(linesOf([...note('6', 700), ...note('7', 710)]), 10)).toHaveLength(2);
});
