/** The set-up as a whole: packages, Node 24 and the built program, each only when it is missing or stale. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './dependencies.mjs';
import { withPath } from './environment.mjs';
import { cacheFolder, checkout, standInFolder } from './folders.mjs';
import { withLock } from './lock.mjs';
import { askForNode, chooseNode, nodeFolder } from './node24.mjs';
import { done, failed } from './outcome.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */

/**
 * @typedef {object} Tools
 * @property {string} node the Node to run tools on, an absolute path
 * @property {NodeJS.ProcessEnv} env this process's environment with that Node and the checkout's tools first on the PATH
 */

const lock = join(cacheFolder(checkout), 'setup.lock');

/**
 * Packages and Node 24; says nothing and takes a few milliseconds when they are there.
 * @returns {Promise<Outcome<Tools>>}
 */
export async function prepareTools() {
  const choice = chooseNode({ version: process.versions.node, platform: process.platform, arch: process.arch });
  if (choice === 'none') return failed(askForNode);
  const fromNpm = choice === 'from npm';
  const node = fromNpm ? join(nodeFolder(checkout), 'node') : process.execPath;
  const folders = fromNpm ? [standInFolder(checkout), checkout] : [checkout];
  const isReady = () => existsSync(node) && folders.every(isInstalled);
  if (!isReady()) {
    const installed = await withLock(lock, () => installAll(folders, node));
    if (!installed.ok) return installed;
  }
  const path = [...(fromNpm ? [nodeFolder(checkout)] : []), join(checkout, 'node_modules', '.bin')];
  return done({ node, env: withPath(process.env, path) });
}

/**
 * @param {readonly string[]} folders
 * @param {string} node
 * @returns {Promise<Outcome<void>>}
 */
async function installAll(folders, node) {
  for (const folder of folders) {
    // Whoever held the lock before may have done it already.
    if (isInstalled(folder) && (folder === checkout || existsSync(node))) continue;
    const installed = await install(folder, checkout);
    if (!installed.ok) return installed;
  }
  return existsSync(node)
    ? done(undefined)
    : failed(`npm installed the packages but not ${node}: install Node 24 from https://nodejs.org and try again.`);
}

/**
 * The built program; says nothing when it is there and made of the present sources.
 * @param {Tools} tools
 * @returns {Promise<Outcome<void>>}
 */
export async function prepareProgram(tools) {
  if (isBuilt(checkout)) return done(undefined);
  return withLock(lock, async () => (isBuilt(checkout) ? done(undefined) : build(checkout, tools)));
}

/**
 * Builds the program whether it is stale or not.
 * @param {Tools} tools
 * @returns {Promise<Outcome<void>>}
 */
export function buildAnew(tools) {
  return withLock(lock, () => build(checkout, tools));
}
