/** What the program remembers between starts, outside any project: which project was open last. */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Result } from '../shared/result.ts';
import { writeFileDurably } from './store/writeFile.ts';

const settingsSchema = z.object({ lastProject: z.string().nullable() });

export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** The settings in `file`; the first ones when there are none, or none that can be read. */
export async function readSettings(file: string): Promise<Settings> {
  try {
    return settingsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { lastProject: null };
  }
}

/** Keeps `settings` in `file`. */
export function writeSettings(file: string, settings: Settings): Promise<Result<void>> {
  return writeFileDurably(file, new TextEncoder().encode(JSON.stringify(settings)));
}
