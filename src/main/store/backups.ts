/** Copies of a project's stores, made before anything risky and once a day, and read back before they count. */
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import { allowing, errnoOf, realFiles } from './fileSystem.ts';
import { sha256 } from './frame.ts';
import { StoreError, storageFailure } from './storageFailure.ts';

/** Why a backup was made. */
export type BackupReason = 'daily' | 'import' | 'exchange' | 'migration';

const keptDaily = 14;
const keptWeekly = 8;
/** Of any reason, so that a busy afternoon of imports keeps its steps even when they are of one day. */
const keptLast = 10;

const unfinishedPrefix = '.unfinished-';

const stampPattern = /^(\d{4})(\d{2})(\d{2})T\d{9}Z-(daily|import|exchange|migration)(-\d+)?$/;

/** The writer may remove an old generation while it is being copied: then the folder is listed anew. */
const copyTries = 5;

async function namesIn(folder: string, kind: 'file' | 'folder'): Promise<string[]> {
  const entries = (await allowing('ENOENT', readdir(folder, { withFileTypes: true }))) ?? [];
  return entries.filter((entry) => (kind === 'file' ? entry.isFile() : entry.isDirectory())).map(({ name }) => name);
}

/** The paths of all store files, relative to the project; marks first, since a mark must not be newer than its journal. */
async function storeFiles(project: string): Promise<string[]> {
  const sources = await namesIn(join(project, 'sources'), 'folder');
  const found: string[] = [];
  for (const folder of ['', 'briefs', ...sources.map((id) => join('sources', id))]) {
    const names = await namesIn(join(project, folder), 'file');
    found.push(...names.filter((name) => /\.(snap|jnl|mark)$/.test(name)).map((name) => join(folder, name)));
  }
  return [...found.filter((path) => path.endsWith('.mark')), ...found.filter((path) => !path.endsWith('.mark'))];
}

/** Copies one file and compares what can be read back with what was read. */
async function copyFile(from: string, to: string): Promise<void> {
  const bytes = await readFile(from);
  const file = await realFiles.create(to);
  try {
    await file.write(bytes, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  if (sha256(await readFile(to)) !== sha256(bytes)) {
    throw new StoreError(
      'storage',
      'The backup could not be read back as it was written, so it was removed. The project is untouched. Check the disk.',
    );
  }
}

async function copyAll(project: string, target: string): Promise<void> {
  const folders = new Set([target]);
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const path of await storeFiles(project)) {
    const folder = dirname(join(target, path));
    if (!folders.has(folder)) await mkdir(folder, { recursive: true, mode: 0o700 });
    folders.add(folder);
    await copyFile(join(project, path), join(target, path));
  }
  for (const folder of [...folders].reverse()) await realFiles.syncDirectory(folder);
}

async function copyPatiently(project: string, target: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await copyAll(project, target);
    } catch (error) {
      await rm(target, { recursive: true, force: true });
      if (errnoOf(error) !== 'ENOENT' || tries === copyTries) throw error;
    }
  }
}

interface Backup {
  readonly name: string;
  readonly day: string;
  readonly week: number;
  readonly daily: boolean;
}

function backupOf(name: string): Backup[] {
  const match = stampPattern.exec(name);
  if (match === null) return [];
  const days = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000;
  // Day 0 was a Thursday: weeks begin on Mondays.
  return [{ name, day: `${days}`, week: Math.floor((days + 3) / 7), daily: match[4] === 'daily' }];
}

function firstOfEach<K>(backups: readonly Backup[], key: (backup: Backup) => K, count: number): string[] {
  const first = new Map<K, string>();
  for (const backup of backups) if (!first.has(key(backup))) first.set(key(backup), backup.name);
  return [...first.values()].slice(0, count);
}

/** Which backups may go: not the last ten, nor the last of 14 days and of 8 weeks among the daily ones. */
export function outdatedBackups(names: readonly string[]): string[] {
  const newestFirst = names.flatMap(backupOf).sort((a, b) => b.name.localeCompare(a.name));
  const daily = newestFirst.filter((backup) => backup.daily);
  const kept = new Set([
    ...newestFirst.slice(0, keptLast).map(({ name }) => name),
    ...firstOfEach(daily, ({ day }) => day, keptDaily),
    ...firstOfEach(daily, ({ week }) => week, keptWeekly),
  ]);
  return newestFirst.map(({ name }) => name).filter((name) => !kept.has(name));
}

async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(name)) return name;
  }
}

/** What a crash left of a backup goes a day later; a younger one may be another that is just being made. */
async function removeUnfinished(folder: string, now: Date): Promise<void> {
  const yesterday = stampOf(new Date(now.getTime() - 86_400_000));
  for (const name of await namesIn(folder, 'folder')) {
    const old = name.startsWith(unfinishedPrefix) && name.slice(unfinishedPrefix.length) < yesterday;
    if (old) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function stampOf(time: Date): string {
  return time.toISOString().replace(/[-:.]/g, '');
}

/** Backs up every store of the project to `backups/<UTC stamp>-<reason>/` and returns that folder; old backups that are no longer needed go. */
export async function backUp(projectDirectory: string, reason: BackupReason, now: Date): Promise<Result<string>> {
  const folder = join(projectDirectory, 'backups');
  try {
    await realFiles.createFolder(folder);
    const name = await freeName(folder, `${stampOf(now)}-${reason}`);
    await removeUnfinished(folder, now);
    // It bears its name only when it is whole, so that a half backup is never taken for one.
    const unfinished = join(folder, `${unfinishedPrefix}${name}`);
    await copyPatiently(projectDirectory, unfinished);
    await rename(unfinished, join(folder, name));
    await realFiles.syncDirectory(folder);
    for (const old of outdatedBackups(await readdir(folder)))
      await rm(join(folder, old), { recursive: true, force: true });
    return ok(join(folder, name));
  } catch (error) {
    return storageFailure(error, folder);
  }
}

/** As `backUp`, once on each day (of UTC): null when there is one of that day already. */
export async function backUpDaily(projectDirectory: string, now: Date): Promise<Result<string | null>> {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '');
  const names = await namesIn(join(projectDirectory, 'backups'), 'folder');
  return names.some((name) => name.startsWith(day) && name.includes('-daily'))
    ? ok(null)
    : backUp(projectDirectory, 'daily', now);
}
