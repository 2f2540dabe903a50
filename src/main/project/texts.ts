/** The canonical texts of a project's sources, read when needed; the last few are kept in memory. */

import { readFile } from 'node:fs/promises';
import type { Node } from 'prosemirror-model';
import { parsed } from '../../shared/model/project.ts';
import { newestDocument, type SourceRecord } from '../../shared/model/source.ts';
import { type SourceDocument, sourceDocumentSchema, sourceNode } from '../../shared/model/sourceDocument.ts';
import { andThen, fail, ok, type Result } from '../../shared/result.ts';
import { TextIndex } from '../../shared/text/textIndex.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { documentFile, sourceFolder } from './places.ts';

/** A source's newest document with its text. */
export interface SourceText {
  readonly document: SourceDocument;
  readonly node: Node;
  readonly index: TextIndex;
}

/** Enough for going to and fro between reports; a long report holds some tens of megabytes. */
const KEPT = 12;

/** Reads and keeps the texts of one project's sources. */
export class Texts {
  readonly #project: string;
  readonly #kept = new Map<string, SourceText>();

  constructor(project: string) {
    this.#project = project;
  }

  /** The text of `record`'s newest document. 'corrupt' or 'storage' when it cannot be read. */
  async of(record: SourceRecord): Promise<Result<SourceText>> {
    const { version } = newestDocument(record);
    const key = `${record.id} ${version}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return ok(kept);
    }
    const read = await readText(documentFile(sourceFolder(this.#project, record.id), version));
    if (!read.ok) return read;
    this.#kept.set(key, read.value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest) this.#kept.delete(oldest);
    return read;
  }
}

async function readText(file: string): Promise<Result<SourceText>> {
  let json: string;
  try {
    json = await readFile(file, 'utf8');
  } catch (error) {
    return storageFailure(error, file, 'read');
  }
  const document = andThen(parseJson(json, file), (value) => parsed(sourceDocumentSchema, value));
  if (!document.ok) return document;
  return andThen(sourceNode(document.value), (node) =>
    ok({ document: document.value, node, index: new TextIndex(node) }),
  );
}

function parseJson(json: string, file: string): Result<unknown> {
  try {
    return ok(JSON.parse(json));
  } catch {
    return fail('corrupt', `The report's text in “${file}” is damaged. Its original is untouched: import it again.`);
  }
}
