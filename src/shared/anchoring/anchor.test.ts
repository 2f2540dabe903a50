import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Target } from '../model/annotation.ts';
import { annotation } from '../testing/records.ts';
import { anchor, anchorAnnotation } from './anchor.ts';
import { CONTEXT_LENGTH, describe as describePassage } from './describe.ts';

const FIRST = 'a'.repeat(64);
const SECOND = 'b'.repeat(64);

/** The selectors of `quote` in `text` (its `occurrence`th place, from 0). */
function targetOf(text: string, quote: string, occurrence = 0): Target {
  let start = text.indexOf(quote);
  for (let i = 0; i < occurrence; i++) start = text.indexOf(quote, start + 1);
  return describePassage(text, FIRST, start, start + quote.length);
}

/** What stands at the placement of `quote`, marked in one text, in another one. */
function placed(before: string, quote: string, after: string, occurrence = 0): { state: string; quote: string } {
  const { state, start, end } = anchor(after, SECOND, targetOf(before, quote, occurrence));
  return { state, quote: after.slice(start, end) };
}

test('describe keeps the quote with 32 characters on either side, fewer at the ends of the text', () => {
  const text = `${'x'.repeat(40)}income rose${'y'.repeat(5)}`;
  expect(describePassage(text, FIRST, 40, 51)).toEqual({
    fingerprint: FIRST,
    start: 40,
    end: 51,
    exact: 'income rose',
    prefix: 'x'.repeat(CONTEXT_LENGTH),
    suffix: 'yyyyy',
  });
});

test('describe never cuts a character in two: the quote grows, the context shrinks', () => {
  const smiles = '😀'.repeat(40);
  const target = describePassage(smiles, FIRST, 41, 43);
  expect([target.start, target.end]).toEqual([40, 44]);
  const odd = describePassage(`😀${'x'.repeat(31)}quote${'y'.repeat(31)}😀`, FIRST, 33, 38);
  expect([odd.prefix, odd.suffix]).toEqual(['x'.repeat(31), 'y'.repeat(31)]);
});

test('describe refuses an empty passage and one outside of the text', () => {
  expect(() => describePassage('abc', FIRST, 1, 1)).toThrow(RangeError);
  expect(() => describePassage('abc', FIRST, 1, 4)).toThrow(RangeError);
  expect(() => describePassage('abc', FIRST, -1, 2)).toThrow(RangeError);
});

test('property: what is described is found again exactly in the same text, in any script', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (written, a, b) => {
      const start = a % written.length;
      const end = start + 1 + (b % (written.length - start));
      const target = describePassage(written, FIRST, start, end);
      expect(target.exact.isWellFormed() && target.prefix.isWellFormed() && target.suffix.isWellFormed()).toBe(true);
      expect(anchor(written, FIRST, target)).toEqual({ state: 'exact', start: target.start, end: target.end });
    }),
  );
});

test('property: a placement lies within the text, and an exact one holds the quote', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'ก'), minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(letters, letters, fc.nat(), fc.nat(), (before, after, a, b) => {
      const start = a % before.length;
      const target = describePassage(before, FIRST, start, start + 1 + (b % (before.length - start)));
      const placement = anchor(after, SECOND, target);
      if (placement.state === 'orphan') expect(placement).toEqual({ state: 'orphan', start: 0, end: 0 });
      else expect(placement.end).toBeGreaterThan(placement.start);
      expect(placement.end).toBeLessThanOrEqual(after.length);
      if (placement.state === 'exact') expect(after.slice(placement.start, placement.end)).toBe(target.exact);
    }),
  );
});

test('property: text added before a passage that is there once moves it, and it is still exact', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('x', ' ', '\n', 'é'), maxLength: 300 }), (added) => {
      const text = 'First line.\nThe shelter opened in May.\nLast line.';
      const quote = 'shelter opened in May';
      const placement = anchor(added + text, SECOND, targetOf(text, quote));
      expect(placement.state).toBe('exact');
      expect(placement.start).toBe(added.length + text.indexOf(quote));
    }),
  );
});

test('in the same text the position decides, however often the quote is repeated', () => {
  const text = 'yes no yes no yes no';
  expect(anchor(text, FIRST, targetOf(text, 'yes', 1))).toEqual({ state: 'exact', start: 7, end: 10 });
});

test('a wrong position in the same text does not lead astray: the quote decides', () => {
  const text = 'Income rose in the north. Income fell in the south.';
  const target = { ...targetOf(text, 'Income fell'), start: 0, end: 11 };
  expect(anchor(text, FIRST, target)).toEqual({ state: 'exact', start: 26, end: 37 });
});

test('of several equal quotes the one with the same neighbours is taken, though another is nearer', () => {
  const before = 'Hanoi: none reported. Phnom Penh: none reported. Vientiane: none reported. End.';
  const after = 'Bangkok: none reported. Yangon: none reported. And then more. Phnom Penh: none reported. End.';
  expect(anchor(after, SECOND, targetOf(before, 'none reported', 1)).start).toBe(after.lastIndexOf('none reported'));
});

