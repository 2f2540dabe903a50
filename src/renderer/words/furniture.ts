/** The words of what is left out of a report's text: navigation, running heads, forms, and what the analyst leaves out. */

import type { FurnitureKind } from '../../shared/schema/sourceSchema.ts';
import { grouped } from './numbers.ts';

export const words = {
  show: (count: number) => `Show left-out parts (${grouped(count)})`,
  kinds: {
    navigation: 'Navigation',
    comments: 'Comments',
    sharing: 'Sharing',
    'running-head': 'Running head',
    'running-foot': 'Running foot',
    'page-number': 'Page number',
    note: 'Note',
    metadata: 'About the report',
  } satisfies Record<FurnitureKind, string>,
  other: 'Left out',
  byHand: 'Left out by you',
  leaveOut: 'Not part of the text',
  takeIn: 'Part of the text',
  leftOut: 'Left out of the text',
  takenIn: 'Part of the text again',
  reset: 'All your clean-up of this report is undone',
  resetAll: 'Undo all my clean-up',
  cleaned: (count: number) =>
    count === 1 ? 'You decided on 1 part by hand.' : `You decided on ${grouped(count)} parts by hand.`,
  noPassage: 'No passage is selected',
  nothingCleaned: 'Nothing was left out of this report by hand',
};
