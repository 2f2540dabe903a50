/**
 * A recognition that is under way. Each page is on disk as soon as it is done, so that nothing is done twice however the
 * program ended: the file has a head, a line for each page, and is gone when the text is made or nobody wants it any more.
 */

import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { nextVersion, type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { pageLine, pagesInLines } from '../recognition/pageLines.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import { type OpenFile, realFiles } from '../store/fileSystem.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import { recognitionFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';

/** What is being recognised: which of the report's files, in which languages, to become which version at the earliest. */
const headSchema = z.strictObject({
  edition: z.number().int().min(1),
  languages: z.array(z.string().max(35)).min(1).max(20),
  version: z.number().int().min(2),
});

type Head = z.infer<typeof headSchema>;

/** The last line of one that failed: it waits until it is asked for again. */
const STOPPED = '{"stopped":true}';

/** What is there of a recognition that did not come to its end. */
export interface Unfinished {
  readonly languages: readonly string[];
  /** One for each page that is done; the last one may be cut off. */
  readonly lines: readonly string[];
  /** It failed. */
  readonly stopped: boolean;
}

/** What was begun of the file that `record` shows; null when nothing was, or its text was made. */
export async function unfinishedRecognition(project: Project, record: SourceRecord): Promise<Unfinished | null> {
  const text = await readFile(fileFor(project, record.id), 'utf8').catch(() => '');
  const [first = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const head = headIn(first);
  if (!head || head.edition !== shownDocument(record).edition || isMade(record, head)) return null;
  const pages = lines.filter((line) => line !== STOPPED);
  return { languages: head.languages, lines: pages, stopped: pages.length < lines.length };
}

/** Takes up what was begun in the same languages, or begins; the pages that are there are in `pages`. */
export async function beginRecognition(
  project: Project,
  record: SourceRecord,
  languages: readonly string[],
): Promise<Result<BegunRecognition>> {
  const path = fileFor(project, record.id);
  const before = await unfinishedRecognition(project, record);
  const pages = before && sameLanguages(before.languages, languages) ? await pagesInLines(before.lines) : [];
  const { edition } = shownDocument(record);
  const head: Head = { edition, languages: [...languages], version: nextVersion(record) };
  // Written anew: the last line may have been cut off.
  const bytes = new TextEncoder().encode([`${JSON.stringify(head)}\n`, ...pages.map(pageLine)].join(''));
  const written = await writeFileDurably(path, bytes);
  if (!written.ok) return stopped(record, written.error.message);
  try {
    return ok(new BegunRecognition(path, record, pages, await realFiles.openExisting(path), bytes.length));
  } catch (error) {
    return stopped(record, storageFailure(error, path).error.message);
  }
}

/** Forgets what was begun of a report. */
export async function dropRecognition(project: Project, sourceId: string): Promise<void> {
  await rm(fileFor(project, sourceId), { force: true }).catch(() => {});
}

/** Writes down that a report is to be recognised, so that it is, also when the program ends before its turn comes. */
export async function wishRecognition(
  project: Project,
  record: SourceRecord,
  languages: readonly string[],
): Promise<void> {
  const begun = await beginRecognition(project, record, languages);
  if (begun.ok) await begun.value.close();
}

export class BegunRecognition {
  /** Those that were there when it was taken up. */
  readonly pages: readonly RecognisedPage[];
  readonly #path: string;
  readonly #record: SourceRecord;
  readonly #file: OpenFile;
  #end: number;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(path: string, record: SourceRecord, pages: readonly RecognisedPage[], file: OpenFile, end: number) {
    this.#path = path;
    this.#record = record;
    this.pages = pages;
    this.#file = file;
    this.#end = end;
  }

  /** Keeps a page. It is on disk when this resolves. */
  add(page: RecognisedPage): Promise<Result<void>> {
    return this.#append(pageLine(page));
  }

  /** It failed: what is there stays, but does not go on by itself. */
  stop(): Promise<Result<void>> {
    return this.#append(`${STOPPED}\n`);
  }

  /** No more comes. */
  async close(): Promise<void> {
    await this.#turn;
    await this.#file.close().catch(() => {});
  }

  #append(line: string): Promise<Result<void>> {
    const written = this.#turn.then(() => this.#write(new TextEncoder().encode(line)));
    this.#turn = written;
    return written;
  }

  async #write(bytes: Uint8Array): Promise<Result<void>> {
    try {
      await this.#file.write(bytes, this.#end);
      await this.#file.datasync();
      this.#end += bytes.length;
      return ok(undefined);
    } catch (error) {
      return stopped(this.#record, storageFailure(error, this.#path).error.message);
    }
  }
}

const fileFor = (project: Project, sourceId: string): string =>
  recognitionFile(sourceFolder(project.directory, sourceId));

function stopped({ original }: SourceRecord, why: string): Result<never> {
  return fail('storage', `The recognition of “${original.name}” stopped. ${why} What was recognised so far is kept.`);
}

function headIn(line: string): Head | null {
  try {
    return headSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null; // Cut off, or damaged.
  }
}

/** Whether the program ended after the text was made and before the file was gone. */
function isMade({ documents }: SourceRecord, { edition, languages, version }: Head): boolean {
  return documents.some(
    (document) =>
      document.version >= version &&
      document.edition === edition &&
      sameLanguages(document.choices.recognise ?? [], languages),
  );
}

function sameLanguages(some: readonly string[], others: readonly string[]): boolean {
  return some.join(' ') === others.join(' ');
}
