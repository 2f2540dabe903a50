/** The preload script of a window and the `process` it finds. */
import { readFileSync } from 'node:fs';

/** What runs in the isolated world before any script of the page. */
export type Preload = { path: string; source: string; process: object };

/** Reads the preload at `path` (none if empty); throws if the file is not there. */
export function readPreload(path: string, additionalArguments: readonly string[]): Preload {
  return {
    path,
    source: path === '' ? '' : readFileSync(path, 'utf8'),
    process: {
      type: 'renderer',
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
      argv: [process.execPath, ...additionalArguments],
      env: { ...process.env },
    },
  };
}
