import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crashStates } from './testing/crashStates.ts';
import { MemoryDisk } from './testing/memoryDisk.ts';
import { writeExport, writeFileDurably } from './writeFile.ts';

describe('on the disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes a file for its owner only, and leaves nothing else behind', async () => {
    const path = join(folder, 'brief.html');
    expect((await writeFileDurably(path, Buffer.from('one'))).ok).toBe(true);
    expect((await writeFileDurably(path, Buffer.from('two'))).ok).toBe(true);
    expect(await readFile(path, 'utf8')).toBe('two');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['brief.html']);
  });

  it('follows a link instead of replacing it', async () => {
    await writeFile(join(folder, 'target'), 'old');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    expect((await writeFileDurably(join(folder, 'link'), Buffer.from('new'))).ok).toBe(true);
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('new');
    expect((await lstat(join(folder, 'link'))).isSymbolicLink()).toBe(true);
  });

  it('says when the folder is not there', async () => {
    const done = await writeFileDurably(join(folder, 'none', 'brief.html'), Buffer.from('x'));
    expect(done.ok ? '' : `${done.error.reason}: ${done.error.message}`).toBe(
      'not-found: “none/brief.html” is not there. Nothing was changed. Was its folder moved, renamed or unplugged?',
    );
  });
});

const path = '/exports/brief.html';
const oldBytes = Buffer.from('the old brief');
const newBytes = Buffer.from('the new brief, which is longer');

async function diskWithOldFile(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  await writeFileDurably(path, oldBytes, disk);
  return disk;
}

describe('after any failure', () => {
  it.each([0, 0.5, 1])('with %s of the bytes written the old file is whole, or the new one stands', async (share) => {
    const whole = await diskWithOldFile();
    const start = whole.count;
    await writeFileDurably(path, newBytes, whole);
    for (let at = start + 1; at <= whole.count; at += 1) {
      const disk = await diskWithOldFile();
      disk.fault = { from: at, to: at + 1, code: 'ENOSPC', share };
      const done = await writeFileDurably(path, newBytes, disk);
      expect(done.ok ? '' : done.error.reason).toBe('storage');
      const last = at === whole.count;
      expect(disk.files.get(path)).toEqual(last ? newBytes : oldBytes);
      expect([...disk.files.keys()]).toEqual([path]);
    }
  });

  it('a full disk leaves the old file', async () => {
    const disk = await diskWithOldFile();
    disk.capacity = oldBytes.length + 10;
    const done = await writeFileDurably(path, newBytes, disk);
    expect(done.ok ? '' : done.error.message).toContain('The disk is full');
    expect([...disk.files]).toEqual([[path, oldBytes]]);
  });

  it('a power cut leaves the old file or the new one, and the new one once it was reported', async () => {
    const disk = await diskWithOldFile();
    const start = disk.log.length;
    await writeFileDurably(path, newBytes, disk);
    disk.acknowledge(1);
    for (let length = start; length <= disk.log.length; length += 1) {
      for (const { files, acknowledged } of crashStates(disk.log, length)) {
        const found = files.get(path)?.toString() ?? 'missing';
        expect(acknowledged === 1 ? [newBytes.toString()] : [oldBytes.toString(), newBytes.toString()]).toContain(
          found,
        );
      }
    }
  });
});

it('a place where nothing may be written asks for another one, and says what is safe', async () => {
  const disk = await diskWithOldFile();
  disk.fault = { from: disk.count + 1, to: disk.count + 2, code: 'EROFS', share: 0 };
  const written = await writeExport(path, newBytes, 'Your annotations are safe.', disk);
  expect(written.ok ? '' : `${written.error.reason}: ${written.error.message}`).toBe(
    'read-only: “exports/brief.html” may not be written there. Your annotations are safe. Choose a folder of your own.',
  );
});
