/** The words of the notice at the foot of the window. */

export const words = {
  notice: 'Notice',
  undo: 'Undo',
  redo: 'Redo',
  show: 'Show',
  showInFolder: 'Show in folder',
  close: 'Close',
};
