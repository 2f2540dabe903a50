/** Fetches a report's document from main, over the program's own protocol. */

import { parsed } from '../../shared/model/project.ts';
import { sourceDocumentSchema, sourceNode } from '../../shared/model/sourceDocument.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { OpenReport } from './session.ts';

/** The report `sourceId` ready for the page. 'not-found' or 'corrupt' when it cannot be shown. */
export async function loadReport(sourceId: string, version: number): Promise<Result<OpenReport>> {
  const response = await fetch(`/sources/${sourceId}/document.json`);
  if (!response.ok)
    return fail('not-found', 'The text of this report is missing from the project folder. Its annotations are kept.');
  const document = parsed(sourceDocumentSchema, await response.json());
  if (!document.ok) return document;
  const node = sourceNode(document.value);
  return node.ok ? ok({ sourceId, version, node: node.value }) : node;
}
