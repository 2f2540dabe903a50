/** The words of the brief view. */

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

export const words = {
  briefs: 'Briefs',
  switcher: (title: string) => `Brief: ${title}. Choose another, or begin one`,
  draft: 'New draft from tagged passages',
  blank: 'New blank brief',
  rename: 'Rename',
  duplicate: 'Duplicate',
  delete: 'Delete',
  deletedBriefs: 'Deleted briefs…',
  deletedBriefsTitle: 'Deleted briefs',
  deletedBriefsNote: 'A deleted brief keeps its text until you take it back.',
  openNow: 'open now',
  restore: 'Take back',
  restoreNamed: (title: string) => `Take back “${title}”`,
  begun: (day: string) => `begun ${day}`,
  duplicated: 'Brief duplicated',
  deleted: 'Brief deleted',
  unsavedStays: 'The brief could not be saved, so it stays open. Choose Save again first.',
  noBrief: 'No brief yet',
  noBriefHint:
    'A draft collects your tagged passages by tag, each as a verbatim quote that leads back to its place in the report. What they mean is yours to write.',
  draftABrief: 'Draft a brief',
  outline: 'Outline',
  headings: 'Headings',
  passages: (count: number) => counted(count, 'passage'),
};
