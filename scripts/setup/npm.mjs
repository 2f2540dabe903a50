/** How to call npm from a script, on every system, without depending on how the script itself was started. */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * @typedef {object} Call
 * @property {string} command
 * @property {readonly string[]} args
 * @property {boolean} shell
 */

/**
 * The call of npm with `args` (constants only: on Windows they may pass through a shell).
 * Best is the npm that started us, then the one beside Node, then whatever the PATH gives.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, node?: string, platform?: NodeJS.Platform, exists?: (path: string) => boolean }} [machine]
 * @returns {Call}
 */
export function npmCall(args, machine = {}) {
  const { env = process.env, node = process.execPath, platform = process.platform, exists = existsSync } = machine;
  const started = env.npm_execpath;
  const besideNode = join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  // Another package manager sets npm_execpath too, and does not know `ci`.
  const script = [started, besideNode].find((path) => path && basename(path) === 'npm-cli.js' && exists(path));
  if (script) return { command: node, args: [script, ...args], shell: false };
  // Node refuses to start a .cmd file without a shell.
  const windows = platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args, shell: windows };
}
