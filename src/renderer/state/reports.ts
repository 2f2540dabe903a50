/** Fetches a report's document from main, over the program's own protocol. */

import { parsed } from '../../shared/model/project.ts';
import { sourceDocumentSchema, sourceNode } from '../../shared/model/sourceDocument.ts';
import { andThen, fail, ok, type Result } from '../../shared/result.ts';
import { inParts } from '../../shared/schema/parts.ts';
import { reportText } from '../../shared/text/reportText.ts';
import { words } from '../words/notices.ts';
import { type OpenReport, session } from './session.ts';

/** The report `sourceId` ready for the page. 'not-found' or 'corrupt' when it cannot be shown. */
export async function loadReport(sourceId: string, version: number): Promise<Result<OpenReport>> {
  const json = await readJson(`/projects/${session.get().key}/sources/${sourceId}/document.json`);
  if (!json.ok) return json;
  const document = parsed(sourceDocumentSchema, json.value);
  if (!document.ok) return document;
  const { locators, changes, recognised } = document.value;
  const comments = document.value.comments.toSorted((a, b) => a.start - b.start);
  return andThen(sourceNode(document.value), (stored) => {
    const node = inParts(stored);
    const text = reportText(node, locators);
    return ok({ sourceId, version, node, text, comments, changes: changes.length, recognised });
  });
}

async function readJson(address: string): Promise<Result<unknown>> {
  try {
    const response = await fetch(address);
    return response.ok ? ok(await response.json()) : fail('not-found', words.textMissing);
  } catch {
    return fail('corrupt', words.textMissing);
  }
}
