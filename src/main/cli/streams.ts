/** Where the command line's words go, also when nobody takes them: a closed pipe, a full disk. */

import type { Writable } from 'node:stream';
import type { Output } from './run.ts';

/** Writes the outcome to `out` and what went wrong to `err`. An outcome that cannot be written makes the exit code 1. */
export function wordsTo(out: Writable, err: Writable): Output {
  out.on('error', (error: NodeJS.ErrnoException) => {
    // Who closed the pipe (`… | head`) has seen enough: that is no failure.
    if (error.code === 'EPIPE') return;
    err.write(`The outcome could not be written (${error.code}). The work itself was done; what was saved is safe.\n`);
    process.exitCode = 1;
  });
  err.on('error', () => {}); // Nowhere is left to say it; the exit code does.
  return { print: (text) => out.write(text), complain: (text) => err.write(text) };
}