test('text inserted right before a repeated quote leaves the context on its other side to decide', () => {
  const before = 'A. Support came late. Girls left school early.\nB. Support came late. Boys went to work.';
  const after = 'A. Support came late. Girls left school early.\nB. As one said: Support came late. Boys went to work.';
  const placement = anchor(after, SECOND, targetOf(before, 'Support came late.', 1));
  expect(placement.state).toBe('exact');
  expect(placement.start).toBe(after.lastIndexOf('Support'));
});

test('equal quotes with equal neighbours in another text are never taken for certain', () => {
  const row = 'Province without any shelter for boys: none reported so far, and none is planned this year.\n';
  const before = row.repeat(3);
  const after = `A new line.\n${row.repeat(3)}`;
  expect(placed(before, 'none reported', after, 1)).toEqual({ state: 'moved', quote: 'none reported' });
});

test('equal quotes none of which has the old neighbours are never taken for certain', () => {
  const after = 'Quite different: yes. Something else: yes.';
  expect(placed('Were girls asked? Answer: yes (in all camps).', 'yes', after).state).toBe('moved');
});

test('a quote with a few typing errors put right is found and marked as moved', () => {
  const before = 'Last year the shelter in the north recieved forty childern and their mothers. It closed in May.';
  const after = 'Note. Last year the shelter in the north received forty children and their mothers. It closed in May.';
  expect(placed(before, 'the north recieved forty childern and their mothers', after).state).toBe('orphan');
  const oneError = before.replace('recieved', 'receved').replace('childern', 'childrn');
  expect(placed(oneError, 'the north receved forty childrn and their mothers', after)).toEqual({
    state: 'moved',
    quote: 'the north received forty children and their mothers',
  });
});

test.each([
  ['a word added', 'The shelter was opened in May', 'The new shelter was opened in May'],
  ['a word taken out', 'The very small shelter was opened in May', 'The small shelter was opened in May'],
  ['another line break', 'The shelter for boys\nwas opened in May', 'The shelter for boys was opened in May'],
  ['a word broken at the end of a line', 'children in reintegration homes', 'children in reinte-\ngration homes'],
  ['other quotation marks', 'He said: "Nobody came to ask us"', 'He said: “Nobody came to ask us”'],
  ['a number with a separator', 'about 14000 children were found', 'about 14,000 children were found'],
])('%s is an edit: the passage is found and marked as moved', (_, quote, edited) => {
  const text = (passage: string) => `Findings of the survey follow here. ${passage}. More on this in the annex.`;
  expect(placed(text(quote), quote, text(edited))).toEqual({ state: 'moved', quote: edited });
});

test.each([
  ['another name', 'Team Alpha', 'Team Beta'],
  [
    'another name in a longer quote',
    'Team Alpha reported that shelter was available',
    'Team Beta reported that shelter was available',
  ],
  ['another number', 'In 2019 about 300 families were helped', 'In 2020 about 300 families were helped'],
  ['another figure', 'In 2012 about 14,000 children were found', 'In 2012 about 15,000 children were found'],
  ['another group', 'Group 1 received cash transfers in May', 'Group 2 received cash transfers in May'],
  ['another verb', 'The number of children in care rose in May', 'The number of children in care fell in May'],
  ['another name in Thai', 'ทีมเชียงใหม่รายงานว่ามีที่พักพิงสำหรับเด็ก', 'ทีมขอนแก่นรายงานว่ามีที่พักพิงสำหรับเด็ก'],
])('%s is another statement: the annotation becomes an orphan', (_, quote, other) => {
  const text = (passage: string) => `Findings of the survey follow here. ${passage}. More on this in the annex.`;
  expect(placed(text(quote), quote, text(other)).state).toBe('orphan');
});

test('one exchanged word in a long quote is an edit', () => {
  const long = Array.from({ length: 60 }, (_, i) => `word${'abcdefgh'[i % 8]}${'klmnop'[i % 6]}`).join(' ');
  expect(placed(`x ${long} y`, long, `x ${long.replace('wordck', 'otherwise')} y`).state).toBe('moved');
});

test('two passages that are about equally like the quote make it an orphan, not a guess', () => {
  const before = 'Intro. The shelter in the north was very full all year. Outro.';
  const quote = 'The shelter in the north was very full all year.';
  const one = 'The shelter in the north was full all year.';
  const other = 'The shelter in the north was very full all the year.';
  expect(placed(before, quote, `Start. ${one} Between. ${other} Close.`).state).toBe('orphan');
  expect(placed(before, quote, `Intro. ${one} Outro.`)).toEqual({ state: 'moved', quote: one });
});

test('a short quote is never replaced by something like it', () => {
  expect(placed('Results: Gap one.', 'Gap one', 'Results: Map one.').state).toBe('orphan');
  expect(placed('The Results. End.', 'Results', 'The Result. End.').state).toBe('orphan');
});

test('a passage of which much was taken out is not taken for the same', () => {
  const before = 'Intro. The very large and old shelter was opened in May. Outro.';
  const quote = 'The very large and old shelter was opened in May';
  expect(placed(before, quote, 'Intro. The shelter was opened in May. Outro.').state).toBe('orphan');
});

