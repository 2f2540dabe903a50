/** The words of undo and redo. */

export const words = {
  undone: (act: string) => `Undone: ${act}`,
  redone: (act: string) => `Done again: ${act}`,
  inReport: (done: string, title: string) => `${done} in ${title}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to do again',
};
