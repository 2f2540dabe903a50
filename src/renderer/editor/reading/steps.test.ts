/** Selecting by keyboard, as arithmetic on the canonical text. `[` and `]` mark what is selected, `|` a bare place. */

import { describe, expect, test } from 'vitest';
import { TextIndex } from '../../../shared/text/textIndex.ts';
import { extend, grow, moveByWord, type OffsetSelection, paragraphAt, sentenceAt } from './steps.ts';
import { report } from './testing/report.ts';

function indexOf(text: string): TextIndex {
  return new TextIndex(report(text.split('\n')));
}

/** The text without its marks, with what they select; the head is the right mark. */
function marked(text: string): { index: TextIndex; selection: OffsetSelection } {
  const bare = text.replace(/[[\]|]/g, '');
  const place = text.indexOf('|');
  const selection =
    place >= 0 ? { anchor: place, head: place } : { anchor: text.indexOf('['), head: text.indexOf(']') - 1 };
  return { index: indexOf(bare), selection };
}

function shown(index: TextIndex, selection: OffsetSelection | null): string | null {
  if (!selection) return null;
  const start = Math.min(selection.anchor, selection.head);
  const end = Math.max(selection.anchor, selection.head);
  return `${index.text.slice(0, start)}[${index.text.slice(start, end)}]${index.text.slice(end)}`;
}

describe('extending by word', () => {
  test.each([
    ['|Two schools closed.', '[Two] schools closed.'],
    ['[Two] schools closed.', '[Two schools] closed.'],
    ['[Two schools closed].', null],
    ['[closed].\nFamilies moved.', '[closed.\nFamilies] moved.'],
    ['[one].\n\nTwo.', '[one.\n\nTwo].'],
  ])('right: %j becomes %j', (before, after) => {
    const { index, selection } = marked(before);
    expect(shown(index, extend(index, selection, 1, 'word'))).toBe(after);
  });

  test('left from the head shrinks, and passes the anchor', () => {
    const { index, selection } = marked('Two [schools] closed.');
    const shrunk = extend(index, selection, -1, 'word');
    expect(shrunk).toEqual({ anchor: 4, head: 4 });
    expect(shrunk && shown(index, extend(index, shrunk, -1, 'word'))).toBe('[Two ]schools closed.');
  });

  test('left at the beginning of the report finds nothing', () => {
    const { index, selection } = marked('|Two schools.');
    expect(extend(index, selection, -1, 'word')).toBeNull();
  });

  test('Thai words are found without spaces', () => {
    const { index, selection } = marked('|เด็กต้องการเวลา');
    const first = extend(index, selection, 1, 'word');
    expect(shown(index, first)).toBe('[เด็ก]ต้องการเวลา');
    const second = first && extend(index, first, 1, 'word');
    expect(shown(index, second)).toBe('[เด็กต้องการ]เวลา');
    expect(second && shown(index, extend(index, second, -1, 'word'))).toBe('[เด็ก]ต้องการเวลา');
  });

  test('a block longer than the segmenter is given at once works at any place', () => {
    const text = 'word '.repeat(4_000).trim();
    const index = indexOf(text);
    expect(extend(index, { anchor: 10_000, head: 10_004 }, 1, 'word')).toEqual({ anchor: 10_000, head: 10_009 });
  });
});

test('moving by word selects the next one, so that a passage can begin anywhere', () => {
  const { index, selection } = marked('Two [schools] closed.');
  expect(shown(index, moveByWord(index, selection, 1))).toBe('Two schools [closed].');
  expect(shown(index, moveByWord(index, selection, -1))).toBe('[Two] schools closed.');
});

test('extending by sentence takes the next whole one', () => {
  const { index, selection } = marked('[It rained.] Two schools closed. Later.');
  expect(shown(index, extend(index, selection, 1, 'sentence'))).toBe('[It rained. Two schools closed.] Later.');
});

describe('growing', () => {
  test.each([
    ['a bare place to its sentence', 'It rained. Two |schools closed.', 'It rained. [Two schools closed.]'],
    ['a part to its sentence', 'It rained. Two [schools] closed.', 'It rained. [Two schools closed.]'],
    ['a part of two sentences to both', 'It [rained. Two] schools. End.', '[It rained. Two schools.] End.'],
    [
      'a sentence to its paragraph',
      'It rained. [Two schools closed.]\nNext.',
      '[It rained. Two schools closed.]\nNext.',
    ],
    ['a paragraph to itself', '[It rained. It stopped.]\nNext.', '[It rained. It stopped.]\nNext.'],
    ['Thai without full stops to its paragraph', '|เด็กต้องการเวลา\nNext.', '[เด็กต้องการเวลา]\nNext.'],
  ])('%s', (_, before, after) => {
    const { index, selection } = marked(before);
    expect(shown(index, grow(index, selection))).toBe(after);
  });

  test('an empty paragraph has nothing to select', () => {
    const index = indexOf('One.\n\nTwo.');
    expect(grow(index, { anchor: 5, head: 5 })).toEqual({ anchor: 5, head: 5 });
  });
});

test('a sentence and a paragraph leave out white space around them', () => {
  const index = indexOf(' It rained.  It stopped. \nNext.');
  const textOf = ({ start, end }: { start: number; end: number }) => index.text.slice(start, end);
  expect(textOf(sentenceAt(index, 12))).toBe('It stopped.');
  expect(textOf(paragraphAt(index, 3))).toBe('It rained.  It stopped.');
});
