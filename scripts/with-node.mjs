/** `with-node.mjs COMMAND ARGUMENTS…`: runs a tool of this checkout, or any program, on Node 24, set up if need be. */

import { checkout } from './setup/folders.mjs';
import { say, setupFailed } from './setup/outcome.mjs';
import { prepareTools } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';
import { toolScript } from './setup/tool.mjs';

const [command, ...args] = process.argv.slice(2);
const tools = await prepareTools();
if (command === undefined) {
  say('Say which command to run: node scripts/with-node.mjs COMMAND ARGUMENTS…');
  process.exitCode = setupFailed;
} else if (!tools.ok) {
  say(tools.message);
  process.exitCode = setupFailed;
} else {
  const { node, env } = tools.value;
  const script = toolScript(checkout, command);
  const ending = script
    ? await run(node, [script, ...args], { env })
    : await run(command === 'node' ? node : command, args, { env });
  process.exitCode = ending.code;
}
