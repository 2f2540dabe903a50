/**
 * The words of a Word document, each in a face that has its letters and said to be in its language: without that, other
 * programs set Thai or Khmer in a face of boxes, and read Arabic from the wrong end.
 */

import { type IParagraphOptions, type IRunOptions, TextRun } from 'docx';
import { type LetteredLanguage, languageRuns, readsFromRight } from '../../shared/text/languageRuns.ts';
import { line } from './briefText.ts';

interface Setting {
  /** A face that comes with Word; other programs put one of the same script in its place. */
  readonly font?: string;
  /** BCP 47 with a region, as Word wants it. */
  readonly language: string;
}

const settings: Readonly<Record<LetteredLanguage, Setting>> = {
  th: { font: 'Leelawadee UI', language: 'th-TH' },
  km: { font: 'Leelawadee UI', language: 'km-KH' },
  lo: { font: 'Leelawadee UI', language: 'lo-LA' },
  my: { font: 'Myanmar Text', language: 'my-MM' },
  ar: { font: 'Arial', language: 'ar-SA' },
  zh: { font: 'Microsoft YaHei', language: 'zh-CN' },
  vi: { language: 'vi-VN' },
};

/** `words` in runs of one language each. */
export function wordRuns(words: string, look: IRunOptions = {}): TextRun[] {
  return languageRuns(line(words)).map(({ text, language }) => new TextRun({ ...look, ...setIn(language), text }));
}

/** Read from the right where its words are. */
export function directionOf(words: string): Pick<IParagraphOptions, 'bidirectional'> {
  return readsFromRight(words) ? { bidirectional: true } : {};
}

function setIn(language: LetteredLanguage | null): IRunOptions {
  if (language === null) return {};
  const { font, language: value } = settings[language];
  if (font === undefined) return { language: { value } };
  return {
    // Named for every class of characters, since programs differ in which class they take these scripts for.
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
    language: language === 'zh' ? { value, eastAsia: value } : { value, bidirectional: value },
    // Only letters of Latin kind have an italic.
    italics: false,
    ...(language === 'ar' ? { rightToLeft: true } : {}),
  };
}
