/** The command line: the same work as in the window, without one. Runs under plain Node. */

import { runCommandLine } from './cli/run.ts';
import { wordsTo } from './cli/streams.ts';

Object.freeze(Object.prototype);

const code = await runCommandLine(process.argv.slice(2), wordsTo(process.stdout, process.stderr));
process.exitCode ||= code;
