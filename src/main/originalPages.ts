/** The pages of the report that a window has open, as pictures: drawn when asked for, the last ones kept. No Electron in here. */

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import {
  type OriginalPage,
  originalPageSchema,
  originalPagesSchema,
  type OriginalPages as Pages,
} from '../shared/model/originalPage.ts';
import { editionOf, type SourceRecord } from '../shared/model/source.ts';
import type { SpawnReader } from './import/ownProcess.ts';
import { pictureSchema } from './import/pdf/pageMessages.ts';
import { type PageAsk, PageProcess } from './pageProcess.ts';
import { originalFile, sourceFolder } from './project/places.ts';
import type { Project } from './project/project.ts';
import { recognisedPage } from './project/recognisedPages.ts';
import { wordsOnPage } from './recognition/onPage.ts';

/** Some twenty pages as they are read, so that turning back is at once. */
const KEPT_BYTES = 32 * 1_048_576;

export class OriginalPages {
  readonly #spawn: SpawnReader;
  /** By the SHA-256 of the files that they open. */
  readonly #passwords = new Map<string, string>();
  #open: {
    readonly file: string;
    readonly process: PageProcess;
    readonly pictures: Map<string, Uint8Array>;
  } | null = null;

  constructor(spawn: SpawnReader) {
    this.#spawn = spawn;
  }

  /** Opens a report's file with its password from now on, until the project is closed. It is written nowhere. */
  unlock(project: Project, sourceId: string, password: string): void {
    const record = project.source(sourceId);
    if (!record.ok) return;
    this.#passwords.set(editionOf(record.value).sha256, password);
    this.#end();
  }

  /** What was given for the file that a report shows. */
  passwordOf(record: SourceRecord): string | undefined {
    return this.#passwords.get(editionOf(record).sha256);
  }

  /** The labels of all pages; null when they cannot be drawn. */
  async pages(project: Project, sourceId: string): Promise<Pages | null> {
    return this.#ask(project, sourceId, { kind: 'labels' }, originalPagesSchema);
  }

  /** A page's words, those that were recognised where its text was; pages are counted from 0. */
  async page(project: Project, sourceId: string, page: number): Promise<OriginalPage | null> {
    const record = project.source(sourceId);
    const recognised = record.ok ? await recognisedPage(project, record.value, page) : null;
    if (recognised) return wordsOnPage(recognised);
    return this.#ask(project, sourceId, { kind: 'texts', page }, originalPageSchema);
  }

  /** A page as a PNG, `width` pixels wide. */
  async picture(project: Project, sourceId: string, page: number, width: number): Promise<Uint8Array | null> {
    const key = `${page} ${width}`;
    const pictures = this.#of(project, sourceId)?.pictures;
    const kept = pictures?.get(key);
    if (kept) return kept;
    const drawn = await this.#ask(project, sourceId, { kind: 'picture', page, width }, pictureSchema);
    if (drawn && pictures) keep(pictures, key, drawn);
    return drawn;
  }

  /** Ends what is running, and forgets the passwords: the project is closed. */
  close(): void {
    this.#passwords.clear();
    this.#end();
  }

  #end(): void {
    this.#open?.process.close();
    this.#open = null;
  }

  async #ask<T>(project: Project, sourceId: string, ask: PageAsk, schema: z.ZodType<T>): Promise<T | null> {
    const answer = schema.safeParse(await this.#of(project, sourceId)?.process.ask(ask));
    return answer.success ? answer.data : null;
  }

  /** One file at a time: asking for another one ends the process of the one before. */
  #of(project: Project, sourceId: string) {
    const record = project.source(sourceId);
    if (!record.ok) return null;
    const edition = editionOf(record.value);
    const file = originalFile(sourceFolder(project.directory, sourceId), edition);
    if (this.#open?.file === file) return this.#open;
    this.#end();
    if (edition.format !== 'pdf') return null;
    const process = new PageProcess(this.#spawn, () => readFile(file).catch(() => null), {
      password: this.passwordOf(record.value),
    });
    this.#open = { file, process, pictures: new Map() };
    return this.#open;
  }
}

/** Keeps `picture`, and lets go of those that were drawn longest ago. */
function keep(pictures: Map<string, Uint8Array>, key: string, picture: Uint8Array): void {
  pictures.set(key, picture);
  let bytes = [...pictures.values()].reduce((sum, each) => sum + each.length, 0);
  for (const [oldest, { length }] of pictures) {
    if (bytes <= KEPT_BYTES || oldest === key) return;
    pictures.delete(oldest);
    bytes -= length;
  }
}
