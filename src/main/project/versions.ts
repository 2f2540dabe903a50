/**
 * Reading a report again: another version of its text, shown from then on. All versions and all files that were read stay;
 * undo shows the version before.
 */

import { mkdir } from 'node:fs/promises';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import {
  detailFields,
  editionOf,
  editionsOf,
  foundDetails,
  nextVersion,
  originalOf,
  type SomeEdition,
  type SourceRecord,
  shownDocument,
  withFoundDetails,
} from '../../shared/model/source.ts';
import type { SourceDocument } from '../../shared/model/sourceDocument.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ReadOutcome } from '../import/reader.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import { sha256Of } from '../sha256.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import { documentFile, originalFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { writeRecognisedPages } from './recognisedPages.ts';

/** A file as it was chosen, its name without its folder. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a reading was made from, but for the file that is shown. */
export interface MadeFrom {
  readonly file?: GivenFile | null;
  /** Of its pages. */
  readonly recognised?: readonly RecognisedPage[];
}

/** What makes a version. `bytes`: those of `edition`, where they are to be written. */
interface Making {
  readonly read: ReadOutcome;
  readonly choices: ReadingChoices;
  readonly edition: SomeEdition;
  readonly bytes: Uint8Array | null;
  /** What was recognised of its pages, which the reading was made from. */
  readonly recognised: readonly RecognisedPage[];
}

/**
 * Makes `read` the text of a report from now on. `file`: the file that was read, where it is not the one shown till now: it
 * becomes another edition, kept beside the others. `recognised`: pages that it was read from. On failure nothing has changed.
 */
export function addVersion(
  project: Project,
  sourceId: string,
  read: ReadOutcome,
  choices: ReadingChoices,
  { file = null, recognised = [] }: MadeFrom = {},
): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const source = project.source(sourceId);
    if (!source.ok) return source;
    const edition = file ? await editionFor(project, source.value, file, read) : ok(editionOf(source.value));
    if (!edition.ok) return edition;
    const made = { read, choices, edition: edition.value, bytes: file?.bytes ?? null, recognised };
    const written = await writeVersion(project, source.value, made);
    const label = read.facts.recognised.length > 0 ? 'recognise text' : 'read report again';
    if (written.ok) remember(project, label, source.value, written.value);
    return written;
  });
}

/** Shows another of the versions that a report has. */
export function showVersion(project: Project, sourceId: string, version: number): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const source = project.source(sourceId);
    if (!source.ok || source.value.shown === version) return source;
    const wanted = { ...source.value, shown: version };
    if (!wanted.documents.some((document) => document.version === version))
      return fail('not-found', `“${editionOf(source.value).name}” has no version ${version}. Nothing was changed.`);
    const text = await project.texts.of(wanted);
    if (!text.ok) return text;
    const { title, language } = foundDetails(text.value.document, editionOf(wanted).name, project.clock.next());
    const to = { ...wanted, ...withFoundDetails(wanted, { title, language }) };
    const written = await project.entries.commit({ put: [to] });
    if (!written.ok) return written;
    remember(project, `show version ${version}`, source.value, to);
    return ok(to);
  });
}

/** Writes another version of `record` and then says so in the journal: whatever happens before that line changes nothing. In turn. */
export async function writeVersion(
  project: Project,
  record: SourceRecord,
  making: Making,
): Promise<Result<SourceRecord>> {
  const { read, choices, edition } = making;
  const version = nextVersion(record);
  const written = await writeFiles(sourceFolder(project.directory, record.id), version, making);
  if (!written.ok) return written;
  const found = foundDetails(read.document, edition.name, project.clock.next(), read.metadata);
  const isKnown = editionsOf(record).some((each) => each.edition === edition.edition);
  const next: SourceRecord = {
    ...record,
    ...withFoundDetails(record, found),
    editions: isKnown ? record.editions : [...record.editions, edition],
    documents: [
      ...record.documents,
      { version, edition: edition.edition, choices, read: project.moment(), ...read.facts },
    ],
    shown: version,
  };
  const entered = await project.entries.commit({ put: [next] });
  return entered.ok ? ok(next) : entered;
}

async function writeFiles(
  folder: string,
  version: number,
  { read, edition, bytes, recognised }: Making,
): Promise<Result<void>> {
  const original = bytes ? await writeOriginal(folder, edition, bytes) : ok(undefined);
  if (!original.ok) return original;
  const words = recognised.length > 0 ? await writeRecognisedPages(folder, version, recognised) : ok(undefined);
  return words.ok ? writeFileDurably(documentFile(folder, version), bytesOf(read.document)) : words;
}

/** Writes the file of an edition into the folder of its report. */
export async function writeOriginal(
  folder: string,
  edition: Pick<SomeEdition, 'edition' | 'ending'>,
  bytes: Uint8Array,
): Promise<Result<void>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return storageFailure(error, folder);
  }
  return writeFileDurably(originalFile(folder, edition), bytes);
}

/** The bytes of a document file. */
export function bytesOf(document: SourceDocument): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(document));
}

/** The edition that `file` is: one that the report has already, or a new one; not the file of another report. */
async function editionFor(
  project: Project,
  record: SourceRecord,
  file: GivenFile,
  { format }: ReadOutcome,
): Promise<Result<SomeEdition>> {
  const sha256 = await sha256Of(file.bytes);
  const twin = twinOf(project, sha256);
  if (twin && twin.record.id !== record.id)
    return fail(
      'already-there',
      `“${file.name}” is in this project as another report, “${twin.edition.name}”. Nothing was changed.`,
    );
  if (twin) return ok(twin.edition);
  const edition = Math.max(...editionsOf(record).map((each) => each.edition)) + 1;
  return ok({ ...originalOf(file.name, file.bytes.length, sha256), edition, format });
}

/** The report that was read from these very bytes, and which of its editions they are. */
export function twinOf(
  project: Project,
  sha256: string,
): { readonly record: SourceRecord; readonly edition: SomeEdition } | undefined {
  for (const record of project.sources) {
    const edition = editionsOf(record).find((each) => each.sha256 === sha256);
    if (edition) return { record, edition };
  }
  return undefined;
}

function remember(project: Project, label: string, from: SourceRecord, to: SourceRecord): void {
  project.history.did({
    label,
    place: { sourceId: from.id, annotationId: null },
    undo: () => show(project, to, from),
    redo: () => show(project, from, to),
  });
}

/** Back to the version of `wanted`, and to what it says of itself where nobody has written something else since. */
async function show(project: Project, left: SourceRecord, wanted: SourceRecord): Promise<Result<unknown>> {
  const now = project.entries.records.get(wanted.id);
  if (now?.kind !== 'source') return fail('not-found', 'This report is no longer in the project. Nothing was undone.');
  const untouched = detailFields.filter((field) => JSON.stringify(now[field]) === JSON.stringify(left[field]));
  const details = Object.fromEntries(untouched.map((field) => [field, wanted[field]]));
  return project.entries.commit({ put: [{ ...now, ...details, shown: shownDocument(wanted).version }] });
}
