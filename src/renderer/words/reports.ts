/** The words for what a report is: its kind, its language, its size. */

import type { SourceView } from '../../shared/ipc/views.ts';
import { counted, grouped } from './numbers.ts';

const kinds: Readonly<Record<SourceView['format'], string>> = {
  pdf: 'PDF',
  docx: 'Word',
  odt: 'OpenDocument',
  rtf: 'RTF',
  epub: 'EPUB',
  html: 'Web page',
  markdown: 'Markdown',
  text: 'Plain text',
};

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

export const words = {
  kinds,
  unknownLanguage: 'Unknown',
  /** The name of a language by its BCP 47 tag. */
  language: (tag: string) => (tag === '' ? words.unknownLanguage : nameOfLanguage(tag)),
  pages: (pages: number) => `${grouped(pages)} p.`,
  words: (count: number) => counted(count, 'word'),
  bytes: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
};

function nameOfLanguage(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    // A report may say anything of its language.
    return tag;
  }
}
