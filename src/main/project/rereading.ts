/** A reading of a report before it is taken in: what its text would be, and where the passages would stand in it. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { anchorAnnotation, type Placement } from '../../shared/anchoring/anchor.ts';
import type { ReadingTrial, Standing } from '../../shared/ipc/views.ts';
import { isDeleted } from '../../shared/model/annotation.ts';
import type { ReadingChoices } from '../../shared/model/readingChoices.ts';
import { editionOf, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { sourceNode } from '../../shared/model/sourceDocument.ts';
import { ok, type Result } from '../../shared/result.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import type { ReadOutcome, ReportReader } from '../import/reader.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { Turns } from '../turns.ts';
import { originalFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { recognisedPages } from './recognisedPages.ts';
import { type HowToRead, readOriginal, type Watch } from './reports.ts';
import { addVersion, type GivenFile } from './versions.ts';

/** A reading that was made, and not taken in yet. */
export interface Trial {
  readonly sourceId: string;
  /** The version that was shown when it was made. */
  readonly shown: number;
  readonly read: ReadOutcome;
  readonly choices: ReadingChoices;
  /** What was read; null: the file that is shown till now. */
  readonly file: GivenFile | null;
  /** Pages that were recognised before, and were read as such. */
  readonly recognised: readonly RecognisedPage[];
}

/** Reads a report as `how` says: the file at `path`, or the one that is shown. */
export async function tryReading(
  project: Project,
  reader: ReportReader,
  sourceId: string,
  how: HowToRead & { readonly path: string | null },
  watch: Watch,
): Promise<Result<Trial>> {
  const source = project.source(sourceId);
  if (!source.ok) return source;
  const file = how.path === null ? await keptFile(project, source.value) : await givenFile(how.path);
  if (!file.ok) return file;
  const choices = how.choices ?? {};
  const isSame = how.path === null && choices.recognise !== undefined;
  const recognised = isSame ? await recognisedPages(project, source.value) : [];
  const read = await reader.read({ ...file.value, choices, password: how.password, recognised }, watch);
  if (!read.ok) return read;
  const { version } = shownDocument(source.value);
  return ok({
    sourceId,
    shown: version,
    read: read.value,
    choices,
    file: how.path === null ? null : file.value,
    recognised,
  });
}

async function keptFile(project: Project, source: SourceRecord): Promise<Result<GivenFile>> {
  const edition = editionOf(source);
  const file = originalFile(sourceFolder(project.directory, source.id), edition);
  try {
    return ok({ name: edition.name, bytes: await readFile(file) });
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
}

async function givenFile(path: string): Promise<Result<GivenFile>> {
  const name = basename(path);
  const bytes = await readOriginal(path, name);
  return bytes.ok ? ok({ name, bytes: bytes.value }) : bytes;
}

/** Makes a trial the text of its report; gives where its passages stand then. */
export async function takeTrial(project: Project, trial: Trial): Promise<Result<Standing>> {
  const standing = await standingIn(project, trial);
  if (!standing.ok) return standing;
  const { sourceId, read, choices, file, recognised } = trial;
  const added = await addVersion(project, sourceId, read, choices, { file, recognised });
  return added.ok ? standing : added;
}

/** UTF-16 units of a trial's text that are shown. */
const OPENING = 1_500;

/** What there is to see of a trial before it is taken in. */
export async function trialView(project: Project, trial: Trial): Promise<Result<ReadingTrial>> {
  const source = project.source(trial.sourceId);
  if (!source.ok) return source;
  const standing = await standingIn(project, trial);
  if (!standing.ok) return standing;
  const { document, facts, format } = trial.read;
  const { language, title } = document;
  const text = textOf(trial.read);
  if (!text.ok) return text;
  return ok({
    format,
    title,
    language,
    opening: text.value.slice(0, OPENING).toWellFormed(),
    words: facts.words,
    pages: facts.pages,
    warnings: [...facts.warnings],
    isSame: facts.fingerprint === shownDocument(source.value).fingerprint,
    standing: standing.value,
  });
}

function textOf({ document }: ReadOutcome): Result<string> {
  const node = sourceNode(document);
  return node.ok ? ok(canonicalText(node.value)) : node;
}

/** What was counted for a trial, and of which annotations: finding thousands anew takes a while. */
const counted = new WeakMap<Trial, { readonly records: object; readonly standing: Standing }>();

/** Where the annotations of a report would stand. */
async function standingIn(project: Project, trial: Trial): Promise<Result<Standing>> {
  const { sourceId, read } = trial;
  const records = await project.readAnnotations(sourceId);
  if (!records.ok) return records;
  const known = counted.get(trial);
  if (known?.records === records.value) return ok(known.standing);
  const text = textOf(read);
  if (!text.ok) return text;
  const counts: Record<Placement['state'], number> = { exact: 0, moved: 0, orphan: 0 };
  let toCheck: string | null = null;
  const turns = new Turns();
  for (const record of records.value.values()) {
    if (turns.isDue) await turns.give();
    if (isDeleted(record)) continue;
    const { state } = anchorAnnotation(text.value, read.facts.fingerprint, record);
    counts[state]++;
    if (state !== 'exact') toCheck ??= record.id;
  }
  const standing = { ...counts, toCheck };
  counted.set(trial, { records: records.value, standing });
  return ok(standing);
}
