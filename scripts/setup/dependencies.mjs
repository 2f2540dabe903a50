/** Installed packages: whether a folder's node_modules is what its lock file says, and `npm ci` when it is not. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { npmCall } from './npm.mjs';
import { done, failed, say } from './outcome.mjs';
import { besideTheResult, run } from './run.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

/**
 * Development packages are wanted whatever NODE_ENV says, and warnings about the engine of a package that we run on a
 * newer Node would only frighten.
 */
const cleanInstall = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} folder */
function hashFile(folder) {
  return join(folder, 'node_modules', '.package-lock-hash');
}

/** @param {string} folder */
function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/**
 * Whether what npm installed is what the lock file asks for; packages for other systems may be missing.
 * @param {LockedPackages} locked the `packages` of package-lock.json
 * @param {LockedPackages} installed the `packages` of npm's own list in node_modules
 */
export function isWhatWasLocked(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = installed[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/**
 * Whether `folder`'s packages are installed as its lock file says.
 * @param {string} folder
 * @returns {boolean}
 */
export function isInstalled(folder) {
  const hash = lockHash(folder);
  if (existsSync(hashFile(folder)) && readFileSync(hashFile(folder), 'utf8') === hash) return true;
  if (!isInstalledByItsList(folder)) return false;
  writeFileSync(hashFile(folder), hash);
  return true;
}

/**
 * Packages that somebody installed with npm itself are as good as ours, and may be in use: they are not wiped.
 * npm writes its list last, so an install that was broken off has none.
 * @param {string} folder
 */
function isInstalledByItsList(folder) {
  const list = join(folder, 'node_modules', '.package-lock.json');
  return existsSync(list) && isWhatWasLocked(packagesOf(join(folder, 'package-lock.json')), packagesOf(list));
}

/**
 * @param {string} path
 * @returns {LockedPackages}
 */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * Installs `folder`'s packages with `npm ci`.
 * @param {string} folder
 * @param {string} root the checkout, for the words
 * @returns {Promise<Outcome<void>>}
 */
export async function install(folder, root) {
  const place = relative(root, folder) || 'this checkout';
  say(`Installing the packages of ${place} (npm ci).`);
  const started = Date.now();
  const hash = lockHash(folder);
  rmSync(hashFile(folder), { force: true });
  const npm = npmCall(cleanInstall);
  const { code } = await run(npm.command, npm.args, { cwd: folder, shell: npm.shell, stdio: besideTheResult });
  if (code !== 0) {
    return failed(
      `npm could not install the packages of ${place} (its words are above). Nothing outside node_modules was changed; check the network and the disk's free space, and run the same command again.`,
    );
  }
  writeFileSync(hashFile(folder), hash);
  say(`Packages of ${place} installed (${Math.round((Date.now() - started) / 1000)} s).`);
  return done(undefined);
}
