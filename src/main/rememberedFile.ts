/** A small JSON file in the user's own folder: read once, kept in memory, written after each change, one write at a time. */

import { readFile } from 'node:fs/promises';
import { writeFileDurably } from './store/writeFile.ts';

export class RememberedFile<T> {
  readonly #file: string;
  #value: T;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(file: string, value: T) {
    this.#file = file;
    this.#value = value;
  }

  /** What `file` says, through `parse`, which also gets what is no JSON, as null. */
  static async open<T>(file: string, parse: (value: unknown) => T): Promise<RememberedFile<T>> {
    const json = await readFile(file, 'utf8').catch(() => 'null');
    return new RememberedFile(file, parse(readJson(json)));
  }

  get value(): T {
    return this.#value;
  }

  /** Replaces the properties given. A disk that refuses costs the analyst no work, so it is not told. */
  set(change: Partial<T>): void {
    this.#value = { ...this.#value, ...change };
    const bytes = new TextEncoder().encode(JSON.stringify(this.#value));
    this.#writing = this.#writing.then(() => writeFileDurably(this.#file, bytes));
  }

  /** Resolves when everything is written. */
  async flush(): Promise<void> {
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
