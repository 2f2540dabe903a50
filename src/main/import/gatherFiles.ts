/** Which files an import takes: those named, and in folders those that can be reports. */

import { constants, type Dirent } from 'node:fs';
import { access, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reportEndings } from './detect.ts';

/** The files to import, and how many in the folders were passed over. */
export interface Gathered {
  readonly files: readonly string[];
  /** Hidden, the system's own, or left behind by an office program. */
  readonly hidden: number;
  /** Of kinds that are no reports. */
  readonly otherKinds: number;
  /** Folders that could not be looked into. */
  readonly closed: number;
  /** Whether there were more than one import takes. */
  readonly tooMany: boolean;
}

/** As many as one import takes. */
export const MOST_FILES = 10_000;

const systemNames = /^(\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$|System Volume Information$)/i;

/** Walks through the folders among `paths`, in the order of their names. Links are not followed: they may lead in a circle. */
export async function gatherFiles(paths: readonly string[]): Promise<Gathered> {
  const found = { files: [] as string[], hidden: 0, otherKinds: 0, closed: 0, tooMany: false };
  const take = (file: string) => {
    if (found.files.length < MOST_FILES) found.files.push(file);
    else found.tooMany = true;
  };
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(folder, found)) {
      const path = join(folder, entry.name);
      if (systemNames.test(entry.name)) found.hidden++;
      else if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() && isReport(entry.name)) take(path);
      else found.otherKinds++;
      if (found.tooMany) return;
    }
  };
  for (const path of paths) {
    // A file that was named is taken whatever it is: if it is no report, the analyst is told why.
    const isFolder = await lstat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    if (isFolder) await walk(path);
    else take(path);
  }
  return found;
}

async function entriesOf(folder: string, found: { closed: number }): Promise<Dirent[]> {
  try {
    await access(folder, constants.R_OK);
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  } catch {
    found.closed++;
    return [];
  }
}

function isReport(name: string): boolean {
  return reportEndings.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}
