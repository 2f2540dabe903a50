/** The environment that tools run in: Node 24 first on the PATH, then the checkout's own tools. */

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {NodeJS.ProcessEnv} Environment */

/**
 * `env` with `folders` before all others on its PATH, whatever the case of that name (Windows says `Path`).
 * @param {Environment} env
 * @param {readonly string[]} folders
 * @returns {Environment}
 */
export function withPath(env, folders) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const old = env[name];
  return { ...env, [name]: [...folders, ...(old ? [old] : [])].join(delimiter) };
}

/**
 * The program `name` on the PATH of `env`, as an absolute path.
 * @param {string} name
 * @param {Environment} env
 * @returns {string | undefined}
 */
export function findProgram(name, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not ours to run: either way not this one.
    return false;
  }
}
