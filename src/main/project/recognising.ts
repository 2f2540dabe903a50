/** Recognising the text of a report's pictured pages: a new version of its text, taken in whole or not at all. */

import { readFile } from 'node:fs/promises';
import { editionOf, pagesToRecognise, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { nothingRecognised, recognitionCancelled } from '../recognition/failures.ts';
import type { Languages } from '../recognition/languages.ts';
import type { Recogniser, RecogniserWatch } from '../recognition/recogniser.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { type BegunRecognition, beginRecognition, dropRecognition } from './begunRecognition.ts';
import { originalFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { addVersion } from './versions.ts';

/** What recognition works with. */
export interface RecognitionTools {
  readonly recogniser: Recogniser;
  readonly languages: Pick<Languages, 'read' | 'all'>;
  readonly reader: ReportReader;
  /** What opens a locked file, where it was given. */
  readonly passwordOf?: (record: SourceRecord) => string | undefined;
}

/** What became of a report's pages. */
export interface RecognitionOutcome {
  readonly record: SourceRecord;
  /** How sure the engine is of all of it, in per cent. */
  readonly confidence: number;
  /** Pages that could not be read, by their index. */
  readonly failed: readonly number[];
}

/** Who waits for a recognition. */
export interface RecognitionWatch extends Pick<RecogniserWatch, 'signal' | 'turn'> {
  /** So many pages were recognised before, and are not recognised again. */
  onBegun?(done: number): void;
  /** So many pages are done, with or without success. */
  onPage(done: number): void;
}

/**
 * Recognises a report in `languages`, the main one first, or goes on where that was left. On failure, and when cancelled,
 * nothing has changed; the pages that are done are kept for the next time, until `dropRecognition`.
 */
export async function recogniseReport(
  project: Project,
  tools: RecognitionTools,
  sourceId: string,
  languages: readonly string[],
  watch: RecognitionWatch,
): Promise<Result<RecognitionOutcome>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  if (pagesToRecognise(source.value).length === 0) return nothingToRecognise(editionOf(source.value).name);
  const begun = await beginRecognition(project, source.value, languages);
  if (!begun.ok) return begun;
  const outcome = await recognised(project, tools, { record: source.value, languages, begun: begun.value }, watch);
  if (!outcome.ok && outcome.error.reason !== 'cancelled') await begun.value.stop();
  await begun.value.close();
  if (outcome.ok) await dropRecognition(project, sourceId);
  return outcome;
}

/** What is at work. */
interface Work {
  readonly record: SourceRecord;
  readonly languages: readonly string[];
  readonly begun: BegunRecognition;
}

async function recognised(
  project: Project,
  tools: RecognitionTools,
  { record, languages, begun }: Work,
  watch: RecognitionWatch,
): Promise<Result<RecognitionOutcome>> {
  const { name } = editionOf(record);
  const data = await tools.languages.read(languages);
  if (!data.ok) return data;
  const bytes = await readOriginal(project, record);
  if (!bytes.ok) return bytes;
  const file = { bytes: bytes.value, name, password: tools.passwordOf?.(record) };
  const report = { ...file, pages: pagesLeft(record, begun), languages: data.value };
  const { signal, turn } = watch;
  const seen = await tools.recogniser(report, { signal, turn, onPage: keeping(begun, watch) });
  if (!seen.ok) return seen;
  const pages = [...begun.pages, ...seen.value.pages].sort((a, b) => a.page - b.page);
  const words = pages.flatMap((page) => page.words);
  if (words.length === 0) return nothingRecognised(name);
  const choices = { ...shownDocument(record).choices, recognise: [...languages] };
  const read = await tools.reader.read({ ...file, choices, recognised: pages }, { signal, onProgress: () => {} });
  if (signal.aborted) return recognitionCancelled(name);
  if (!read.ok) return read;
  const added = await addVersion(project, record.id, read.value, choices, { recognised: pages });
  if (!added.ok) return added;
  return ok({ record: added.value, confidence: meanConfidence(words), failed: seen.value.failed });
}

function pagesLeft(record: SourceRecord, { pages }: BegunRecognition): number[] {
  const done = new Set(pages.map(({ page }) => page));
  return pagesToRecognise(record).filter((page) => !done.has(page));
}

/** Keeps each page before the next one is begun, and tells how many are done. */
function keeping(begun: BegunRecognition, watch: RecognitionWatch): RecogniserWatch['onPage'] {
  let done = begun.pages.length;
  watch.onBegun?.(done);
  return async (page) => {
    const kept = page ? await begun.add(page) : ok(undefined);
    watch.onPage(++done);
    return kept;
  };
}

function nothingToRecognise(name: string): Result<never> {
  return fail('invalid-input', `All pages of “${name}” have their text. There is nothing to recognise.`);
}

function meanConfidence(words: readonly { readonly text: string; readonly confidence: number }[]): number {
  const units = words.reduce((sum, { text }) => sum + text.length, 0);
  return Math.round(words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / units);
}

async function readOriginal(project: Project, record: SourceRecord): Promise<Result<Uint8Array>> {
  const file = originalFile(sourceFolder(project.directory, record.id), editionOf(record));
  try {
    return ok(await readFile(file));
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}
