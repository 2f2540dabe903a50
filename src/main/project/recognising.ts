/** Recognising the text of a report's pictured pages: a new version of its text, taken in whole or not at all. */

import { readFile } from 'node:fs/promises';
import { editionOf, pagesToRecognise, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { nothingRecognised, recognitionCancelled } from '../recognition/failures.ts';
import type { Languages } from '../recognition/languages.ts';
import type { Recogniser, RecognitionWatch } from '../recognition/recogniser.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { originalFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { addVersion } from './versions.ts';

/** What recognition works with. */
export interface RecognitionTools {
  readonly recogniser: Recogniser;
  readonly languages: Pick<Languages, 'read'>;
  readonly reader: ReportReader;
}

/** What became of a report's pages. */
export interface RecognitionOutcome {
  readonly record: SourceRecord;
  /** How sure the engine is of all of it, in per cent. */
  readonly confidence: number;
  /** Pages that could not be read, by their index. */
  readonly failed: readonly number[];
}

/** Recognises a report in `languages`, the main one first. On failure, and when cancelled, nothing has changed. */
export async function recogniseReport(
  project: Project,
  tools: RecognitionTools,
  sourceId: string,
  languages: readonly string[],
  watch: RecognitionWatch,
): Promise<Result<RecognitionOutcome>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const { name } = editionOf(source.value);
  const pages = pagesToRecognise(source.value);
  if (pages.length === 0)
    return fail('invalid-input', `All pages of “${name}” have their text. There is nothing to recognise.`);
  const data = await tools.languages.read(languages);
  if (!data.ok) return data;
  const bytes = await readOriginal(project, source.value);
  if (!bytes.ok) return bytes;
  const recognised = await tools.recogniser({ bytes: bytes.value, name, pages, languages: data.value }, watch);
  if (!recognised.ok) return recognised;
  const words = recognised.value.pages.flatMap((page) => page.words);
  if (words.length === 0) return nothingRecognised(name);
  const { choices } = shownDocument(source.value);
  const chosen = { ...choices, recognise: [...languages] };
  const request = { bytes: bytes.value, name, choices: chosen, recognised: recognised.value.pages };
  const read = await tools.reader.read(request, { signal: watch.signal, onProgress: () => {} });
  if (!read.ok) return watch.signal.aborted ? recognitionCancelled(name) : read;
  if (watch.signal.aborted) return recognitionCancelled(name);
  const added = await addVersion(project, sourceId, read.value, chosen);
  if (!added.ok) return added;
  return ok({ record: added.value, confidence: meanConfidence(words), failed: recognised.value.failed });
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
