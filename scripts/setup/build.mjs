/** The built program in out/: whether it is made of the sources as they are now, and making it when it is not. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { done, failed, say } from './outcome.mjs';
import { besideTheResult, run } from './run.mjs';
import { toolScript } from './tool.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {import('./prepare.mjs').Tools} Tools */

/** All that a build reads: package.json too, since its dependencies are left outside the bundle of the main process. */
const inputs = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** Tests and what only they use do not reach the program. */
const notBuilt = /\.test\.tsx?$|(^|\/)testing\//;

/** @param {string} root */
function hashFile(root) {
  return join(root, 'out', '.build-hash');
}

/**
 * SHA-256 over the paths and contents of all that a build reads.
 * @param {string} root
 * @returns {string} hexadecimal
 */
export function inputsHash(root) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    const name = relative(root, path).split(sep).join('/');
    if (notBuilt.test(name)) continue;
    const content = readFileSync(path);
    // The length keeps two files apart from one file that contains both.
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} files in a fixed order; none when the path does not exist
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * Whether out/ was built from the sources as they are now.
 * @param {string} root
 */
export function isBuilt(root) {
  if (!existsSync(hashFile(root)) || !existsSync(join(root, 'out', 'main', 'index.js'))) return false;
  return readFileSync(hashFile(root), 'utf8') === inputsHash(root);
}

/**
 * Builds the program into out/.
 * @param {string} root
 * @param {Tools} tools
 * @returns {Promise<Outcome<void>>}
 */
export async function build(root, tools) {
  const script = toolScript(root, 'electron-vite');
  if (script === undefined) return failed('The packages lack electron-vite: delete node_modules and try again.');
  say('Building the program.');
  const started = Date.now();
  // Taken before the build: what is edited meanwhile makes the result stale.
  const hash = inputsHash(root);
  rmSync(hashFile(root), { force: true });
  const { code } = await run(tools.node, [script, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: tools.env,
    stdio: besideTheResult,
  });
  if (code !== 0) return failed('The program could not be built: the reason is above. The sources were not changed.');
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(hashFile(root), hash);
  say(`Program built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  return done(undefined);
}
