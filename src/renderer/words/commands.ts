/** The words beside commands: what they would do now, and why they cannot. */

export const words = {
  noProject: 'No project is open',
  noReport: 'No report is open',
  nothingToQuote: 'No passage is selected',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to do again',
  undo: (act: string) => `Undo: ${act}`,
  redo: (act: string) => `Do again: ${act}`,
  read: 'Read',
  viewsWithPanes: 'views with panes',
  views: { read: 'Read', brief: 'Brief' },
  noReports: 'No report is in this project',
  nothingRemoved: 'No report was removed',
  noFurniture: 'Nothing is left out of the text of this report',
  nothingMoved: 'No annotation whose passage moved is in hand',
  noComments: 'No report with comments in its original is open',
  noAnnotation: 'No annotation is in hand',
  nothingToCheck: 'No passage of this report is to be checked',
  nothingBack: 'No place to go back to',
  nothingForward: 'No place to go forward to',
  onlyIn: (view: string) => `Only in ${view}`,
};
