/** How far the tags of the reference PDFs that have some agree with what is seen, and what of them is used. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { printedReport } from '../../src/main/import/pdf/pages.ts';
import { taggedPage } from '../../src/main/import/pdf/tags/tagBlocks.ts';
import { type TagMeasures, type TagTrust, tagMeasures, tagTrust } from '../../src/main/import/pdf/tags/tagTrust.ts';

export interface TagScore {
  readonly file: string;
  readonly measures: TagMeasures;
  readonly trust: TagTrust;
}

/** The tagged ones among `files`. */
export async function scoreTags(files: readonly string[]): Promise<TagScore[]> {
  const scores: TagScore[] = [];
  for (const path of files) {
    const file = basename(path);
    const report = await printedReport({ bytes: new Uint8Array(readFileSync(path)), name: file });
    if (!report.ok || report.value.pages.every(({ tags }) => tags === null)) continue;
    const { pages } = report.value;
    const tagged = pages.map(({ tags, spans }) => taggedPage(tags, spans));
    const measures = tagMeasures(pages, tagged);
    scores.push({ file, measures, trust: tagTrust(measures) });
  }
  return scores;
}
