/** The words of recognising text in pictured pages. */

import { isolated } from '../../shared/text/script.ts';
import { counted, grouped, timeLeft } from './numbers.ts';

const pages = (count: number) => counted(count, 'page');

export const words = {
  recognise: 'Recognise text…',
  again: 'Recognise text again…',
  title: (count: number, of: number) =>
    of === 1
      ? `Recognise the text of ${pages(count)}`
      : `Recognise the text of ${pages(count)} in ${counted(of, 'report')}`,
  how: 'The pages are read on this computer, in the background: you can go on working, close the window and go on later. Recognised words are marked, since some will be wrong.',
  languages: 'Languages on the pages',
  languagesHint: 'The fewer, the faster. For names and numbers in Latin letters, choose English as well.',
  none: 'Choose at least one language.',
  addLanguage: 'Add a language…',
  addHint:
    'From a file such as “tha.traineddata” for Thai. This program fetches nothing: save the file in a browser from github.com/tesseract-ocr/tessdata_fast, or copy it from a computer with Tesseract 4 or 5. How well it reads differs by language: compare with the page.',
  remove: (name: string) => `Remove ${isolated(name)}`,
  start: (count: number) => `Recognise ${pages(count)}`,
  cancel: 'Cancel',
  pictured: (count: number) =>
    count === 1 ? 'One page has no text that can be read.' : `${pages(count)} have no text that can be read.`,
  recognised: (languages: string) => `Recognised text (${languages}): compare quotes with the page.`,
  waiting: 'Waiting to be recognised',
  running: (done: number, all: number) =>
    `Recognising text: page ${grouped(Math.min(done + 1, all))} of ${grouped(all)}`,
  paused: (done: number, all: number) => `Paused: ${grouped(done)} of ${pages(all)} recognised`,
  progress: 'Recognition progress',
  bar: 'Text of pictured pages',
  pause: 'Pause',
  continue: 'Continue',
  stop: 'Cancel',
  done: (title: string, confidence: number) => `Text recognised in “${isolated(title)}”, ${confidence} % sure`,
  someFailed: (title: string, failed: number) =>
    `${pages(failed)} of “${isolated(title)}” could not be recognised and stay pictures.`,
  timeLeft,
  fewLanguages: 'English and French come with the program.',
  badge: 'OCR, check',
  sure: (confidence: number) => `${confidence} % sure`,
  quoted: (confidence: number) => `Quoted from recognised text, ${confidence} % sure: compare with the page.`,
  doubtful: (some: readonly string[]) => `In doubt: ${some.map((word) => `“${isolated(word)}”`).join(', ')}`,
};
