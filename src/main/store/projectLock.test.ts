import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ProcessIdentity, thisProcess } from './processIdentity.ts';
import { lockProject } from './projectLock.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function reasonOrOk(): Promise<string> {
  const lock = await lockProject(folder);
  return lock.ok ? 'ok' : lock.error.reason;
}

const leave = async (owner: Partial<ProcessIdentity>): Promise<void> =>
  writeFile(join(folder, 'lock'), JSON.stringify({ ...(await thisProcess()), ...owner }));

it('is held until it is released, also against another window of this program', async () => {
  const lock = await lockProject(folder);
  if (!lock.ok) throw new Error(lock.error.message);
  expect(await reasonOrOk()).toBe('locked');
  await lock.value.release();
  expect(await readdir(folder)).toEqual([]);
  expect(await reasonOrOk()).toBe('ok');
});

it('is had by exactly one of many who ask at once, also when they take over from a dead owner', async () => {
  for (const dead of [false, true]) {
    if (dead) await leave({ boot: 'an earlier start' });
    const asked = await Promise.all(Array.from({ length: 20 }, () => lockProject(folder)));
    const held = asked.flatMap((one) => (one.ok ? [one.value] : []));
    expect(held).toHaveLength(dead && (await thisProcess()).boot === null ? 0 : 1);
    for (const one of held) await one.release();
    expect((await readdir(folder)).filter((name) => name !== 'lock')).toEqual([]);
  }
});

it('is not taken away by the release of one who lost it', async () => {
  const lock = await lockProject(folder);
  if (!lock.ok) throw new Error(lock.error.message);
  await leave({});
  await lock.value.release();
  expect(JSON.parse(await readFile(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
});

it('of a folder that is not there is refused', async () => {
  await rm(folder, { recursive: true });
  expect(await reasonOrOk()).toBe('not-found');
});

it('left damaged by a power cut is taken over', async () => {
  await writeFile(join(folder, 'lock'), '');
  expect(await reasonOrOk()).toBe('ok');
});

const onLinux = process.platform === 'linux';

it.runIf(onLinux).each([
  ['of a process number that is not in use', { pid: 4_194_303 }, 'ok'],
  ['of a process number that was given to another process since', { started: '1' }, 'ok'],
  ['of an earlier start of this computer', { boot: 'an earlier start' }, 'ok'],
  ['of another computer', { host: `not-${hostname()}`, pid: 4_194_303 }, 'locked'],
  ['of a sandbox whose processes cannot be seen from here', { numbering: 'pid:[1]', pid: 4_194_303 }, 'locked'],
  ['of this very process', {}, 'locked'],
])('%s: %o gives %s', async (_, owner, expected) => {
  await leave(owner);
  expect(await reasonOrOk()).toBe(expected);
});
