/** The readings of a report and the files that they were made from: each is added beside those before, none is replaced. */

import { z } from 'zod';
import { momentSchema, sha256Schema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import { readingChoicesSchema } from './readingChoices.ts';
import { sourceFormats } from './sourceFormat.ts';

/** What a reader says of the text that it has made. */
export const textFactsSchema = z.strictObject({
  /** SHA-256 of the canonical text. */
  fingerprint: sha256Schema,
  /** Length of the canonical text in UTF-16 units. */
  length: z.number().int().min(0),
  /** Furniture left out. */
  words: z.number().int().min(0),
  /** Printed pages, where the format has them. */
  pages: z.number().int().min(0).nullable(),
  warnings: z.array(z.string()),
  /** Languages, as Tesseract calls them, in which text was recognised from pictures of pages; none where all of it was there as text. */
  recognised: z.array(z.string().max(35)),
  /** Pages, by their index, that are pictures without text or over a text that makes no sense. */
  unread: z.array(z.number().int().min(0)),
});

/** One reading of an original: written once as `document.<version>.json`. */
export const documentVersionSchema = textFactsSchema.extend({
  version: z.number().int().min(1),
  /** Which original was read: 1 is the one that was imported. */
  edition: z.number().int().min(1),
  choices: readingChoicesSchema,
  read: momentSchema,
});

/** A file as it was given to the project. */
export const originalSchema = z.strictObject({
  /** The file's name where it came from, without its folder. */
  name: z.string().min(1).max(400),
  /** The file's ending in the project folder, without the dot. */
  ending: z.string().regex(/^[a-z0-9]{1,8}$/),
  bytes: z.number().int().min(0),
  sha256: sha256Schema,
});

/** A later edition of a report: a file of its own, kept beside the one that was imported. */
export const editionSchema = originalSchema.extend({
  /** From 2 on. */
  edition: z.number().int().min(2),
  format: z.enum(sourceFormats),
});

export type TextFacts = Immutable<z.infer<typeof textFactsSchema>>;
export type DocumentVersion = Immutable<z.infer<typeof documentVersionSchema>>;
export type Original = Immutable<z.infer<typeof originalSchema>>;
export type Edition = Immutable<z.infer<typeof editionSchema>>;
