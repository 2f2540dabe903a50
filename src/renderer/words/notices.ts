/** The words of the notice at the foot of the window. */

import { grouped } from './numbers.ts';

export const words = {
  notice: 'Notice',
  problem: 'Problem',
  more: (count: number) => `and ${grouped(count)} more`,
  notSaved: 'Not saved',
  saveAgain: 'Save again',
  briefNotSaved: 'The brief could not be saved. Its text is still here.',
  undo: 'Undo',
  redo: 'Redo',
  show: 'Show',
  showInFolder: 'Show in folder',
  close: 'Close',
  noAnswer: 'The program did not answer. What was saved before is safe. Try again, or close and reopen it.',
  textMissing: 'The text of this report is missing from the project folder, or damaged. Its annotations are kept.',
};
