/**
 * What the program remembers of the analyst's ways on this computer: how text is set, how wide panes are, where reading
 * stopped. It is no part of any project, never exchanged, and losing it loses no work.
 */

import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;

export const readingFaces = ['Source Serif 4', 'Literata', 'Atkinson Hyperlegible'] as const;

/** What the analyst may choose for the text of reports. */
export const textRanges = {
  /** CSS pixels. */
  size: { min: 15, max: 26, step: 1, first: 18 },
  /** Characters a line. */
  measure: { min: 52, max: 80, step: 2, first: 66 },
  /** Line height as a multiple of the size. */
  leading: { min: 1.5, max: 2, step: 0.05, first: 1.7 },
} as const;

const inRange = ({ min, max, first }: { readonly min: number; readonly max: number; readonly first: number }) =>
  z.number().min(min).max(max).catch(first);

/** Values out of range come from another version: the first one takes their place. */
const textSchema = z.strictObject({
  face: z.enum(readingFaces).catch('Source Serif 4'),
  size: inRange(textRanges.size),
  measure: inRange(textRanges.measure),
  leading: inRange(textRanges.leading),
});

/** How wide a side pane may be, and is at first; CSS pixels. */
export const paneWidths = {
  left: { min: 220, max: 420, first: 284 },
  right: { min: 280, max: 520, first: 344 },
  /** The original page beside the text. */
  original: { min: 280, max: 1_600, first: 520 },
} as const;

const panesSchema = z.strictObject({
  left: inRange(paneWidths.left),
  right: inRange(paneWidths.right),
  leftHidden: z.boolean().catch(false),
  rightHidden: z.boolean().catch(false),
});

/** How the list of reports can be sorted; the first is the order at first. */
export const reportOrders = ['imported', 'title', 'published', 'annotations'] as const;

/** How far the original page beside the text may be enlarged; 1 is as wide as its pane. */
export const originalZooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

const originalSchema = z.strictObject({
  shown: z.boolean(),
  /** CSS pixels. */
  width: inRange(paneWidths.original),
  zoom: z.union(originalZooms.map((zoom) => z.literal(zoom))).catch(1),
});

export type OriginalPreferences = Immutable<z.infer<typeof originalSchema>>;

export const firstOriginal: OriginalPreferences = { shown: false, width: paneWidths.original.first, zoom: 1 };

export const projectPreferencesSchema = z.strictObject({
  /** By view. */
  panes: z.record(z.string().max(40), panesSchema),
  view: z.string().max(40).nullable(),
  sourceId: idSchema.nullable(),
  /** Which brief was open. */
  briefId: idSchema.nullable().catch(null),
  /** Where reading stopped: by source, the offset of the first block in view, in UTF-16 units of the canonical text. */
  places: z.record(idSchema, z.number().int().min(0)),
  reportOrder: z.enum(reportOrders).catch('imported'),
  original: originalSchema.catch(firstOriginal),
});

export const preferencesSchema = z.strictObject({
  text: textSchema,
  /** Whether single letters and digits are keys on the page (WCAG 2.2, 2.1.4: they can be switched off). */
  letterKeys: z.boolean().catch(true),
  /** Whether messages stay until they are closed (WCAG 2.2, 2.2.1). */
  noticesStay: z.boolean().catch(false),
  /** Light or dark as the system says, or as the analyst prefers it. */
  theme: z.enum(themes).catch('system'),
  /** The languages in which text was recognised last, as Tesseract calls them. */
  recognitionLanguages: z.array(z.string().max(35)).max(20).readonly().catch(['eng']),
  /** Ids of the commands run last from the palette, the latest first. */
  recentCommands: z.array(z.string().max(60)).max(20).readonly().catch([]),
  /** By project id. */
  projects: z.record(idSchema, projectPreferencesSchema),
});

export type TextPreferences = Immutable<z.infer<typeof textSchema>>;
export type Preferences = Immutable<z.infer<typeof preferencesSchema>>;
export type ProjectPreferences = Immutable<z.infer<typeof projectPreferencesSchema>>;
export type PanePreferences = Immutable<z.infer<typeof panesSchema>>;

export const firstPanes: PanePreferences = {
  left: paneWidths.left.first,
  right: paneWidths.right.first,
  leftHidden: false,
  rightHidden: false,
};

export const firstProjectPreferences: ProjectPreferences = {
  panes: {},
  view: null,
  sourceId: null,
  briefId: null,
  places: {},
  reportOrder: 'imported',
  original: firstOriginal,
};

export const firstPreferences: Preferences = {
  text: { face: 'Source Serif 4', size: 18, measure: 66, leading: 1.7 },
  letterKeys: true,
  noticesStay: false,
  theme: 'system',
  recognitionLanguages: ['eng'],
  recentCommands: [],
  projects: {},
};

/** Read leniently: whatever cannot be understood is as at first, since no work hangs on it. */
export function parsePreferences(value: unknown): Preferences {
  const read = preferencesSchema.safeParse(typeof value === 'object' ? { ...firstPreferences, ...value } : value);
  return read.success ? read.data : firstPreferences;
}
