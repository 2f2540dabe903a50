import { expect, test } from 'vitest';
import { nameOf, namesOf } from './names.ts';

test('a colleague’s name stands on one line, cut where it is long, and turns nothing around it', () => {
  const override = String.fromCodePoint(0x202e);
  expect(nameOf(`Dara${override}\nof the\toffice`)).toBe('Dara of the office');
  expect(nameOf('long '.repeat(60)).length).toBeLessThanOrEqual(40);
  expect(namesOf(true, `Da${override}ra`).theirs).toBe('Dara’s');
});

test('without a name it is a colleague, and values of nobody knows whom are told apart by their age', () => {
  expect(nameOf(null)).toBe('your colleague');
  expect(namesOf(true, null)).toEqual({ yours: 'Yours', theirs: 'Theirs' });
  expect(namesOf(false, 'Dara')).toEqual({ yours: 'Newest', theirs: 'Earlier' });
});
