/** The folder in which Chromium keeps what it must remember, made ready before each start. */
import { existsSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Chromium's number for "blocked". */
const BLOCKED = 2;

/** What only a chooser could grant, and nobody could answer one: devices, and files outside the app's own dialogs. */
const preferences = {
  profile: {
    default_content_setting_values: {
      bluetooth_guard: BLOCKED,
      hid_guard: BLOCKED,
      serial_guard: BLOCKED,
      usb_guard: BLOCKED,
      file_system_read_guard: BLOCKED,
      file_system_write_guard: BLOCKED,
    },
  },
};

/** A killed predecessor's Chromium lives some 300 ms more; a start on its profile would be handed over to it. */
async function waitForPredecessor(profile: string): Promise<void> {
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop());
    for (let tries = 0; tries < 100; tries += 1) {
      process.kill(pid, 0);
      await delay(50);
    }
  } catch {
    // No lock, or its owner is dead: both are what we wait for.
  }
  for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
    rmSync(join(profile, name), { force: true });
  }
}

/** Makes the folder `profile` ready for a start of Chromium. */
export async function prepareProfile(profile: string): Promise<void> {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  await waitForPredecessor(profile);
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences));
}
