/** Fetches a report's document from main, over the program's own protocol. */

import { parsed } from '../../shared/model/project.ts';
import { sourceDocumentSchema, sourceNode } from '../../shared/model/sourceDocument.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenReport } from './session.ts';

/** The report `sourceId` ready for the page. 'not-found' or 'corrupt' when it cannot be shown. */
export async function loadReport(sourceId: string, version: number): Promise<Result<OpenReport>> {
  const json = await readJson(`/sources/${sourceId}/document.json`);
  if (!json.ok) return json;
  const document = parsed(sourceDocumentSchema, json.value);
  if (!document.ok) return document;
  const node = sourceNode(document.value);
  return node.ok ? ok({ sourceId, version, node: node.value }) : node;
}

async function readJson(address: string): Promise<Result<unknown>> {
  const missing = 'The text of this report is missing from the project folder, or damaged. Its annotations are kept.';
  try {
    const response = await fetch(address);
    return response.ok ? ok(await response.json()) : fail('not-found', missing);
  } catch {
    return fail('corrupt', missing);
  }
}
