import { expect, test } from 'vitest';
import { joinedSigns, type SpokenSign } from './joinedSigns.ts';

/** Signs of 10 points, 6 points apart, in the order of drawing; a space before a sign was drawn. */
function signs(...written: readonly string[]): SpokenSign[] {
  return written.map((each, at) => ({
    text: each.trim(),
    left: 6 * at,
    right: 6 * at + 5,
    baseline: 700,
    size: 10,
    spaced: each.startsWith(' '),
    font: 'Serif',
  }));
}

const texts = (made: readonly SpokenSign[]) => made.map(({ text }) => text);

test('signs of a syllable each make a stretch, with a space only where one was drawn', () => {
  expect(texts(joinedSigns(signs('គ្រូ', 'ប', 'ង្រៀ', 'ន', ' ជួ', 'យ')))).toEqual(['គ្រូបង្រៀន ជួយ']);
});

test('from right to left the sign that is drawn last is read first, numbers and foreign words as they stand', () => {
  expect(texts(joinedSigns(signs('ة', 'ن', 'س', ' 2', '0', ' ي', 'ف')))).toEqual(['في 20 سنة']);
});

test('another font, another line and a column’s gap begin another stretch', () => {
  const [a, b, c, d] = signs('ក', 'ខ', 'គ', 'ឃ') as [SpokenSign, SpokenSign, SpokenSign, SpokenSign];
  const apart = joinedSigns([
    a,
    { ...b, font: 'Bold' },
    { ...c, font: 'Bold', baseline: 680 },
    { ...d, left: 60, right: 65 },
  ]);
  expect(texts(apart)).toEqual(['ក', 'ខ', 'គ', 'ឃ']);
});

test('between stretches that adjoin there is no gap, since none was drawn', () => {
  const [first, second] = signs('ن', '.') as [SpokenSign, SpokenSign];
  const [stretch] = joinedSigns([first, { ...second, font: 'Bold', left: 8, right: 9 }]);
  expect(stretch?.right).toBe(8);
});