test('a similar passage at the old place does not win over the edited one that moved with its neighbours', () => {
  const quote = 'The number of girls in school rose.';
  const context = (passage: string) =>
    `As the ministry of education told us in May: ${passage} This was confirmed by teachers.`;
  const filler = 'Nothing happens in this line at all.\n'.repeat(500);
  const similar = 'A heading of another kind. The number of girls in a school rose. Quite different words.';
  const after = `${similar}\n${filler}${context('The number of girls in schools rose.')}`;
  expect(placed(context(quote), quote, after)).toEqual({
    state: 'moved',
    quote: 'The number of girls in schools rose.',
  });
});

test.each([
  [
    'most of the old context, but little more than another place has',
    'far north, in the camp: yes, said most of the',
    'north, in the camp: yes, said most',
  ],
  ['a third of the old context, though no other place has any', 'far north, in the camp: yes', 'Other. yes'],
])('%s is not certain', (_, one, other) => {
  const before = 'People asked us: far north, in the camp: yes, said most of the mothers there.';
  expect(placed(before, 'yes', `${one}. Then a new line begins here.\n${other}. The end of it.`).state).toBe('moved');
});

test('a passage that is gone is an orphan', () => {
  expect(
    placed('Girls asked for a school near the camp.', 'a school near the camp', 'Nothing of it is here.').state,
  ).toBe('orphan');
});

test.each([
  [
    'Chinese',
    '调查显示许多儿童在回国后没有得到学校的支持和心理帮助。',
    '在回国后没有得到学校的支持',
    '在回国之后没有得到学校的支持',
  ],
  [
    'Thai',
    'เด็กจำนวนมากไม่ได้รับการสนับสนุนหลังจากกลับบ้านในปีนั้น',
    'ไม่ได้รับการสนับสนุนหลังจากกลับบ้าน',
    'ไม่ได้รับการสนับสนุนเลยหลังจากกลับบ้าน',
  ],
  ['Khmer', 'កុមារជាច្រើនមិនបានទទួលការគាំទ្របន្ទាប់ពីត្រឡប់មកផ្ទះវិញទេ', 'មិនបានទទួលការគាំទ្របន្ទាប់ពី', 'មិនបានទទួលនូវការគាំទ្របន្ទាប់ពី'],
])('a word added to a quote in %s, which has no spaces, is an edit', (_, text, quote, edited) => {
  expect(placed(text, quote, text.replace(quote, edited))).toEqual({ state: 'moved', quote: edited });
});

test('a passage that moved far away is found beyond the window around its old place', () => {
  const passage = 'The cooperative paid for school uniforms of forty girls.';
  const edited = 'The cooperative also paid for school uniforms of forty girls.';
  const filler = 'Nothing happens in this line at all.\n'.repeat(1_000);
  const placement = placed(`${passage}\n${filler}`, passage, `${filler}${edited}\n${filler}`);
  expect(placement).toEqual({ state: 'moved', quote: edited });
});

test('an empty text and a position far outside make orphans, not errors', () => {
  const target = { ...targetOf('Income rose in the north.', 'Income rose in'), start: 5_000_000, end: 5_000_014 };
  expect(anchor('', FIRST, target).state).toBe('orphan');
  expect(anchor('Income rose in the north.', FIRST, target)).toEqual({ state: 'exact', start: 0, end: 14 });
});

/** An annotation of `quote` in `text`, placed by others in other texts of the report, the newest first. */
function placedIn(text: string, quote: string, ...elsewhere: readonly Target[]) {
  const record = annotation({ id: 'one', text, quote, tagIds: [] });
  const later = elsewhere.map((value, place) => ({ value, stamp: `${9 - place}000000000000-0000-other` }));
  return { ...record, target: { values: [...later, ...record.target.values], overwritten: [] } };
}

test('an annotation placed in this very text stands there, whatever was said of another edition', () => {
  const mine = 'Visits stopped after three months in the hills.';
  const theirs = 'The visits had stopped after three months in the hills.';
  const there = describePassage(theirs, SECOND, 4, 46);
  const record = placedIn(mine, 'Visits stopped after three months', there);
  const { fingerprint } = record.target.values[1]?.value ?? there;
  expect(anchorAnnotation(mine, fingerprint, record)).toMatchObject({ state: 'exact', start: 0, end: 33 });
  expect(anchorAnnotation(theirs, SECOND, record)).toMatchObject({ state: 'exact', start: 4, target: there });
});

test('in a text where nobody has placed it, the passage that is found most surely says where it stands', () => {
  const newest = targetOf('Nothing of this was kept at all.', 'Nothing of this was kept');
  const record = placedIn('Visits stopped after three months.', 'Visits stopped after three months', newest);
  const found = anchorAnnotation('Later, Visits stopped after three months. So be it.', SECOND, record);
  expect(found).toMatchObject({ state: 'exact', start: 7, target: { exact: 'Visits stopped after three months' } });
  expect(anchorAnnotation('Another report.', SECOND, record)).toMatchObject({ state: 'orphan', target: newest });
});
