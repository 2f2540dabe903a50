/** Lets the disk be full for a program that runs: what it writes is refused, as the system would refuse it. */

import type { ElectronApplication } from '@playwright/test';

/** Nothing can be written from now on, or everything again. */
export async function setDiskFull(app: ElectronApplication, full: boolean): Promise<void> {
  await app.evaluate(async (_electron, isFull) => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath);
    const files = Object.getPrototypeOf(handle);
    await handle.close();
    files.writeToDisk ??= files.write;
    const refuse = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    files.write = isFull ? refuse : files.writeToDisk;
  }, full);
}
