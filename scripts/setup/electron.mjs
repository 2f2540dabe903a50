/** Which Electron opens the window: one that was named, the real binary, or the stand-in on the system's Chromium. */

import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, standInFolder } from './folders.mjs';
import { done, failed, say } from './outcome.mjs';
import { besideTheResult, run } from './run.mjs';

/**
 * @template T
 * @typedef {import('./outcome.mjs').Outcome<T>} Outcome
 */
/** @typedef {import('./prepare.mjs').Tools} Tools */

/** The stand-in runs on Linux only. */
const hasStandIn = process.platform === 'linux';

/** Milliseconds for fetching Electron: short where the stand-in can take over, long (110 MB) where nothing else will do. */
const fetchLimit = hasStandIn ? 60_000 : 10 * 60_000;

/** Milliseconds for which a fetch that failed is not tried again: a day. */
const remembered = 24 * 60 * 60_000;

/** The command to fetch Electron by hand, for the words. */
export const fetchByHand = 'node node_modules/electron/install.js';

/**
 * The binary's path inside Electron's distribution, as Electron's own package has it.
 * @param {NodeJS.Platform} platform
 */
export function binaryName(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The stand-in's launcher; undefined on systems where it does not run.
 * @param {string} root
 * @returns {string | undefined}
 */
export function standIn(root) {
  return hasStandIn ? join(standInFolder(root), 'electron') : undefined;
}

/**
 * The binary that ELECTRON_OVERRIDE_DIST_PATH names; it wins over all others, as in Electron's own package.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function namedBinary(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  return folder ? join(folder, binaryName(process.platform)) : undefined;
}

/**
 * Electron's own binary, when it is installed.
 * @param {string} root
 * @returns {string | undefined}
 */
export function installedBinary(root) {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** @param {string} root */
function failureFile(root) {
  return join(cacheFolder(root), 'electron-not-fetched');
}

/**
 * Whether fetching failed less than a day ago.
 * @param {string} root
 * @param {number} now milliseconds
 */
export function failedLately(root, now) {
  const file = failureFile(root);
  return existsSync(file) && now - statSync(file).mtimeMs < remembered;
}

/**
 * Remembers that fetching failed just now.
 * @param {string} root
 */
export function rememberFailure(root) {
  mkdirSync(dirname(failureFile(root)), { recursive: true });
  writeFileSync(
    failureFile(root),
    'Fetching Electron failed; it is not tried again for a day. Delete this to try now.\n',
  );
}

/**
 * Electron's own binary, fetched if need be with one bounded try; undefined when it cannot be had.
 * @param {string} root
 * @param {Tools} tools
 * @returns {Promise<Outcome<string | undefined>>}
 */
export async function realBinary(root, tools) {
  const installed = installedBinary(root);
  if (installed !== undefined || failedLately(root, Date.now())) return done(installed);
  say(`Fetching Electron's own program (once, about 110 MB, at most ${fetchLimit / 1000} s).`);
  const { code, interrupted } = await run(tools.node, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    env: tools.env,
    stdio: besideTheResult,
    ownGroup: true,
    limit: fetchLimit,
  });
  if (interrupted) return failed('Stopped while Electron was being fetched; the next start fetches it anew.');
  const fetched = code === 0 ? installedBinary(root) : undefined;
  if (fetched === undefined) rememberFailure(root);
  else rmSync(failureFile(root), { force: true });
  return done(fetched);
}
