/** The canonical texts of a project's sources, read when needed; the last few are kept in memory. */

import { readFile } from 'node:fs/promises';
import type { Node } from 'prosemirror-model';
import { parsed } from '../../shared/model/project.ts';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { type SourceDocument, sourceDocumentSchema, sourceNode } from '../../shared/model/sourceDocument.ts';
import { andThen, type Failure, fail, ok, type Result } from '../../shared/result.ts';
import { type ReportText, reportText } from '../../shared/text/reportText.ts';
import { storageFailure } from '../store/storageFailure.ts';
import { documentFile, sourceFolder } from './places.ts';

/** A source's newest document with its text. */
export interface SourceText extends ReportText {
  readonly document: SourceDocument;
  readonly node: Node;
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
    const { version } = shownDocument(record);
    const key = `${record.id} ${version}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return ok(kept);
    }
    const read = await readText(documentFile(sourceFolder(this.#project, record.id), version));
    if (!read.ok) return damaged(read.error, record.original.name);
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
  const document = andThen(parseJson(json), (value) => parsed(sourceDocumentSchema, value));
  if (!document.ok) return document;
  return andThen(sourceNode(document.value), (node) =>
    ok({ document: document.value, node, ...reportText(node, document.value.locators) }),
  );
}

function parseJson(json: string): Result<unknown> {
  try {
    return ok(JSON.parse(json));
  } catch {
    return fail('corrupt', 'It is no JSON.');
  }
}

/** The failure as the reader meets it: by the report's name, and with what mends it. */
function damaged(failure: Failure, name: string): Result<never> {
  if (failure.reason !== 'corrupt' && failure.reason !== 'not-found') return { ok: false, error: failure };
  const what = failure.reason === 'corrupt' ? 'damaged' : 'missing';
  return fail(
    failure.reason,
    `The text of “${name}” is ${what}. Its annotations are kept. Import the same file again, and its text is put back.`,
  );
}
