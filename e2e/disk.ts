/** Looks at what the program left on disk, without the program. */

import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';

const execute = promisify(execFile);

/** What a run of the command line gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line. */
export async function commandLine(...words: readonly string[]): Promise<Ran> {
  const program = join(import.meta.dirname, '../out/main/cli.js');
  try {
    const { stdout, stderr } = await execute(process.execPath, [program, ...words], { maxBuffer: 50_000_000 });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** Every record written to the journals of `folder` (and below), newest last: the text of the files as it lies there. */
export async function journalText(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.jnl') && !name.startsWith('backups'));
  return (await Promise.all(files.sort().map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

/** The words of a Word file. */
export async function wordText(file: string): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: await readFile(file) });
  return value;
}
