/** How an analyst wants a report to be read where there is more than one way. What is not chosen is the reader's to find out. */

import { z } from 'zod';
import type { Immutable } from './immutable.ts';
import type { SourceFormat } from './sourceFormat.ts';

/** The encodings that can be chosen, by their names in the WHATWG Encoding Standard; those of the region first. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-874',
  'windows-1258',
  'gb18030',
  'big5',
  'windows-1256',
  'iso-8859-6',
  'windows-1252',
  'iso-8859-15',
  'macintosh',
  'windows-1250',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'windows-1253',
  'iso-8859-7',
  'windows-1254',
  'windows-1255',
  'iso-8859-8',
  'windows-1257',
  'iso-8859-4',
  'iso-8859-13',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
] as const;

export type Encoding = (typeof encodings)[number];

export const readingChoicesSchema = z.strictObject({
  /** Tracked changes: as if all were accepted (so without a choice), or the text before them. */
  changes: z.enum(['accepted', 'original']).optional(),
  /** A web page with all that stands on it, not only the article that is found in it. */
  wholePage: z.literal(true).optional(),
  /** Instead of what the file says or what is guessed. */
  encoding: z.enum(encodings).optional(),
  /** Languages (as Tesseract calls them: `eng`, `chi_sim`) in which the text of pictured pages is to be recognised. */
  recognise: z.array(z.string().min(2).max(35)).min(1).max(20).readonly().optional(),
});

export type ReadingChoices = Immutable<z.infer<typeof readingChoicesSchema>>;

/** Which choices make a difference for a format. */
export const choicesOfFormat: Readonly<Record<SourceFormat, readonly (keyof ReadingChoices)[]>> = {
  text: ['encoding'],
  markdown: ['encoding'],
  html: ['wholePage', 'encoding'],
  docx: ['changes'],
  odt: ['changes'],
  rtf: ['encoding'],
  epub: [],
  pdf: ['recognise'],
};

/** UTF-16 units of a password at most: more than any format takes. */
export const LONGEST_PASSWORD = 1_000;
