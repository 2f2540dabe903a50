/** The words of the notice at the foot of the window. */

export const words = {
  notice: 'Notice',
  problem: 'Problem',
  more: (count: number) => `and ${count} more`,
  notSaved: 'Not saved',
  saveAgain: 'Save again',
  undo: 'Undo',
  redo: 'Redo',
  show: 'Show',
  showInFolder: 'Show in folder',
  close: 'Close',
};
