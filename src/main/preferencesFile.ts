/** The preferences on disk: read once, kept in memory, written a moment after the last change and when the program ends. */

import { readFile } from 'node:fs/promises';
import {
  firstProjectPreferences,
  type Preferences,
  type ProjectPreferences,
  parsePreferences,
} from '../shared/model/preferences.ts';
import { writeFileDurably } from './store/writeFile.ts';

/** Scrolling and dragging change them many times a second. */
const WAIT = 1_000;

export class PreferencesFile {
  readonly #file: string;
  #value: Preferences;
  #waiting: NodeJS.Timeout | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, value: Preferences) {
    this.#file = file;
    this.#value = value;
  }

  /** The preferences in `file`; the first ones when there are none, or none that can be read. */
  static async open(file: string): Promise<PreferencesFile> {
    const json = await readFile(file, 'utf8').catch(() => 'null');
    return new PreferencesFile(file, parsePreferences(readJson(json)));
  }

  get value(): Preferences {
    return this.#value;
  }

  /** Replaces the properties given. */
  write(change: Partial<Preferences>): void {
    this.#value = { ...this.#value, ...change };
    this.#waiting ??= setTimeout(() => void this.flush(), WAIT);
  }

  /** Replaces the properties given, for one project. */
  writeForProject(projectId: string, change: Partial<ProjectPreferences>): void {
    const before = this.#value.projects[projectId] ?? firstProjectPreferences;
    this.write({ projects: { ...this.#value.projects, [projectId]: { ...before, ...change } } });
  }

  /** Writes what waits. A disk that refuses costs the analyst no work, so it is not told. */
  async flush(): Promise<void> {
    if (this.#waiting === undefined) return void (await this.#writing);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const bytes = new TextEncoder().encode(JSON.stringify(this.#value));
    this.#writing = this.#writing.then(() => writeFileDurably(this.#file, bytes));
    await this.#writing;
  }
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
