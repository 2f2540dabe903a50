/** Taking reports into a project: built aside, moved in whole, entered last, so that nothing half-imported stays. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { newRegister } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { metadataRegisters, newestDocument, type SourceRecord } from '../../shared/model/source.ts';
import type { SourceDocument } from '../../shared/model/sourceDocument.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { limits } from '../import/limits.ts';
import type { ReadOutcome, ReportReader } from '../import/reader.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { syncDirectory, writeFileDurably } from '../store/writeFile.ts';
import { originalProblem, textProblem } from './checking.ts';
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
  // Taken before reading, since two are read at once: the list shows them in the order in which they were begun.
  const begun = { id: project.newId(), imported: project.moment(), importedBy };
  const bytes = await readOriginal(path, name);
  if (!bytes.ok) return bytes;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  const twin = twinOf(project, sha256);
  const broken = twin && { original: await originalProblem(project, twin), text: await textProblem(project, twin) };
  if (twin && !broken?.original && !broken?.text) return alreadyThere(name, twin);
  const read = await reader.read({ bytes: bytes.value, name }, watch);
  if (!read.ok) return read;
  if (watch.signal.aborted) return fail('cancelled', `The import of “${name}” was cancelled. Nothing of it was kept.`);
  if (twin) return named(await putBack(project, twin, bytes.value, broken?.text ? read.value : null), name);
  const record = sourceRecord(project, begun, { name, bytes: bytes.value, sha256 }, read.value);
  return named(await takeIn(project, record, bytes.value, read.value), name);
}

function twinOf(project: Project, sha256: string): SourceRecord | undefined {
  return project.sources.find((source) => source.original.sha256 === sha256);
}

function alreadyThere(name: string, twin: SourceRecord): Result<never> {
  return fail(
    'already-there',
    `“${name}” is already in this project, as “${twin.original.name}”. It was not imported again.`,
  );
}

async function readOriginal(path: string, name: string): Promise<Result<Uint8Array>> {
  try {
    const file = await stat(path);
    // Reading a device or a pipe may never end.
    if (!file.isFile() && !file.isDirectory())
      return fail('unsupported', `“${name}” is a device or a pipe, not a file. It was not imported.`);
    if (file.size > limits.fileBytes)
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
  begun: Pick<SourceRecord, 'id' | 'imported' | 'importedBy'>,
  original: { name: string; bytes: Uint8Array; sha256: string },
  read: ReadOutcome,
): SourceRecord {
  const stamp = project.clock.next();
  const { document, format, facts, metadata } = read;
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(original.name)?.[1]?.toLowerCase() ?? 'bin';
  return {
    kind: 'source',
    ...begun,
    format,
    original: { name: original.name.slice(-400), ending, bytes: original.bytes.length, sha256: original.sha256 },
    documents: [{ version: 1, ...facts }],
    title: newRegister(document.title.slice(0, 1_000) || original.name, stamp),
    language: newRegister(document.language, stamp),
    ...metadataRegisters(metadata, stamp),
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
  const built = await build(record, bytes, read, building);
  const entered = built.ok ? await project.inTurn(() => enter(project, record, building)) : built;
  if (entered.ok) return ok(record);
  await rm(building, { recursive: true, force: true }).catch(() => {});
  return entered;
}

/** In turn, since the same file may have been read twice at once: the second one finds the first. */
async function enter(project: Project, record: SourceRecord, building: string): Promise<Result<unknown>> {
  const twin = twinOf(project, record.original.sha256);
  if (twin) return alreadyThere(record.original.name, twin);
  const folder = sourceFolder(project.directory, record.id);
  const moved = await moveIn(project, building, folder);
  const entered = moved.ok ? await project.entries.commit({ put: [record] }) : moved;
  if (!entered.ok) await rm(folder, { recursive: true, force: true }).catch(() => {});
  return entered;
}

/** Puts back what is damaged or missing of a report that is imported again: the same bytes, its text as a new version. */
async function putBack(
  project: Project,
  record: SourceRecord,
  bytes: Uint8Array,
  read: ReadOutcome | null,
): Promise<Result<SourceRecord>> {
  const folder = sourceFolder(project.directory, record.id);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return storageFailure(error, folder);
  }
  const original = await writeFileDurably(originalFile(folder, record.original.ending), bytes);
  if (!original.ok) return original;
  if (!read) return ok(record);
  const version = newestDocument(record).version + 1;
  const document = await writeFileDurably(documentFile(folder, version), bytesOf(read.document));
  if (!document.ok) return document;
  const next = { ...record, documents: [...record.documents, { version, ...read.facts }] };
  const entered = await project.entries.commit({ put: [next] });
  return entered.ok ? ok(next) : entered;
}

/** A full disk is met in a file of ours whose name says nothing: the sentence begins with the report's. */
function named<T>(result: Result<T>, name: string): Result<T> {
  if (result.ok || (result.error.reason !== 'storage' && result.error.reason !== 'read-only')) return result;
  return fail(result.error.reason, `“${name}” was not imported. ${result.error.message}`);
}

function bytesOf(document: SourceDocument): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

async function build(
  record: SourceRecord,
  bytes: Uint8Array,
  read: ReadOutcome,
  building: string,
): Promise<Result<void>> {
  try {
    await mkdir(building, { recursive: true, mode: 0o700 });
  } catch (error) {
    return storageFailure(error, building);
  }
  const original = await writeFileDurably(originalFile(building, record.original.ending), bytes);
  return original.ok ? writeFileDurably(documentFile(building, 1), bytesOf(read.document)) : original;
}

async function moveIn(project: Project, building: string, folder: string): Promise<Result<void>> {
  try {
    await mkdir(sourcesFolder(project.directory), { recursive: true, mode: 0o700 });
    await rename(building, folder);
    await syncDirectory(sourcesFolder(project.directory));
    return ok(undefined);
  } catch (error) {
    return storageFailure(error, project.directory);
  }
}
