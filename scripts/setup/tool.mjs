/** Finds the script behind a tool's name (vitest, tsc, …), so that it can be run on a chosen Node without a shell. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The JavaScript file of the tool `name`, from the packages that package.json names; undefined when none has it.
 * The links in node_modules/.bin would do on Unix, but on Windows they are batch files, which need a shell.
 * @param {string} root
 * @param {string} name
 * @returns {string | undefined}
 */
export function toolScript(root, name) {
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, 'package.json'));
  for (const packageName of [...Object.keys(devDependencies), ...Object.keys(dependencies)]) {
    const folder = join(root, 'node_modules', packageName);
    const manifest = join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const script = scriptOf(readJson(manifest), name);
    if (script !== undefined) return join(folder, script);
  }
  return undefined;
}

/**
 * @param {{ name?: string, bin?: string | Record<string, string> }} manifest
 * @param {string} name
 * @returns {string | undefined}
 */
function scriptOf({ name: packageName, bin }, name) {
  if (typeof bin === 'string') return packageName === name ? bin : undefined;
  return bin?.[name];
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
