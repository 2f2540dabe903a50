/** The original pages beside the text: whether they are shown and how large, and what main has of them. */

import type { z } from 'zod';
import {
  type OriginalPage,
  type OriginalPages,
  originalPageSchema,
  originalPagesSchema,
} from '../../shared/model/originalPage.ts';
import { firstOriginal, type OriginalPreferences } from '../../shared/model/preferences.ts';
import { call } from './calling.ts';
import { goal, noGoal } from './place.ts';
import { preferences, preferencesOf, preferForProject } from './preferences.ts';
import { session } from './session.ts';

/** One file's pages: another version of the report may have been read from another file. */
export interface OriginalFile {
  readonly sourceId: string;
  readonly version: number;
  /** How often it was tried again. */
  readonly attempt: number;
}

/** How the original stands beside the text of this project. */
export function originalPreferences(): OriginalPreferences {
  const { project } = session.get();
  return project ? preferencesOf(preferences.get(), project.projectId).original : firstOriginal;
}

/** Replaces the properties given. */
export function preferOriginal(change: Partial<OriginalPreferences>): void {
  const { project } = session.get();
  if (project) preferForProject(project.projectId, { original: { ...originalPreferences(), ...change } });
}

/** Shows or hides the original; the keys stay with the text. */
export function toggleOriginal(): void {
  preferOriginal({ shown: !originalPreferences().shown });
  goal.set({ ...noGoal, focus: true });
}

/** Gives the password of a locked file, for its pages. */
export const unlockOriginal = (sourceId: string, password: string) =>
  call('source.unlockOriginal', { sourceId, password });

/** The labels of all pages, or what of the password is missing; null when they cannot be drawn. */
export function readPages(file: OriginalFile): Promise<OriginalPages | null> {
  return read(addressOf(file, 'pages.json'), originalPagesSchema);
}

/** Pages read last, so that going to and fro asks for nothing. */
const kept = new Map<string, Promise<OriginalPage | null>>();
const KEPT = 12;

/** The words of a page, counted from 0; null when it cannot be read. */
export function readPage(file: OriginalFile, page: number): Promise<OriginalPage | null> {
  const address = addressOf(file, `pages/${page}.json`);
  const reading = kept.get(address) ?? read(address, originalPageSchema);
  kept.delete(address);
  kept.set(address, reading);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  void reading.then((value) => value ?? kept.delete(address));
  return reading;
}

/** A page as a picture of that width in pixels; null when it cannot be drawn. */
export async function readPicture(file: OriginalFile, page: number, width: number): Promise<Blob | null> {
  try {
    const response = await fetch(`${addressOf(file, `pages/${page}.png`)}&width=${width}`);
    const drawn = response.ok ? await response.blob() : null;
    return drawn?.size ? drawn : null;
  } catch {
    return null; // Main did not answer.
  }
}

function addressOf({ sourceId, version, attempt }: OriginalFile, name: string): string {
  return `/projects/${session.get().key}/sources/${sourceId}/${name}?version=${version}&attempt=${attempt}`;
}

async function read<T>(address: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    const response = await fetch(address);
    const value = response.ok ? schema.safeParse(await response.json()) : null;
    return value?.success ? value.data : null;
  } catch {
    return null; // Main did not answer, or has nothing to say of a page that cannot be drawn.
  }
}
