/** The words of reading a report again: what can be chosen, what would come of it, and which versions there are. */

import type { ReadingTrial, Standing } from '../../shared/ipc/views.ts';
import type { Encoding, ReadingChoices } from '../../shared/model/readingChoices.ts';
import { languageName } from '../../shared/text/languageName.ts';
import { isolated } from '../../shared/text/script.ts';
import { counted, grouped } from './numbers.ts';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16, little-endian)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-874': 'Thai (Windows-874, TIS-620)',
  'windows-1258': 'Vietnamese (Windows-1258)',
  gb18030: 'Chinese, simplified (GB 18030, GBK)',
  big5: 'Chinese, traditional (Big5)',
  'windows-1256': 'Arabic (Windows-1256)',
  'iso-8859-6': 'Arabic (ISO 8859-6)',
  'windows-1252': 'Western European (Windows-1252)',
  'iso-8859-15': 'Western European (ISO 8859-15)',
  macintosh: 'Western European (old Macintosh)',
  'windows-1250': 'Central European (Windows-1250)',
  'iso-8859-2': 'Central European (ISO 8859-2)',
  'windows-1251': 'Cyrillic (Windows-1251)',
  'koi8-r': 'Cyrillic, Russian (KOI8-R)',
  'koi8-u': 'Cyrillic, Ukrainian (KOI8-U)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  ibm866: 'Cyrillic (DOS 866)',
  'x-mac-cyrillic': 'Cyrillic (old Macintosh)',
  'windows-1253': 'Greek (Windows-1253)',
  'iso-8859-7': 'Greek (ISO 8859-7)',
  'windows-1254': 'Turkish (Windows-1254)',
  'windows-1255': 'Hebrew (Windows-1255)',
  'iso-8859-8': 'Hebrew (ISO 8859-8)',
  'windows-1257': 'Baltic (Windows-1257)',
  'iso-8859-4': 'Baltic (ISO 8859-4)',
  'iso-8859-13': 'Baltic (ISO 8859-13)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'iso-2022-jp': 'Japanese (ISO 2022-JP)',
  'euc-kr': 'Korean (EUC-KR)',
};

export const words = {
  title: (title: string) => `Read “${isolated(title)}” again`,
  explained: 'The text before and its file stay in the project. You can go back to it at any time.',
  file: 'File',
  sameFile: (name: string) => isolated(name),
  otherFile: 'A new edition, from another file',
  chosenFile: (name: string) => `New edition: ${isolated(name)}`,
  choose: 'Choose a file…',
  wholePage: 'All of the web page',
  wholePageNote: 'Not only the article that is found on it: menus, comments and side columns are text, too.',
  encoding: 'Letters are encoded as',
  detect: 'As the file says, or as is found out',
  encodings: encodingNames,
  changes: 'Tracked changes',
  accepted: 'As if all were accepted',
  original: 'As it was before them',
  opening: 'How the text begins',
  trying: 'Being read',
  stopTrying: 'Stop',
  stopped: 'The reading was stopped.',
  tryAgain: 'Try again',
  result: 'What comes of it',
  outcome,
  cancel: 'Cancel',
  readAgain: 'Read again',
  done,
  shownAgain: (version: number) => `Version ${version} is shown again`,
  versions: 'Versions of the text',
  version: (version: number, isShown: boolean) => `Version ${version}${isShown ? ', shown' : ''}`,
  readOn: (when: string) => `read on ${when}`,
  how,
  show: 'Show',
  showVersion: (version: number) => `Show version ${version}`,
  openDialog: 'Read again…',
};

/** What would come of a reading, in a sentence or three. */
function outcome({ isSame, words: count, standing }: ReadingTrial, before: number): string {
  const size = `${counted(count, 'word')}; the text that is shown has ${grouped(before)}.`;
  return [isSame ? sameLetters(count, before) : size, passages(standing)].filter(Boolean).join(' ');
}

/** What is no text, but furniture of the page, has its letters too. */
function sameLetters(count: number, before: number): string {
  if (count === before) return 'The text is letter for letter the one that is shown.';
  const how = count > before ? 'more' : 'fewer';
  return `These are the same letters, but ${how} of them are text: ${counted(count, 'word')} instead of ${grouped(before)}.`;
}

function passages({ exact, moved, orphan }: Standing): string {
  const all = exact + moved + orphan;
  if (all === 0) return '';
  if (all === exact)
    return all === 1 ? 'Its passage keeps its place.' : `All ${counted(all, 'passage')} keep their places.`;
  const parts = [
    inPlace(exact),
    moved ? `${grouped(moved)} moved` : '',
    orphan ? `${grouped(orphan)} not found` : '',
  ].filter(Boolean);
  return `${parts.join(', ')}.`;
}

function inPlace(exact: number): string {
  return exact === 0
    ? 'No passage in its place'
    : `${counted(exact, 'passage')} in ${exact === 1 ? 'its place' : 'their places'}`;
}

/** What was done, for the notice. */
function done({ exact, moved, orphan }: Standing): string {
  const toCheck = moved + orphan;
  if (exact + toCheck === 0) return 'Read again';
  return `Read again: ${inPlace(exact).toLocaleLowerCase('en')}${toCheck ? `, ${grouped(toCheck)} to check` : ''}`;
}

/** How a version was read, in a few words; empty where nothing was chosen. */
function how({ changes, wholePage, encoding, recognise }: ReadingChoices): string {
  return [
    changes === 'original' ? 'as it was before tracked changes' : '',
    wholePage ? 'all of the page' : '',
    encoding ? encodingNames[encoding] : '',
    recognise ? `text recognised in ${recognise.map(languageName).join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
