#!/usr/bin/env node
/** The command line's entry: sets up and builds when something is stale (in words on standard error), then runs it on Node 24. */

import { join } from 'node:path';
import { checkout } from './setup/folders.mjs';
import { say, setupFailed } from './setup/outcome.mjs';
import { prepareProgram, prepareTools } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';

const tools = await prepareTools();
const program = tools.ok ? await prepareProgram(tools.value) : tools;
if (tools.ok && program.ok) {
  const commandLine = join(checkout, 'out', 'main', 'cli.js');
  const { code } = await run(tools.value.node, [commandLine, ...process.argv.slice(2)], { env: tools.value.env });
  process.exitCode = code;
} else {
  if (!program.ok) say(program.message);
  process.exitCode = setupFailed;
}
