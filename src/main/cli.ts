/** The command line: the same work as in the window, without one. Runs under plain Node. */

import { runCommandLine } from './cli/run.ts';

Object.freeze(Object.prototype);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
