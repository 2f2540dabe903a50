/** The words of the palette. */

import { isolated } from '../../shared/text/script.ts';
import { counted, grouped } from './numbers.ts';

export const words = {
  title: 'Search or run',
  field: 'Search or run …',
  results: 'Results',
  sections: {
    recent: 'Recent',
    tags: 'Tags',
    commands: 'Commands',
    reports: 'Reports',
    passages: 'Passages',
    new: 'New',
  },
  tagAs: (tag: string) => `Tag as ${tag}`,
  takeOff: (tag: string) => `Take off ${tag}`,
  selectFirst: 'Select a passage first',
  newTag: (name: string) => `New tag “${name}” …`,
  newTagNote: 'Adds to the codebook',
  selectedPassage: (quote: string) => `Applies to the selected passage: “${quote}”`,
  activeAnnotation: (quote: string) => `Applies to the annotation “${quote}”`,
  openReport: (title: string) => `In “${isolated(title)}”`,
  annotations: (count: number) => counted(count, 'annotation'),
  uses: (count: number) => counted(count, 'passage'),
  more: (count: number) => `${grouped(count)} more: type on`,
  morePassages: 'More: type on',
  none: (typed: string) => `Nothing is called “${typed}”.`,
  keys: {
    choose: 'choose',
    run: 'run',
    commands: 'commands only',
    tags: 'tags only',
    reports: 'reports only',
  },
};
