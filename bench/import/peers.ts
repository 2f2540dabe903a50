/** Other programs where they are installed, each run whole as its user runs it: its start is in the time. */

import { spawnSync } from 'node:child_process';
import { extname } from 'node:path';

export interface PeerRun {
  readonly program: string;
  readonly milliseconds: number;
  readonly text: string;
}

type Command = readonly [program: string, ...given: readonly string[]];

const pandoc = (from: string): Command => ['pandoc', '--from', from, '--to', 'plain', '--wrap', 'none'];

const commands: Readonly<Record<string, Command>> = {
  '.pdf': ['pdftotext', '-q'],
  '.docx': pandoc('docx'),
  '.odt': pandoc('odt'),
  '.rtf': pandoc('rtf'),
  '.epub': pandoc('epub'),
};

const installed = new Map<string, boolean>();

/** Reads `path` by the program for its kind; null where there is none, it is not installed, or it reads nothing. */
export function readByPeer(path: string): PeerRun | null {
  const [program, ...given] = commands[extname(path)] ?? [''];
  if (!isInstalled(program)) return null;
  const toOutput = program === 'pdftotext' ? ['-'] : [];
  const begun = performance.now();
  const { stdout, status } = spawnSync(program, [...given, path, ...toOutput], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    timeout: 60_000,
  });
  const milliseconds = performance.now() - begun;
  return status === 0 && stdout.trim() !== '' ? { program, milliseconds, text: stdout } : null;
}

function isInstalled(program: string): boolean {
  const known = installed.get(program) ?? (program !== '' && !spawnSync(program, ['--version']).error);
  installed.set(program, known);
  return known;
}
