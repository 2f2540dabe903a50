import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualLimits } from './journalWriter.ts';
import { lockProject } from './projectLock.ts';
import { card, closeCards, openCards } from './testing/cards.ts';
import { writeFileDurably } from './writeFile.ts';

const kills = Number(process.env.KILLS ?? 20);
const worker = fileURLToPath(new URL('./testing/storeWorker.ts', import.meta.url));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  await closeCards();
  await rm(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly lines: string[];
  readonly ended: Promise<void>;
}

function start(directory: string, prefix: string, count: number): Running {
  const child = spawn(process.execPath, [worker, directory, prefix, `${count}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let rest = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    const parts = (rest + bytes.toString()).split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  child.stderr?.on('data', (bytes: Buffer) => lines.push(`error ${bytes.toString()}`));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return { child, lines, ended };
}

async function untilLine(running: Running, start: string): Promise<string> {
  for (;;) {
    const line = running.lines.find((one) => one.startsWith(start));
    if (line !== undefined) return line;
    if (running.child.exitCode !== null) throw new Error(`ended early: ${running.lines.join('\n')}`);
    await pause(2);
  }
}

describe('a program that is killed', () => {
  it(
    `while it saves without pause (${kills} times) loses nothing that was acknowledged`,
    async () => {
      let acknowledged = 0;
      for (let round = 0; round < kills; round += 1) {
        const running = start(folder, 'card', 0);
        await untilLine(running, 'ready');
        await pause(Math.random() * 120);
        running.child.kill('SIGKILL');
        await running.ended;
        expect(running.lines.filter((line) => line.startsWith('error'))).toEqual([]);
        const last = Number(running.lines.at(-1)?.split(' ')[1]);
        acknowledged += running.lines.length - 1;
        const store = await openCards(folder, undefined, 'read');
        const revisions = [...store.records.values()].map(({ revision }) => revision);
        const newest = Math.max(0, ...revisions);
        expect([last, last + 1]).toContain(newest);
        // Every card holds its own latest revision: the newest hundred, without a gap.
        expect(revisions.sort((a, b) => b - a)).toEqual(
          Array.from({ length: Math.min(newest, 100) }, (_, k) => newest - k),
        );
      }
      console.error(`${kills} kills, ${acknowledged} acknowledged changes`);
      expect(acknowledged).toBeGreaterThan(kills);
    },
    60_000 + kills * 3_000,
  );
});

describe('two programs', () => {
  it('that save to one project take turns, and nothing of either is lost', async () => {
    const both = ['a', 'b'].map((prefix) => start(folder, prefix, 50));
    await Promise.all(both.map(({ ended }) => ended));
    for (const { lines } of both) expect(lines.filter((line) => line.startsWith('saved'))).toHaveLength(50);
    const store = await openCards(folder, undefined, 'read');
    expect(store.records.size).toBe(100);
  });

  it('cannot both hold the lock: the second is told which process has it, and may read', async () => {
    const running = start(folder, 'card', 0);
    await untilLine(running, 'saved');
    const refused = await lockProject(folder);
    const name = folder.split('/').at(-1);
    expect(refused.ok ? '' : `${refused.error.reason}: ${refused.error.message}`).toBe(
      `locked: The project “${name}” is open in another window or program (process ${running.child.pid}). Close it there first. If nothing has it open, remove the file “lock” from its folder.`,
    );
    expect((await openCards(folder, undefined, 'read')).records.size).toBeGreaterThan(0);
    running.child.kill('SIGKILL');
    await running.ended;
    const taken = await lockProject(folder);
    expect(taken.ok).toBe(true);
    if (taken.ok) await taken.value.release();
    expect(readdirSync(folder).filter((one) => one.startsWith('lock'))).toEqual([]);
  });

  it('that both find the lock of a dead one do not both get it', async () => {
    const running = start(folder, 'card', 0);
    await untilLine(running, 'saved');
    running.child.kill('SIGKILL');
    await running.ended;
    const contenders = Array.from({ length: 4 }, (_, k) => start(folder, `c${k}`, 0));
    await Promise.all(
      contenders.map((one) =>
        Promise.race([untilLine(one, 'ready'), untilLine(one, 'refused locked')]).catch(() => ''),
      ),
    );
    const holders = contenders.filter(({ lines }) => lines.some((line) => line.startsWith('ready')));
    for (const { child } of contenders) child.kill('SIGKILL');
    await Promise.all(contenders.map(({ ended }) => ended));
    expect(holders).toHaveLength(1);
  });
});

/** Whether small file systems can be mounted here: only root can, and not in every container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const point = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', point], { stdio: 'ignore' });
    execFileSync('umount', [point], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    execFileSync('rmdir', [point]);
  }
}

describe.skipIf(!canMount())('on a small disk of its own (skipped where none can be mounted)', () => {
  let disk = '';
  beforeEach(() => {
    disk = join(folder, 'disk');
    execFileSync('mkdir', [disk]);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk]);
  });
  afterEach(async () => {
    await closeCards();
    execFileSync('umount', [disk]);
  });

  it('a full disk refuses the change, loses nothing before it, and saving goes on once there is space', async () => {
    await writeFile(join(disk, 'filler'), Buffer.alloc(128 * 1024));
    const store = await openCards(disk, undefined, 'write', usualLimits);
    let kept = 0;
    let refusal = '';
    while (refusal === '') {
      const done = await store.commit({ put: [{ ...card(kept), text: 'x'.repeat(700) }] });
      if (done.ok) kept += 1;
      else refusal = `${done.error.reason}: ${done.error.message}`;
    }
    expect(refusal).toMatch(/^storage: The disk is full: “disk\/cards” could not be written\./);
    expect(kept).toBeGreaterThan(100);
    expect(store.records.size).toBe(kept);
    expect((await openCards(disk, undefined, 'read')).records.size).toBe(kept);
    await rm(join(disk, 'filler'));
    expect((await store.commit({ put: [card(9_999)] })).ok).toBe(true);
    expect((await openCards(disk, undefined, 'read')).records.size).toBe(kept + 1);
    // There is no space for a second copy: closing says so, and nothing is lost.
    const closed = await store.close();
    expect(closed.ok ? '' : closed.error.reason).toBe('storage');
    expect((await openCards(disk, undefined, 'read')).records.size).toBe(kept + 1);
  });

  it('a full disk leaves the old file whole when it is to be replaced', async () => {
    const path = join(disk, 'settings.json');
    expect((await writeFileDurably(path, Buffer.from('{"good":true}'))).ok).toBe(true);
    const done = await writeFileDurably(path, Buffer.alloc(600 * 1024, 'y'));
    expect(done.ok ? '' : done.error.message).toMatch(
      /^The disk is full: “disk\/settings.json” could not be written\./,
    );
    expect(await readFile(path, 'utf8')).toBe('{"good":true}');
    expect(readdirSync(disk)).toEqual(['settings.json']);
  });

  it('a folder on a disk that can only be read is not locked, and its stores can be read', async () => {
    const store = await openCards(disk);
    await store.commit({ put: [card(1)] });
    await store.close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const lock = await lockProject(disk);
    expect(lock.ok ? '' : lock.error.reason).toBe('read-only');
    expect((await openCards(disk, undefined, 'read')).records.size).toBe(1);
    const written = await writeFileDurably(join(disk, 'x'), Buffer.from('x'));
    expect(written.ok ? '' : written.error.reason).toBe('read-only');
  });
});
