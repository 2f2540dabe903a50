/**
 * `npm run package`: builds the program and packages it for the system it runs on, into dist/. Words after `--` go to
 * electron-builder, such as `--dir` for a folder instead of an installer.
 *
 * electron-builder is fetched for the occasion and is no dependency: it brings hundreds of packages, downloaders and updaters
 * among them, that nobody needs to build, test or start the program. Its version is pinned here.
 */

import { checkout } from './setup/folders.mjs';
import { npmCall } from './setup/npm.mjs';
import { say, setupFailed } from './setup/outcome.mjs';
import { buildAnew, prepareTools } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';

const builder = ['exec', '--yes', '--package=electron-builder@26.17.0', '--', 'electron-builder'];
const options = ['--config', 'scripts/packaging/builder.mjs', '--publish', 'never'];

const tools = await prepareTools();
const built = tools.ok ? await buildAnew(tools.value) : tools;
if (tools.ok && built.ok) {
  const { node, env } = tools.value;
  const { command, args, shell } = npmCall([...builder, ...options, ...process.argv.slice(2)], { node });
  process.exitCode = (await run(command, args, { cwd: checkout, env, shell })).code;
} else {
  if (!built.ok) say(built.message);
  process.exitCode = setupFailed;
}
