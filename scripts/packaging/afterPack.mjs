/** After packing and before signing: sets the fuses, and reads them back. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { checkFuses } from './checkFuses.mjs';
import { fuses } from './fuses.mjs';

/**
 * The hook that electron-builder calls.
 * @param {{ appOutDir: string, electronPlatformName: string, packager: { appInfo: { productFilename: string }, executableName?: string } }} context
 * @returns {Promise<void>}
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename;
  /** @type {Readonly<Record<string, string>>} */
  const names = { darwin: `${product}.app`, win32: `${product}.exe`, linux: packager.executableName ?? product };
  const name = names[electronPlatformName];
  if (name === undefined || !(await readdir(appOutDir)).includes(name))
    throw new Error(`No program to set fuses in: ${join(appOutDir, name ?? electronPlatformName)}`);
  const program = join(appOutDir, name);
  await flipFuses(program, { ...fuses, resetAdHocDarwinSignature: electronPlatformName === 'darwin' });
  await checkFuses(program);
}
