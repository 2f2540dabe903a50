/** What letters tell of their language and direction. */

import { expect, test } from 'vitest';
import { isolated, languageOfScript } from './script.ts';

test.each([
  ['Thai', 'เด็กต้องการเวลา (2 ปี)', 'th'],
  ['Khmer', 'ក្មេងភាគច្រើន', 'km'],
  ['Lao', 'ເດັກນ້ອຍສ່ວນໃຫຍ່', 'lo'],
  ['Burmese', 'ကလေးအများစုသည်', 'my'],
  [
    'an English sentence with a Thai word is not Thai',
    'The word for it, ทะเบียนบ้าน, is on the wall of the office.',
    null,
  ],
  ['Chinese needs no more room', '几乎所有孩子都还在上学', null],
  ['Arabic script serves several languages', 'موعد ثابت كل شهر', null],
  ['nothing', '', null],
])('%s', (_, text, language) => {
  expect(languageOfScript(text)).toBe(language);
});

test('a name written from the right stands by itself in a sentence; others are as they were', () => {
  expect(`Keep ${isolated('د. ليلى')}’s`).toBe('Keep \u2068د. ليلى\u2069’s');
  expect(isolated('Dara')).toBe('Dara');
  expect(isolated('กัญญารัตน์')).toBe('กัญญารัตน์');
});

test('hidden signs that would turn the rest of a sentence are no part of a name', () => {
  const [override, isolate, end] = [0x202e, 0x2067, 0x2069].map((code) => String.fromCodePoint(code));
  expect(isolated(`Da${override}ra${isolate}${end}`)).toBe('Dara');
  expect(isolated(`${end}منى${override}`)).toBe(`${String.fromCodePoint(0x2068)}منى${end}`);
});
