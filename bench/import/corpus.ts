/** The reference documents, and reading one of them by one program. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ReadRun } from './reader.ts';

/** The folder of the reference documents. */
export const reference = process.env.REFERENCE_FILES ?? '';
export const corpus = join(reference, 'corpus');
if (!existsSync(corpus)) {
  console.error('The reference documents are not here: set REFERENCE_FILES to the folder that holds them.');
  process.exit(2);
}

export const formats = ['pdf', 'docx', 'odt', 'rtf', 'epub', 'html', 'txt'] as const;

/** The documents of one format, by their names. */
export function filesOf(format: string): string[] {
  const known = new Set(['.pdf', '.docx', '.odt', '.rtf', '.epub', '.html', '.txt', '.xml']);
  return readdirSync(join(corpus, format)).filter(
    (name) => known.has(extname(name)) && !/-str\.xml$|\.(?:gold|expected)\.html$/.test(name),
  );
}

/** Every document that there is, by its path. */
export function allFiles(): string[] {
  return formats.flatMap((format) => filesOf(format).map((file) => join(corpus, format, file)));
}

/** Reads the document at `path` by `program`, in a process of its own. */
export function read(program: string, path: string): ReadRun {
  process.stderr.write(`${program} ${path}\n`);
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'reader.ts'), program, path], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 180_000,
  });
  if (!stdout) return { milliseconds: 180_000, megabytes: 0, refused: 'failed', document: null, words: 0, pages: [] };
  return JSON.parse(stdout.slice(stdout.indexOf('{"')));
}
