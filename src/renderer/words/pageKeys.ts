/** What the sheet of shortcuts calls the keys of the page. */

export const words = {
  paragraph: 'Paragraph before, paragraph after',
  grow: 'Select the sentence, then the paragraph',
  word: 'Select the word before, the word after',
  extend: 'Extend the selection by a word',
  extendBySentence: 'Extend it by a sentence',
  tag: 'Tag with the first to the ninth key, or take the tag off',
  memo: 'Write a memo',
  annotation: 'Annotation before, annotation after',
  overlapping: 'Among annotations on one another: before, after',
  remove: 'Remove the annotation',
  all: 'Select the whole report',
  clear: 'Clear the selection',
};
