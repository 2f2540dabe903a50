/** What was recognised of a report's pages, beside its documents: read when it is asked for, and never kept in memory. */

import { readFile } from 'node:fs/promises';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import type { Result } from '../../shared/result.ts';
import { pageInLines, pageLine, pagesInLines } from '../recognition/pageLines.ts';
import type { RecognisedPage } from '../recognition/recognisedPage.ts';
import { writeFileDurably } from '../store/writeFile.ts';
import { Turns } from '../turns.ts';
import { recognisedFile, sourceFolder } from './places.ts';
import type { Project } from './project.ts';

/** All pages that the shown text was made from where they were recognised; without the file of them, none. */
export async function recognisedPages(project: Project, record: SourceRecord): Promise<RecognisedPage[]> {
  const file = await fileOf(project, record);
  return file ? pagesInLines(file.toString('utf8').split('\n')) : [];
}

/** Page `index` of the shown text, where it was recognised. */
export async function recognisedPage(
  project: Project,
  record: SourceRecord,
  index: number,
): Promise<RecognisedPage | null> {
  const file = await fileOf(project, record);
  return file && pageInLines(file, index);
}

/** Writes the pages that version `version` is made from. */
export async function writeRecognisedPages(
  folder: string,
  version: number,
  pages: readonly RecognisedPage[],
): Promise<Result<void>> {
  const turns = new Turns();
  const lines: Uint8Array[] = [];
  for (const page of pages) {
    lines.push(new TextEncoder().encode(pageLine(page)));
    if (turns.isDue) await turns.give();
  }
  return writeFileDurably(recognisedFile(folder, version), lines);
}

async function fileOf(project: Project, record: SourceRecord): Promise<Buffer | null> {
  const { version, recognised } = shownDocument(record);
  if (recognised.length === 0) return null;
  return readFile(recognisedFile(sourceFolder(project.directory, record.id), version)).catch(() => null);
}
