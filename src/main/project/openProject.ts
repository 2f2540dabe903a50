/** Opens, makes and looks into project folders. */

import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { uuidV7 } from '../../shared/model/ids.ts';
import { PROJECT_RECORD_ID, type ProjectEntry } from '../../shared/model/project.ts';
import { newRegister } from '../../shared/model/register.ts';
import { stampClock } from '../../shared/model/stamp.ts';
import { defaultTags } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { backUp } from '../store/backups.ts';
import { errnoOf } from '../store/fileSystem.ts';
import { lockProject } from '../store/projectLock.ts';
import { needsMigration, openRecordStore, type RecordStore } from '../store/recordStore.ts';
import { type Failed, storageFailure } from '../store/storageFailure.ts';
import { projectFormat } from './formats.ts';
import { sweepErased } from './library.ts';
import { importsFolder } from './places.ts';
import { type Now, Project } from './project.ts';

/** A folder's name may be longer than the name of a project, in UTF-16 units. */
const LONGEST_NAME = 200;

interface Opening {
  readonly mode: 'read' | 'write';
  readonly now?: Now;
}

/** Whether `directory` holds a project. */
export async function isProject(directory: string): Promise<boolean> {
  const names = await readdir(directory).catch((): string[] => []);
  if (!names.some((name) => /^project\.(\d{8}\.(snap|jnl)|mark)$/.test(name))) return false;
  return names.includes('sources') || names.some((name) => name.endsWith('.snap')) || !(await isUnfinished(directory));
}

/** Whether making a project here was cut off before its own record was saved: nothing of anybody's stands in it yet. */
async function isUnfinished(directory: string): Promise<boolean> {
  const entries = await openRecordStore({ directory, name: 'project', format: projectFormat, mode: 'read' });
  return entries.ok && entries.value.records.size === 0;
}

/** Opens the project in `directory`. 'not-found' when there is none; 'locked' when another program writes to it. */
export async function openProject(directory: string, { mode, now = Date.now }: Opening): Promise<Result<Project>> {
  const folder = resolve(directory);
  if (!(await isProject(folder)))
    return (
      (await unreadable(folder)) ??
      fail('not-found', `“${folder}” holds no project. Make one with “New project” or “evidence-workbench init”.`)
    );
  return open(folder, mode, now, async (entries) =>
    entries.records.has(PROJECT_RECORD_ID)
      ? ok(undefined)
      : fail('corrupt', `The project in “${folder}” has lost its own record. Nothing was changed; restore a backup.`),
  );
}

/** Which project lies in `directory`, without opening it for work. */
export async function projectAt(directory: string): Promise<Result<{ projectId: string; name: string }>> {
  const project = await openProject(directory, { mode: 'read' });
  if (!project.ok) return project;
  const { record, name } = project.value;
  const closed = await project.value.close();
  return closed.ok ? ok({ projectId: record.projectId, name }) : closed;
}

/** Makes a new project in `directory`, which may exist but must hold no project, and opens it for writing. */
export async function createProject(directory: string, name?: string, now: Now = Date.now): Promise<Result<Project>> {
  const folder = resolve(directory);
  const taken = fail('invalid-input', `“${folder}” already holds a project. It was left as it is.`);
  if (await isProject(folder)) return taken;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (errnoOf(error) === 'EEXIST')
      return fail('invalid-input', `“${folder}” is a file, so no project can be made in it. Choose another name.`);
    return storageFailure(error, folder);
  }
  return open(folder, 'write', now, async (entries, stamp) => {
    // Another program may have been quicker before the lock was ours.
    if (entries.records.size) return taken;
    const called = (name ?? basename(folder).slice(0, LONGEST_NAME)) || 'Project';
    return entries.commit({ put: [newProjectRecord(called, now(), stamp), ...defaultTags] });
  });
}

function newProjectRecord(name: string, now: number, stamp: string): ProjectEntry {
  return {
    kind: 'project',
    id: PROJECT_RECORD_ID,
    projectId: uuidV7(now, randomBytes(10)),
    name: newRegister(name, stamp),
    created: new Date(now).toISOString(),
  };
}

/** The failure when the folder is there and may not be looked into: it may well hold a project. */
async function unreadable(folder: string): Promise<Failed | null> {
  try {
    await readdir(folder);
    return null;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? '') ? null : storageFailure(error, folder, 'read');
  }
}

async function open(
  folder: string,
  mode: 'read' | 'write',
  now: Now,
  prepare: (entries: RecordStore<ProjectEntry>, stamp: string) => Promise<Result<unknown>>,
): Promise<Result<Project>> {
  const lock = mode === 'write' ? await lockProject(folder) : ok({ release: async () => {} });
  if (!lock.ok) return lock;
  // The project's own journal is migrated first, so one backup here comes before any store is changed.
  const saved = mode === 'write' ? await backUpBeforeMigration(folder, now) : ok(undefined);
  if (!saved.ok) {
    await lock.value.release();
    return saved;
  }
  const entries = await openRecordStore({ directory: folder, name: 'project', format: projectFormat, mode });
  if (!entries.ok) {
    await lock.value.release();
    return entries;
  }
  const clock = stampClock(randomBytes(6).toString('hex'), now);
  const prepared = await prepare(entries.value, clock.next());
  if (!prepared.ok) {
    await entries.value.close();
    await lock.value.release();
    return prepared;
  }
  if (mode === 'write') await rm(importsFolder(folder), { recursive: true, force: true }).catch(() => {});
  const { release } = lock.value;
  const project = new Project({ directory: folder, mode, entries: entries.value, clock, now, release });
  if (mode === 'write') await sweepErased(project);
  return ok(project);
}

async function backUpBeforeMigration(folder: string, now: Now): Promise<Result<unknown>> {
  const old = await needsMigration(folder, 'project', projectFormat);
  return old ? backUp(folder, 'migration', new Date(now())) : ok(undefined);
}
