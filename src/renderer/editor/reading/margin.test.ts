/** Which language a block's script tells. */

import { expect, test } from 'vitest';
import { languageOfScript } from './margin.ts';

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
