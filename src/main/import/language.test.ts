import { expect, test } from 'vitest';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { languageOf } from './language.ts';

const block = (text: string, furniture: string | null = null) =>
  sourceSchema.node('paragraph', { furniture }, sourceSchema.text(text));

test.each([
  ['ข้อความภาษาไทย', 'en-GB', 'th'],
  ['三名儿童已经回家。', 'zh-TW', 'zh-TW'],
  ['子どもたちは帰国した。三人は学校に戻った。', 'ja', 'ja'],
  ['三人の子どもは学校に戻った。', '', 'ja'],
  ['سه کودک به خانه بازگشتند', 'fa-IR', 'fa-IR'],
  ['ثلاثة أطفال', 'en', 'ar'],
  ['Ba trẻ em đã trở về nhà.', '', 'vi'],
  ['Three visits', 'fr', 'fr'],
  ['Three visits', '', ''],
  ['Three visits', 'what the file says', ''],
])('%s, declared as “%s”, is %s', (text, declared, language) => {
  expect(languageOf([block(text)], declared)).toBe(language);
});

test('furniture does not tell the language', () => {
  expect(languageOf([block('หน้าแรก ติดต่อเรา ค้นหา', 'navigation'), block('Three visits')], 'en')).toBe('en');
});

test('a paragraph in another language does not speak for a report', () => {
  const english = 'The same account as the field teams wrote it down, and what the families said of it.';
  const vietnamese = 'Ba trẻ em đã trở về nhà. Giáo viên giúp các em ở trường học.';
  expect(languageOf([block(english), block(vietnamese), block('ข้อความภาษาไทย'), block(english)], 'en')).toBe('en');
  expect(languageOf([block(vietnamese), block('UNICEF'), block(vietnamese)], 'en')).toBe('vi');
});
