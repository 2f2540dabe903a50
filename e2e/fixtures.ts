/** What every journey starts from: a window on a new, empty project, with the system's dialogs answered by the test. */

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';

/** A running program and its window. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Fixtures {
  /** A folder of the test's own, removed afterwards. */
  readonly folder: string;
  /** Where the project of the window lies. */
  readonly project: string;
  /** Starts the program with these switches, in a home folder of the test's own; ended after the test. */
  readonly launch: (...switches: readonly string[]) => Promise<Running>;
  /** Starts the program on `project`; ended after the test. A `profile` that is given again is the same computer again. */
  readonly start: (project?: string, reviewer?: string, profile?: string) => Promise<Running>;
}

export const test = base.extend<Fixtures>({
  // Playwright reads what a fixture needs from this pattern, so it cannot be left out.
  folder: async ({ playwright: _playwright }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  project: async ({ folder }, use) => use(join(folder, 'Review')),
  launch: async ({ folder }, use) => {
    const started: ElectronApplication[] = [];
    const home = join(folder, 'home');
    await mkdir(home, { recursive: true });
    await use(async (...switches) => {
      const app = await electron.launch({
        args: [join(import.meta.dirname, '..'), ...switches],
        env: { ...process.env, HOME: home, USERPROFILE: home },
      });
      started.push(app);
      const page = await app.firstWindow();
      await expect(page.locator('#root > .app')).toBeVisible({ timeout: 30_000 });
      await delayFrames(page);
      return { app, page };
    });
    for (const app of started) await app.close().catch(() => {});
  },
  start: async ({ folder, project, launch }, use) => {
    let times = 0;
    await use((where = project, reviewer = 'Mali', profile = join(folder, `profile-${times++}`)) => {
      return launch(`--user-data-dir=${profile}`, `--project=${where}`, `--reviewer=${reviewer}`);
    });
  },
});

export { expect };

/** Milliseconds that each frame of the page is to be late, to see journeys as a slow screen does; 0 when not asked. */
const lateFrames = Number(process.env.JOURNEY_LATE_FRAMES ?? 0);

/** Between two late frames a page takes keys and presses as ever: what waits for a frame and loses them shows. */
async function delayFrames(page: Page): Promise<void> {
  if (lateFrames === 0) return;
  await page.evaluate((late) => {
    const { requestAnimationFrame: next, cancelAnimationFrame: cancel } = window;
    const waiting = new Map<number, ReturnType<typeof setTimeout>>();
    window.requestAnimationFrame = (then) => {
      const frame = next(() =>
        waiting.set(
          frame,
          setTimeout(() => then(performance.now()), late),
        ),
      );
      return frame;
    };
    window.cancelAnimationFrame = (frame) => {
      cancel(frame);
      clearTimeout(waiting.get(frame));
    };
  }, lateFrames);
}

/** Ends the program at once, as a crash would. */
export async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const gone = new Promise((exit) => program.once('exit', exit));
  program.kill('SIGKILL');
  await gone;
}

/** Makes the next open dialog give `paths`. */
export async function answerOpen(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Makes the next save dialog give `filePath`. */
export async function answerSave(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}

/** The folder of reference documents, where there is one. */
export const referenceFiles = process.env.REFERENCE_FILES ?? null;
