/** The words of the import. */

import type { ImportedFile, ImportState } from '../../shared/ipc/views.ts';
import { counted, grouped, timeLeft } from './numbers.ts';

const states: Readonly<Record<ImportedFile['state'], string>> = {
  waiting: 'Waiting',
  reading: 'Being read',
  done: 'Done',
  known: 'Already here',
  locked: 'Needs its password',
  failed: 'Not imported',
  cancelled: 'Cancelled',
};

export const words = {
  place: 'Import',
  title: (files: number) => `Import ${counted(files, 'file')}`,
  goesOn: 'You can go on reading. Each report appears in the list as soon as it is done.',
  over: 'Originals are kept byte for byte in the project folder and never changed.',
  states,
  preparing: 'Making a backup first',
  paused: 'Paused. What is being read is finished; nothing else is begun.',
  progress: 'Import progress',
  backToReading: 'Back to reading',
  pause: 'Pause',
  continue: 'Continue',
  cancel: 'Cancel the rest',
  close: 'Close',
  addMore: 'Add more',
  addFiles: 'Files…',
  addFolder: 'A folder…',
  paste: 'Pasted text…',
  pasteText: 'Paste text…',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  tryAgain: 'Try again',
  tryAll: (count: number) => `Try ${counted(count, 'file')} again`,
  openReport: 'Open the report',
  readAgain: 'Read again…',
  nothing: 'No import is going on',
  nothingMore: 'Choose reports, or drop files and folders anywhere on the window. Originals stay where they are.',
  columns: { report: 'Report', kind: 'Kind', language: 'Language', state: 'State' },
  table: 'Files of this import',
  details: 'About this file',
  remarks: (count: number) => counted(count, 'remark'),
  unread: (count: number) => `${counted(count, 'page')} without readable text`,
  recognise: 'Recognise text…',
  recogniseAll: (count: number) => `Recognise text in ${counted(count, 'report')}…`,
  percent: (part: number) => `${Math.floor(part * 100)} % read`,
  cancelledNote: 'Nothing of it was kept.',
  file: 'File',
  size: 'Text',
  summary,
  timeLeft,
  passedOver,
};

/** What is done, and what needs the analyst. */
function summary(counts: Readonly<Record<ImportedFile['state'], number>>, state: ImportState): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const done = `${grouped(counts.done)} of ${grouped(total)} ${state === 'finished' ? 'imported' : 'done'}`;
  const parts = [
    counts.reading ? `${grouped(counts.reading)} being read` : '',
    counts.locked ? `${grouped(counts.locked)} ${counts.locked === 1 ? 'needs its' : 'need their'} password` : '',
    counts.failed ? `${grouped(counts.failed)} not imported` : '',
    counts.known ? `${grouped(counts.known)} already here` : '',
    counts.cancelled ? `${grouped(counts.cancelled)} cancelled` : '',
  ];
  return [done, ...parts.filter(Boolean)].join(', ');
}

/** What was passed over in folders; empty when nothing was. */
function passedOver(counts: { hidden: number; otherKinds: number; closed: number; tooMany: boolean }): string {
  const parts = [
    counts.otherKinds ? `${counted(counts.otherKinds, 'file')} of other kinds` : '',
    counts.hidden ? `${counted(counts.hidden, 'hidden or system file')}` : '',
    counts.closed ? `${counted(counts.closed, 'folder')} that could not be opened` : '',
  ].filter(Boolean);
  const said = parts.length ? `Passed over in folders: ${parts.join(', ')}.` : '';
  return counts.tooMany
    ? `${said} Only the first 10,000 files are taken at once; import the rest afterwards.`.trim()
    : said;
}
