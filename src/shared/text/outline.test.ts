/** Headings in their ranks. */

import { expect, test } from 'vitest';
import { doc, h1, h2, p } from '../testing/build.ts';
import { type Heading, headingsAbove, outlineOf } from './outline.ts';
import { reportText } from './reportText.ts';
import { TextIndex } from './textIndex.ts';

const report = doc(h2('Summary'), h1('One'), p('text'), h2('One a'), p('text'), h2(''), h1('Two'), p('end'));
const index = new TextIndex(report);
const outline = outlineOf(report, index, reportText(report, []).paragraphs.furniture);

const written = (headings: readonly Heading[]): unknown =>
  headings.map(({ text, children }) => (children.length ? [text, written(children)] : text));

test('each heading stands under the nearest higher one before it, and empty ones are left out', () => {
  expect(written(outline)).toEqual(['Summary', ['One', ['One a']], 'Two']);
});

test('a place stands under its headings, outermost first; before the first one, under none', () => {
  const above = (offset: number) => headingsAbove(outline, offset).map(({ text }) => text);
  expect(above(index.text.lastIndexOf('text'))).toEqual(['One', 'One a']);
  expect(above(index.text.indexOf('end'))).toEqual(['Two']);
  expect(headingsAbove(outlineOf(doc(p('a'), h1('b')), new TextIndex(doc(p('a'), h1('b'))), []), 0)).toEqual([]);
});
