import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, backUpDaily, outdatedBackups } from './backups.ts';
import { changeNumber, closeCards, openCards, stateOf, statesOfSeries } from './testing/cards.ts';

let project = '';
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'backups-'));
});
afterEach(async () => {
  await closeCards();
  await rm(project, { recursive: true, force: true });
});

const noon = new Date('2030-05-17T12:00:00.000Z');

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}

describe('a backup', () => {
  it('holds every store of the project at its place, and nothing else', async () => {
    for (const folder of ['', 'briefs', 'sources/report-1', 'sources/report-2']) {
      const store = await openCards(join(project, folder));
      await store.commit(changeNumber(0));
      await store.close();
    }
    await writeFile(join(project, 'sources', '.DS_Store'), 'x');
    await writeFile(join(project, 'sources/report-1/original.pdf'), 'x');
    await mkdir(join(project, 'empty'));
    const done = await backUp(project, 'import', noon);
    if (!done.ok) throw new Error(done.error.message);
    expect(done.value).toBe(join(project, 'backups', '20300517T120000000Z-import'));
    const store = ['cards.00000001.jnl', 'cards.00000002.jnl', 'cards.00000002.snap', 'cards.mark'];
    const folders = ['', 'briefs/', 'sources/report-1/', 'sources/report-2/'];
    expect(await filesBelow(done.value)).toEqual(
      folders.flatMap((folder) => store.map((name) => folder + name)).sort(),
    );
    for (const path of await filesBelow(done.value)) {
      expect(await readFile(join(done.value, path))).toEqual(await readFile(join(project, path)));
      expect((await stat(join(done.value, path))).mode & 0o777).toBe(0o600);
    }
  });

  it('made beside a writer at work opens as a committed state', async () => {
    const states = statesOfSeries(200);
    const store = await openCards(project);
    let acknowledged = 0;
    const writer = (async () => {
      for (let k = 0; k < 200; k += 1) {
        await store.commit(changeNumber(k));
        acknowledged = k + 1;
      }
    })();
    let made = 0;
    while (acknowledged < 200) {
      const atLeast = acknowledged;
      const done = await backUp(project, 'exchange', new Date(noon.getTime() + made));
      if (!done.ok) throw new Error(done.error.message);
      const restored = await openCards(done.value);
      expect(states.indexOf(stateOf(restored.records))).toBeGreaterThanOrEqual(atLeast);
      await restored.close();
      made += 1;
    }
    await writer;
    expect(made).toBeGreaterThan(1);
  });

  it('made twice in the same moment gets a name of its own', async () => {
    await (await openCards(project)).close();
    await backUp(project, 'daily', noon);
    await backUp(project, 'daily', noon);
    expect(await readdir(join(project, 'backups'))).toEqual([
      '20300517T120000000Z-daily',
      '20300517T120000000Z-daily-2',
    ]);
  });

  it('that a crash left unfinished bears no backup’s name, and goes a day later', async () => {
    await (await openCards(project)).close();
    const left = (stamp: string): string => join(project, 'backups', `.unfinished-${stamp}-daily`);
    await mkdir(left('20300515T110000000Z'), { recursive: true });
    await mkdir(left('20300517T110000000Z'), { recursive: true });
    await backUp(project, 'daily', noon);
    expect(await readdir(join(project, 'backups'))).toEqual([
      '.unfinished-20300517T110000000Z-daily',
      '20300517T120000000Z-daily',
    ]);
  });

  it('that cannot be made is a failure with a sentence', async () => {
    await writeFile(join(project, 'backups'), 'a file where the folder should be');
    const done = await backUp(project, 'daily', noon);
    expect(done.ok ? '' : done.error.reason).toBe('storage');
  });
});

describe('of old backups', () => {
  const daily = (day: number, hour = 12): string => {
    const time = new Date(Date.UTC(2030, 0, day, hour)).toISOString().replace(/[-:.]/g, '');
    return `${time}-daily`;
  };

  it('the last of 14 days and of 8 weeks are kept', () => {
    const names = Array.from({ length: 100 }, (_, k) => daily(k + 1));
    const outdated = new Set(outdatedBackups(names));
    const kept = names.filter((name) => !outdated.has(name));
    expect(kept.slice(-14)).toEqual(names.slice(-14));
    // Days 87 to 100 reach into three weeks; five Sundays before them stand for theirs, the last on day 83.
    expect(kept.slice(0, -14)).toEqual([55, 62, 69, 76, 83].map((day) => daily(day)));
  });

  it('the last ten of any reason are kept, and other folders are never touched', () => {
    const imports = Array.from({ length: 15 }, (_, k) => `20300101T1200000${String(k).padStart(2, '0')}Z-import`);
    expect(outdatedBackups([...imports, 'my own copy', '.unfinished-x'])).toEqual(imports.slice(0, 5).reverse());
    expect(outdatedBackups(imports.slice(0, 10))).toEqual([]);
  });

  it('several of one day count as one day', () => {
    const names = Array.from({ length: 30 }, (_, k) => daily(1, k % 24)).slice(0, 24);
    const older = Array.from({ length: 5 }, (_, k) => daily(-k, 1));
    expect(outdatedBackups([...names, ...older]).filter((name) => older.includes(name))).toEqual([]);
  });
});

describe('the daily backup', () => {
  it('is made once a day, whatever other backups there are', async () => {
    const store = await openCards(project);
    await store.commit(changeNumber(0));
    await store.close();
    await backUp(project, 'import', noon);
    expect((await backUpDaily(project, noon)).ok).toBe(true);
    expect(await backUpDaily(project, new Date('2030-05-17T23:59:00.000Z'))).toEqual({ ok: true, value: null });
    await backUpDaily(project, new Date('2030-05-18T00:01:00.000Z'));
    const daily = (await readdir(join(project, 'backups'))).filter((name) => name.includes('daily'));
    expect(daily.map((name) => name.slice(0, 8))).toEqual(['20300517', '20300518']);
  });
});
