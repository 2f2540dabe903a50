/** The words of undo and redo. */

import { isolated } from '../../shared/text/script.ts';

export const words = {
  undone: (act: string) => `Undone: ${act}`,
  redone: (act: string) => `Done again: ${act}`,
  inReport: (done: string, title: string) => `${done} in ${isolated(title)}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to do again',
};
