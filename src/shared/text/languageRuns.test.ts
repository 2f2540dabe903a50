import { describe, expect, test } from 'vitest';
import { languageRuns, mainLanguage, readsFromRight } from './languageRuns.ts';

const cut = (text: string) => languageRuns(text).map(({ text: words, language }) => [language, words]);

describe('the languages of a text', () => {
  test('are told by its letters; signs, spaces and figures go with the letters before them', () => {
    expect(cut('“ทะเบียนบ้าน” (2024) is the register, سجل الأسرة!')).toEqual([
      ['th', '“ทะเบียนบ้าน” (2024) '],
      [null, 'is the register, '],
      ['ar', 'سجل الأسرة!'],
    ]);
  });

  test.each([
    ['th', 'ผู้ดูแลคนเดิม'],
    ['km', 'នៅពេលដែល'],
    ['lo', 'ເມື່ອພະນັກງານ'],
    ['my', 'ဝန်ထမ်းတစ်ဦး'],
    ['zh', '同一位工作人员每月上门。'],
    ['ar', 'الموظف نفسه'],
    ['vi', 'Ở nơi cùng một cán bộ đến thăm'],
    [null, 'Café Müller, 12 %'],
  ])('are cut into no more runs than there are: %s', (language, text) => {
    expect(cut(text)).toEqual([[language, text]]);
    expect(mainLanguage(text)).toBe(language);
  });

  test('are none where there is no letter', () => {
    expect(cut('')).toEqual([]);
    expect(cut('12 %')).toEqual([[null, '12 %']]);
  });

  test('hold together as the text, whatever scripts stand side by side', () => {
    const text = '¶ abcไทย中文แล้ว x\u0301y🙂\nعربي 3';
    expect(
      languageRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  test('do not make Vietnamese of a single borrowed name', () => {
    expect(mainLanguage('The city of Huế was visited')).toBeNull();
  });

  test('read from the right where the first letter does', () => {
    expect(readsFromRight('“(1) حيث كان')).toBe(true);
    expect(readsFromRight('the word سجل')).toBe(false);
    expect(readsFromRight('12')).toBe(false);
  });
});
