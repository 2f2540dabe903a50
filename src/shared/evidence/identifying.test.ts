import { expect, test } from 'vitest';
import { identifyingDetails } from './identifying.ts';

test.each<[string, string, string[]]>([
  ['a telephone number', 'Call 012 345 6789 first.', ['012 345 6789']],
  ['with its country', 'Call +855 12 345 678.', ['+855 12 345 678']],
  ['in Khmer digits', 'ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨', ['០១២ ៣៤៥ ៦៧៨']],
  ['an e-mail address', 'Write to dara.sok@example.org today.', ['dara.sok@example.org']],
  ['an age with a village', 'A girl aged 14 from Kampong Thom returned.', ['aged 14']],
  ['an age with a year', 'She was 15 years old in 2024.', ['15 years old']],
  ['an age with a village, in Thai', 'อายุ 14 ปี อยู่หมู่บ้านเดียวกัน', ['อายุ 14']],
  ['an age with a village, in Vietnamese', 'Em 14 tuổi ở xã bên cạnh.', ['14 tuổi']],
])('%s is found', (_, text, found) => {
  expect(identifyingDetails(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

test.each([
  ['an age alone', 'Many were 14 years old.'],
  ['a range of years', 'Between 2019-2024 visits stopped.'],
  ['a sum', 'It cost 12,500 a month.'],
  ['a page', 'See p. 41 and p. 1234.'],
])('%s is none', (_, text) => {
  expect(identifyingDetails(text)).toEqual([]);
});
