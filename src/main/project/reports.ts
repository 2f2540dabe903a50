/** Taking reports into a project: built aside, moved in whole, entered last, so that nothing half-imported stays. */

import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FurnitureDecision } from '../../shared/model/furniture.ts';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import { newRegister } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { editionOf, foundDetails, originalOf, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { limits } from '../import/limits.ts';
import type { PastedFile } from '../import/pastedFile.ts';
import type { ReadOutcome, ReportReader } from '../import/reader.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import { sha256Of } from '../sha256.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { syncDirectory, writeFileDurably } from '../store/writeFile.ts';
import { originalProblem, textProblem } from './checking.ts';
import { documentFile, importsFolder, sourceFolder, sourcesFolder } from './places.ts';
import type { Project } from './project.ts';
import { recognisedPages } from './recognisedPages.ts';
import { bytesOf, twinOf, writeOriginal, writeVersion } from './versions.ts';

/** Who waits for a reading. */
export interface Watch {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  onProgress(done: number): void;
  /** Told when these very bytes are here already. */
  onKnown?(record: SourceRecord): void;
}

/** How a file is to be read. */
export interface HowToRead {
  readonly choices?: ReadingChoices | undefined;
  /** Used for this reading, and not kept. */
  readonly password?: string | undefined;
}

/** Imports one file, by its path or as it was pasted. The failure's sentence names the file; on any failure nothing of it stays in the project. */
export async function importReport(
  project: Project,
  importedBy: Reviewer,
  reader: ReportReader,
  file: string | PastedFile,
  watch: Watch,
  how: HowToRead = {},
): Promise<Result<SourceRecord>> {
  const name = typeof file === 'string' ? basename(file) : file.name;
  // Taken before reading, since two are read at once: the list shows them in the order in which they were begun.
  const begun = { id: project.newId(), imported: project.moment(), importedBy };
  const bytes = typeof file === 'string' ? await readOriginal(file, name) : ok(file.bytes);
  if (!bytes.ok) return bytes;
  const sha256 = await sha256Of(bytes.value);
  const twin = twinOf(project, sha256);
  const broken = twin && (await problemsOf(project, twin));
  if (twin && !broken?.original && !broken?.text) {
    watch.onKnown?.(twin.record);
    return alreadyThere(name, twin.record);
  }
  const choices = twin ? shownDocument(twin.record).choices : (how.choices ?? {});
  const recognised = twin ? await recognisedPages(project, twin.record) : [];
  const read = await reader.read({ bytes: bytes.value, name, choices, password: how.password, recognised }, watch);
  if (!read.ok) return read;
  if (watch.signal.aborted) return fail('cancelled', `The import of “${name}” was cancelled. Nothing of it was kept.`);
  const value = titled(read.value, typeof file === 'string' ? '' : file.title);
  if (twin)
    return named(await putBack(project, twin, bytes.value, broken?.text ? { read: value, recognised } : null), name);
  const record = sourceRecord(project, begun, { name, bytes: bytes.value, sha256 }, value, choices);
  return named(await takeIn(project, record, bytes.value, value), name);
}

/** What was read, under the title that the analyst gave it. */
function titled(read: ReadOutcome, title: string): ReadOutcome {
  return title === '' ? read : { ...read, document: { ...read.document, title } };
}

type Twin = NonNullable<ReturnType<typeof twinOf>>;

/** What the same bytes, imported again, put back: themselves, and the text that is shown where it was read from them. */
async function problemsOf(project: Project, { record, edition }: Twin) {
  const isShown = editionOf(record).edition === edition.edition;
  return {
    original: await originalProblem(project, record, edition),
    text: isShown ? await textProblem(project, record) : null,
  };
}

function alreadyThere(name: string, twin: SourceRecord): Result<never> {
  return fail(
    'already-there',
    `“${name}” is already in this project, as “${editionOf(twin).name}”. It was not imported again.`,
  );
}

/** The bytes of a file; 'unsupported' for what is none, 'limit' for one too large. */
export async function readOriginal(path: string, name: string): Promise<Result<Uint8Array>> {
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
  choices: ReadingChoices,
): SourceRecord {
  const stamp = project.clock.next();
  return {
    kind: 'source',
    ...begun,
    format: read.format,
    original: originalOf(original.name, original.bytes.length, original.sha256),
    editions: [],
    documents: [{ version: 1, edition: 1, choices, read: begun.imported, ...read.facts }],
    shown: 1,
    furniture: newRegister<readonly FurnitureDecision[]>([], stamp),
    ...foundDetails(read.document, original.name, stamp, read.metadata),
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
  if (twin) return alreadyThere(record.original.name, twin.record);
  const folder = sourceFolder(project.directory, record.id);
  const moved = await moveIn(project, building, folder);
  const entered = moved.ok ? await project.entries.commit({ put: [record] }) : moved;
  if (!entered.ok) await rm(folder, { recursive: true, force: true }).catch(() => {});
  return entered;
}

/** Puts back what is damaged or missing of a report that is imported again: the same bytes, its text as a new version. */
function putBack(
  project: Project,
  { record: { id }, edition }: Twin,
  bytes: Uint8Array,
  text: { readonly read: ReadOutcome; readonly recognised: readonly RecognisedPage[] } | null,
): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const source = project.source(id);
    if (!source.ok) return source;
    const { choices } = shownDocument(source.value);
    if (text) return writeVersion(project, source.value, { ...text, choices, edition, bytes });
    const written = await writeOriginal(sourceFolder(project.directory, id), edition, bytes);
    return written.ok ? source : written;
  });
}

/** A full disk is met in a file of ours whose name says nothing: the sentence begins with the report's. */
function named<T>(result: Result<T>, name: string): Result<T> {
  if (result.ok || (result.error.reason !== 'storage' && result.error.reason !== 'read-only')) return result;
  return fail(result.error.reason, `“${name}” was not imported. ${result.error.message}`);
}

async function build(
  record: SourceRecord,
  bytes: Uint8Array,
  read: ReadOutcome,
  building: string,
): Promise<Result<void>> {
  const original = await writeOriginal(building, { edition: 1, ending: record.original.ending }, bytes);
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
