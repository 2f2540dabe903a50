/** Calls about the project's reports. */

import { z } from 'zod';
import { idSchema } from '../../model/ids.ts';
import { LONGEST_PASSWORD, readingChoicesSchema } from '../../model/readingChoices.ts';
import { detailFields } from '../../model/source.ts';
import { readingTrial, removedSourceView, standing } from '../views.ts';
import { type Call, nothing } from './call.ts';

const offset = z.number().int().min(0);
const oneSource = z.strictObject({ sourceId: idSchema });
const someSources = z.strictObject({ ids: z.array(idSchema).min(1).max(10_000) });

/** What an analyst may write of a report: the fields given. The limits are those of the model. */
export const writableDetails = z
  .strictObject({
    title: z.string().trim().min(1).max(1_000),
    language: z.string().trim().max(35),
    authors: z.array(z.string().trim().min(1).max(400)).max(200),
    publisher: z.string().trim().max(1_000),
    published: z.string().trim().max(100),
    url: z.string().trim().max(4_000),
  })
  .partial();

/** How a report is to be read again: another file only where one was chosen before. */
const reading = oneSource.extend({
  from: z.enum(['shown', 'chosen']),
  choices: readingChoicesSchema,
  /** For this reading only. */
  password: z.string().max(LONGEST_PASSWORD).optional(),
});

export const sourceCalls = {
  /** Writes what a report says of itself: the fields given. */
  'source.edit': { input: oneSource.extend({ details: writableDetails }), output: z.null() },
  /** Ends a conflict of its details by keeping one of the values that stand, by its place in the list. */
  'source.settle': {
    input: oneSource.extend({ field: z.enum(detailFields), keep: z.number().int().min(0).max(100) }),
    output: z.null(),
  },
  /** Leaves the blocks that a stretch of the shown text touches out of it, or takes them in. */
  'source.leaveOut': {
    input: oneSource.extend({ start: offset, end: offset, leftOut: z.boolean() }),
    output: z.null(),
  },
  /** Everything as it was imported. */
  'source.resetFurniture': { input: oneSource, output: z.null() },
  /** Takes reports out; undo, or `source.putBack`, brings them back with their annotations. */
  'source.remove': { input: someSources, output: z.null() },
  'source.putBack': { input: someSources, output: z.null() },
  /** The reports that can be put back. */
  'source.removed': { input: nothing, output: z.array(removedSourceView) },
  /** Erases a removed report for good, original and annotations too. It cannot be undone. */
  'source.erase': { input: oneSource, output: z.null() },
  /** Opens a copy of the original in the system's program. */
  'source.openOriginal': { input: oneSource, output: z.null() },
  /** Shows the pages of a locked file with its password, which is kept in memory until the project is closed. */
  'source.unlockOriginal': {
    input: oneSource.extend({ password: z.string().max(LONGEST_PASSWORD) }),
    output: z.null(),
  },
  /** Asks for another file of a report; gives its name, null when the analyst thought better of it. */
  'source.chooseEdition': { input: oneSource, output: z.string().nullable() },
  /** Reads a report and shows what would come of it; nothing is changed. What is being tried already is dropped. */
  'source.tryReading': { input: reading, output: readingTrial },
  /** Drops what is being tried. */
  'source.stopReading': { input: nothing, output: z.null() },
  /** Reads a report again: another version of its text, shown from then on. Gives where its annotations stand in it. */
  'source.readAgain': { input: reading, output: standing },
  /** Shows one of the versions that a report has. */
  'source.showVersion': { input: oneSource.extend({ version: z.number().int().min(1) }), output: z.null() },
  /** Shows the original in its folder. */
  'source.showOriginal': { input: oneSource, output: z.null() },
} satisfies Record<string, Call>;
