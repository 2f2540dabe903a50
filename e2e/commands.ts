/** What the tests of the command line share: what it printed, what it left, and running it while it is killed. */

import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, type Ran } from './disk.ts';
import { expect } from './fixtures.ts';

/** A small report of our own. */
export const report = join(import.meta.dirname, 'reports/visits.md');
/** The built command line. */
export const program = join(import.meta.dirname, '../out/main/cli.js');

/** What `sources --json` prints, and `import --json` besides what failed. */
export interface Listed {
  readonly sources: readonly { readonly id: string; readonly file: string; readonly title: string }[];
}
/** What `annotations --json` and `tag --json` print. */
export interface Annotations {
  readonly annotations: readonly {
    readonly id: string;
    readonly sourceId: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly tags: readonly string[];
    readonly memo: string;
    readonly creator: string;
    readonly state: string;
  }[];
}
/** What `exchange import --json` prints. */
export interface Merged {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflicts: number;
  readonly orphans: number;
  readonly absent: readonly string[];
}

/** The object that a command printed with `--json`. */
export const told = <T>({ out }: Ran): T => JSON.parse(out) as T;
/** The reports of a project. */
export const sourcesIn = async (project: string) =>
  told<Listed>(await commandLine('sources', project, '--json')).sources;
/** The annotations of a project. */
export const annotationsIn = async (project: string) =>
  told<Annotations>(await commandLine('annotations', project, '--json')).annotations;
/** A run of `check`. */
export const checkOf = (project: string) => commandLine('check', project);

/** A project with `files` in it. */
export async function projectWith(folder: string, name: string, ...files: readonly string[]): Promise<string> {
  const project = join(folder, name);
  expect(await commandLine('init', project)).toMatchObject({ code: 0, err: '' });
  if (files.length) expect(await commandLine('import', project, ...files)).toMatchObject({ code: 0, err: '' });
  return project;
}

/** What went wrong is said in lines that are whole sentences, never in a trace of the program's own calls. */
export function expectSentences({ err }: Ran, lines = 1): void {
  expect(err.trim().split('\n')).toHaveLength(lines);
  for (const line of err.trim().split('\n')) expect(line).toMatch(/^[“A-Z-].*[.?]$/u);
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:/);
}

/** Runs the command line and kills it after `milliseconds`; gives what it had printed by then. */
export async function killed(milliseconds: number, ...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await new Promise((closed) => child.once('close', closed));
  clearTimeout(timer);
  return out;
}

/** How long `act` takes here, in milliseconds: so that what is killed is killed in the middle on any machine. */
export async function duration(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Writes `count` small reports into `folder`. */
export async function smallReports(folder: string, count: number): Promise<string[]> {
  const files = Array.from({ length: count }, (_, number) => join(folder, `house-${number}.txt`));
  for (const [number, file] of files.entries())
    await writeFile(file, `House ${number}\n\nThe family of house ${number} was visited in month ${number % 12}.\n`);
  return files;
}
