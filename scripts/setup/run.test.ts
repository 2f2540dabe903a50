/** How a command's end is told: exit code, signal, limit, and not starting at all. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './run.mjs';

const posix = process.platform !== 'win32';

function script(source: string): [string, string[]] {
  return [process.execPath, ['-e', source]];
}

describe('a command', () => {
  test('hands on its exit code', async () => {
    expect(await run(...script('process.exit(7)'))).toEqual({ code: 7, timedOut: false, interrupted: false });
  });

  test('that cannot be started ends with 127', async () => {
    expect(await run('/nowhere/at/all', [], { stdio: 'ignore' })).toMatchObject({ code: 127 });
  });

  test.runIf(posix)('that a signal ended has 128 and its number', async () => {
    expect(await run(...script('process.kill(process.pid, "SIGKILL")'))).toMatchObject({ code: 137 });
  });

  test.runIf(posix)('over its limit is ended with all that it started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'run-'));
    const file = join(folder, 'grandchild');
    // The grandchild shrugs off the first signal, as a hanging browser may.
    const grandchild = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000);';
    const source = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]);
      require('node:fs').writeFileSync(${JSON.stringify(file)}, String(child.pid));
      setInterval(() => {}, 1000);`;
    const [node, args] = script(source);
    const ending = await run(node, args, { ownGroup: true, limit: 2000 });
    expect(ending).toMatchObject({ timedOut: true });
    const pid = Number(readFileSync(file, 'utf8'));
    await expect.poll(() => isAlive(pid)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test.runIf(posix)('in a group of its own gets an interruption of ours once, and we live on', async () => {
    const source = 'let n = 0; process.on("SIGINT", () => { n++; setTimeout(() => process.exit(40 + n), 200); });';
    const [node, args] = script(`${source} process.kill(process.ppid, "SIGINT"); setInterval(() => {}, 1000);`);
    expect(await run(node, args, { ownGroup: true })).toEqual({ code: 41, timedOut: false, interrupted: true });
  });
});

/** Whether the process runs; one that ended and was not yet collected does not. */
function isAlive(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  if (process.platform === 'linux') return existsSync(status) && !/State:\s+Z/.test(readFileSync(status, 'utf8'));
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
