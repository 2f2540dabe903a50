import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, wordDifference } from './wordDifference.ts';

const marked = (pieces: readonly Piece[]) => pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const both = (a: string, b: string) => Object.values(wordDifference(a, b)).map(marked);

test.each([
  [
    'the same text has no difference',
    'Papers, not fees.',
    'Papers, not fees.',
    'Papers, not fees.',
    'Papers, not fees.',
  ],
  [
    'words at the end',
    'Papers. See the office.',
    'Papers. Ask them.',
    'Papers. [See the office].',
    'Papers. [Ask them].',
  ],
  ['a word in the middle', 'the first grant', 'the grant', 'the [first ]grant', 'the grant'],
  ['one side empty', '', 'new words', '', '[new words]'],
  ['Thai, where no spaces tell words apart', 'เด็กต้องการเวลา', 'เด็กต้องการบ้าน', 'เด็กต้องการ[เวลา]', 'เด็กต้องการ[บ้าน]'],
])('%s', (_, a, b, left, right) => {
  expect(both(a, b)).toEqual([left, right]);
});

test('property: the pieces of each text are that text, and what does not differ is the same in both', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '.', 'ขา'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { a: left, b: right } = wordDifference(a, b);
      expect([left, right].map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual([a, b]);
      const words = (pieces: readonly Piece[]) =>
        pieces
          .filter(({ differs }) => !differs)
          .map((piece) => piece.text)
          .join('')
          .replaceAll(' ', '');
      expect(words(left)).toBe(words(right));
    }),
  );
});

test('two very long texts are compared all the same', () => {
  const long = Array.from({ length: 3_000 }, (_, number) => `word${number}`).join(' ');
  const { a, b } = wordDifference(`start ${long} end`, `start ${long.toUpperCase()} end`);
  expect([a[0]?.text, a.at(-1)?.text, b[0]?.text]).toEqual(['start ', ' end', 'start ']);
});
