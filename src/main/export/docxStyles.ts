/** The styles and lists of an exported Word document: what a reader changes once, and the whole brief follows. */

import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';
import { BRIEF_LANGUAGE } from './briefText.ts';

/** Twentieths of a point; half an inch a level. */
export const INDENT = 720;

/** Word knows nine levels of a list (ECMA-376, part 1, 17.9.3); what lies deeper stays on the last. */
export const DEEPEST = 8;

/** Text and lines of the second rank. */
const QUIET = '485059';

/** The colour of the lines of a table, and of the ground behind its headings. */
export const tableColours = { line: 'B5BCC3', head: 'EEF0F2' };

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Ids of Word's own, so that its navigation, its contents and other programs know headings and quotes for what they are. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: BRIEF_LANGUAGE } },
      paragraph: { spacing: { after: 160, line: 288 } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: heading(30, 320, 120),
    heading2: heading(26, 240, 100),
    heading3: heading(23, 200, 80),
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { left: INDENT, right: INDENT }, keepLines: true },
    },
    {
      id: 'BlockText',
      name: 'Block Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: INDENT, right: INDENT } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 264 } },
    },
    { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', quickFormat: true, run: { bold: true } },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: QUIET } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 40 } },
    },
  ],
  characterStyles: [
    { id: 'Hyperlink', name: 'Hyperlink', quickFormat: true, run: { underline: {} } },
    { id: 'Citation', name: 'Citation', quickFormat: true, run: { size: 19, italics: false, color: QUIET } },
  ],
};

/** The list of all bullets, and a list of its own for each of `numbered` lists, so that each begins with 1. */
export function listsOf(numbered: number): INumberingOptions {
  const level = (index: number, format: 'bullet' | 'decimal', text: string) => ({
    level: index,
    format: LevelFormat[format === 'bullet' ? 'BULLET' : 'DECIMAL'],
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: INDENT * (index + 1), hanging: INDENT / 2 } } },
  });
  const levels = Array.from({ length: DEEPEST + 1 }, (_level, index) => index);
  return {
    config: [
      { reference: BULLETS, levels: levels.map((index) => level(index, 'bullet', index % 2 === 0 ? '•' : '–')) },
      ...Array.from({ length: numbered }, (_list, list) => ({
        reference: numberedList(list + 1),
        levels: levels.map((index) => level(index, 'decimal', `%${index + 1}.`)),
      })),
    ],
  };
}

/** The name of the list of all bullets. */
export const BULLETS = 'bullets';

/** The name of the nth numbered list. */
export function numberedList(number: number): string {
  return `numbered-${number}`;
}
