/** Files just exported, by an id: the window can have them shown in their folder without ever knowing a path. */

import { randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '../shared/result.ts';

export class ExportedFiles {
  readonly #paths = new Map<string, string>();
  readonly #showInFolder: (path: string) => void;

  constructor(showInFolder: (path: string) => void) {
    this.#showInFolder = showInFolder;
  }

  /** Remembers a file that was just written; the id is good until the program ends. */
  add(path: string): string {
    const id = randomBytes(8).toString('hex');
    this.#paths.set(id, path);
    return id;
  }

  /** Opens the file's folder with the file marked. */
  show(id: string): Result<null> {
    const path = this.#paths.get(id);
    if (!path)
      return fail(
        'not-found',
        'This file was exported before the program was started anew. It is still where it was saved.',
      );
    this.#showInFolder(path);
    return ok(null);
  }
}
