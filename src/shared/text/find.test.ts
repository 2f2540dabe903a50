/** Finding, with exact offsets. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHits } from './find.ts';
import { FoldedText } from './foldedText.ts';

function found(text: string, query: string, options: { matchCase?: boolean; wholeWords?: boolean } = {}): string[] {
  const { matchCase = false, wholeWords = false } = options;
  const hits = findHits(text, new FoldedText(text, matchCase), query, { matchCase, wholeWords });
  return hits.map(({ start, end }) => text.slice(start, end));
}

test.each<[string, string, string, string[]]>([
  ['case', 'Care, CARE and care', 'care', ['Care', 'CARE', 'care']],
  ['accents', 'the Café of José', 'cafe', ['Café']],
  ['accents in what is sought', 'the cafe', 'café', ['cafe']],
  ['Vietnamese without its signs', 'một cuộc Đổi mới nhỏ', 'doi moi', ['Đổi mới']],
  ['zero-width spaces of Khmer', 'កុមារ\u200Bកំព្រា', 'កុមារកំព្រា', ['កុមារ\u200Bកំព្រា']],
  ['soft hyphens', 're\u00ADinte\u00ADgration', 'reintegration', ['re\u00ADinte\u00ADgration']],
  ['curled quotes, long dashes, fixed spaces', '“don’t” — 5\u00a0km', '"don\'t" - 5 km', ['“don’t” — 5\u00a0km']],
  ['ligatures of old PDF files', 'the \ufb01rst o\ufb03ce', 'first office', ['\ufb01rst o\ufb03ce']],
  ['half of a ligature is no hit', 'o\ufb03ce', 'fic', []],
  ['a letter written with two', 'Straße', 'strasse', ['Straße']],
  ['Turkish İ', 'İstanbul istanbul', 'istanbul', ['İstanbul', 'istanbul']],
  ['Greek at a word’s end', 'ΟΔΟΣ οδός', 'οδος', ['ΟΔΟΣ', 'οδός']],
  ['Arabic with and without its signs', 'قالت الأُسَر', 'الاسر', ['الأُسَر']],
  ['Thai as it is written, tone marks too', 'บ้านและบาน', 'บ้าน', ['บ้าน']],
  ['what is not there', 'nothing', 'x', []],
  ['nothing sought', 'nothing', '  ', []],
])('finds through %s', (_, text, query, hits) => {
  expect(found(text, query)).toEqual(expect.arrayContaining(hits));
  if (hits.length === 0) expect(found(text, query)).toEqual([]);
});

test('case can matter', () => {
  expect(found('WHO asks who', 'WHO', { matchCase: true })).toEqual(['WHO']);
});

test('whole words only, in scripts with and without spaces', () => {
  expect(found('visit, visits and a visit', 'visit', { wholeWords: true })).toEqual(['visit', 'visit']);
  expect(found('การกลับบ้านของเด็ก', 'บ้าน', { wholeWords: true })).toEqual(['บ้าน']);
  expect(found('การกลับบ้านของเด็ก', 'าน', { wholeWords: true })).toEqual([]);
});

const unit = fc.constantFrom('a', 'B', 'é', 'ß', '\ufb03', '\u200b', '\u0301', 'x\u0302', 'İ', 'บ', '้', '😀', ' ', 'đ');

test('property: every hit is a text that folds to what was sought, in order and apart', () => {
  const folded = (text: string) => new FoldedText(text, false).text;
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), fc.string({ unit, maxLength: 3 }), (text, query) => {
      let last = 0;
      for (const { start, end } of findHits(text, new FoldedText(text, false), query, {
        matchCase: false,
        wholeWords: false,
      })) {
        expect(folded(text.slice(start, end))).toBe(folded(query.trim()));
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }),
  );
});

test('property: what stands in a text is found in it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 12 }),
      fc.string({ unit: fc.constantFrom('k', 'é', 'ß', '\u200b'), minLength: 1, maxLength: 4 }),
      (around, word) => {
        fc.pre(new FoldedText(word, false).text !== '');
        expect(found(`${around}|${word}|${around}`, `|${word}|`).length).toBe(1);
      },
    ),
  );
});
