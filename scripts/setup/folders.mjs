/** Where things lie in the checkout; every path is absolute. */

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The folder of the stand-in for Electron's binary, which also carries Node 24 for Linux on x64.
 * @param {string} root
 */
export function standInFolder(root) {
  return join(root, 'tools', 'electron-host');
}

/**
 * What the scripts remember between runs; safe to delete.
 * @param {string} root
 */
export function cacheFolder(root) {
  return join(root, '.cache');
}
