/** LibreOffice, where it is installed: what another program makes of an exported file. */

import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Whether its command is at hand. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const filters = { txt: 'txt:Text (encoded):UTF8', pdf: 'pdf' };

/** The file as LibreOffice reads it, written anew beside it: with a profile of its own, so that nobody's is touched. */
export async function asOfficeReads(file: string, to: keyof typeof filters): Promise<Buffer> {
  const folder = dirname(file);
  const profile = pathToFileURL(join(folder, 'office-profile')).href;
  const given = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filters[to],
    '--outdir',
    folder,
    file,
  ];
  await execute('soffice', given, { timeout: 120_000, killSignal: 'SIGKILL' });
  return readFile(join(folder, `${basename(file, extname(file))}.${to}`));
}
