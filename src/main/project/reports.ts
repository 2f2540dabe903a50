/** Taking reports into a project: built aside, moved in whole, entered last, so that nothing half-imported stays. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { current, newRegister, write } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { limits } from '../import/limits.ts';
import type { ReadOutcome, ReportReader } from '../import/reader.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { syncDirectory, writeFileDurably } from '../store/writeFile.ts';
import { documentFile, importsFolder, originalFile, sourceFolder, sourcesFolder } from './places.ts';
import type { Project } from './project.ts';

interface Watch {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  onProgress(done: number): void;
}

/** Imports one file. The failure's sentence names the file; on any failure nothing of it stays in the project. */
export async function importReport(
  project: Project,
  importedBy: Reviewer,
  reader: ReportReader,
  path: string,
  watch: Watch,
): Promise<Result<SourceRecord>> {
  const name = basename(path);
  const bytes = await readOriginal(path, name);
  if (!bytes.ok) return bytes;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const twin = project.sources.find((source) => source.original.sha256 === sha256);
  if (twin)
    return fail(
      'invalid-input',
      `“${name}” is already in this project, as “${twin.original.name}”. It was not imported again.`,
    );
  const read = await reader.read({ bytes: bytes.value, name }, watch);
  if (!read.ok) return read;
  if (watch.signal.aborted) return fail('cancelled', `The import of “${name}” was cancelled. Nothing of it was kept.`);
  const record = sourceRecord(project, importedBy, { name, bytes: bytes.value, sha256 }, read.value);
  return takeIn(project, record, bytes.value, read.value);
}

/** Gives a report another title. */
export async function renameReport(project: Project, sourceId: string, title: string): Promise<Result<SourceRecord>> {
  const record = project.source(sourceId);
  if (!record.ok) return record;
  const before = current(record.value.title);
  const renameTo = (wanted: string) => async (): Promise<Result<SourceRecord>> => {
    const now = project.source(sourceId);
    if (!now.ok) return now;
    const next = { ...now.value, title: write(now.value.title, wanted, project.clock.next()) };
    const written = await project.entries.commit({ put: [next] });
    return written.ok ? ok(next) : written;
  };
  const result = await renameTo(title)();
  if (result.ok) project.history.did({ label: 'rename report', undo: renameTo(before), redo: renameTo(title) });
  return result;
}

async function readOriginal(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes)
      return fail(
        'limit',
        `“${name}” is larger than ${Math.round(limits.fileBytes / 1_048_576)} MB, the most that one report may have. It was not imported.`,
      );
    return ok(await readFile(path));
  } catch (error) {
    return storageFailure(error, path, 'read');
  }
}

function sourceRecord(
  project: Project,
  importedBy: Reviewer,
  original: { name: string; bytes: Uint8Array; sha256: string },
  read: ReadOutcome,
): SourceRecord {
  const stamp = project.clock.next();
  const { document, format, facts } = read;
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(original.name)?.[1]?.toLowerCase() ?? 'bin';
  return {
    kind: 'source',
    id: project.newId(),
    format,
    original: { name: original.name.slice(-400), ending, bytes: original.bytes.length, sha256: original.sha256 },
    imported: project.moment(),
    importedBy,
    documents: [{ version: 1, ...facts }],
    title: newRegister(document.title.slice(0, 1_000) || original.name, stamp),
    language: newRegister(document.language, stamp),
    deleted: newRegister(false, stamp),
  };
}

async function takeIn(
  project: Project,
  record: SourceRecord,
  bytes: Uint8Array,
  read: ReadOutcome,
): Promise<Result<SourceRecord>> {
  const building = join(importsFolder(project.directory), record.id);
  const moved = await build(project, record, bytes, read, building);
  const entered = moved.ok ? await project.entries.commit({ put: [record] }) : moved;
  if (entered.ok) return ok(record);
  await rm(building, { recursive: true, force: true }).catch(() => {});
  await rm(sourceFolder(project.directory, record.id), { recursive: true, force: true }).catch(() => {});
  return entered;
}

async function build(
  project: Project,
  record: SourceRecord,
  bytes: Uint8Array,
  read: ReadOutcome,
  building: string,
): Promise<Result<void>> {
  try {
    await mkdir(building, { recursive: true, mode: 0o700 });
    await mkdir(sourcesFolder(project.directory), { recursive: true, mode: 0o700 });
    const json = new TextEncoder().encode(JSON.stringify(read.document));
    const original = await writeFileDurably(originalFile(building, record.original.ending), bytes);
    if (!original.ok) return original;
    const document = await writeFileDurably(documentFile(building, 1), json);
    if (!document.ok) return document;
    await rename(building, sourceFolder(project.directory, record.id));
    await syncDirectory(sourcesFolder(project.directory));
    return ok(undefined);
  } catch (error) {
    return storageFailure(error, project.directory);
  }
}
