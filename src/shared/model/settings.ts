/**
 * What the program remembers between starts, beside the preferences: who works here, which projects were open and where
 * their windows stood. It lies in the user's own folder; losing it loses no work.
 */

import { z } from 'zod';
import { idSchema, momentSchema } from './ids.ts';
import type { Immutable } from './immutable.ts';
import { reviewerSchema } from './reviewer.ts';

/** Where a window stands, in device-independent pixels. */
const windowPlaceSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});

/** Where reading stopped. */
const stopSchema = z.strictObject({ report: z.string(), locator: z.string(), quote: z.string() });

const recentSchema = z.strictObject({
  /** Names it to a window, which never sees a path. */
  id: idSchema,
  directory: z.string().min(1),
  projectId: idSchema,
  name: z.string(),
  reports: z.number().int().min(0),
  passages: z.number().int().min(0),
  /** When it was last open. */
  opened: momentSchema,
  stop: stopSchema.nullable(),
  window: windowPlaceSchema.nullable(),
});

const settingsSchema = z.object({
  reviewer: reviewerSchema.nullable().catch(null),
  /** The last one first. */
  recent: z.array(recentSchema).catch([]),
  /** Of the window that was moved last. */
  window: windowPlaceSchema.nullable().catch(null),
});

export type WindowPlace = Immutable<z.infer<typeof windowPlaceSchema>>;
export type Stop = Immutable<z.infer<typeof stopSchema>>;
export type RecentProject = Immutable<z.infer<typeof recentSchema>>;
export type Settings = Immutable<z.infer<typeof settingsSchema>>;

export const firstSettings: Settings = { reviewer: null, recent: [], window: null };

/** Read leniently: what cannot be understood is as at first. */
export function parseSettings(value: unknown): Settings {
  const read = settingsSchema.safeParse(typeof value === 'object' ? { ...firstSettings, ...value } : value);
  return read.success ? read.data : firstSettings;
}

/** More are not kept: nobody looks that far. */
const KEPT = 60;

/** `recent` with `project` at its head, in place of the entry that has its id or its folder. */
export function withRecent(recent: readonly RecentProject[], project: RecentProject): RecentProject[] {
  const others = recent.filter(({ id, directory }) => id !== project.id && directory !== project.directory);
  return [project, ...others].slice(0, KEPT);
}
