/** What a reference file would bring: each entry with the report it is about, for the analyst to look at first. */

import { basename } from 'node:path';
import type { ReferencePreview } from '../../shared/ipc/referenceViews.ts';
import { sourceOf } from '../../shared/model/source.ts';
import { type ReferenceMatch, ReferenceMatcher, withoutDoubles } from '../../shared/references/matching.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';
import { Turns } from '../turns.ts';
import type { ReferenceReader } from './referenceReader.ts';

/** Reads the file at `path` and finds the reports; changes nothing. */
export async function previewReferences(
  project: Project,
  read: ReferenceReader,
  path: string,
): Promise<Result<ReferencePreview>> {
  const found = await read(path);
  if (!found.ok) return found;
  const { entries, skipped } = found.value;
  const matcher = new ReferenceMatcher(project.sources.map(sourceOf));
  const turns = new Turns();
  const matches: ReferenceMatch[] = [];
  for (const entry of entries) {
    matches.push(matcher.match(entry));
    if (turns.isDue) await turns.give();
  }
  const told = withoutDoubles(matches);
  return ok({
    file: basename(path),
    skipped,
    entries: entries.flatMap((entry, place) => {
      const match = told[place];
      return match ? [{ entry, match }] : [];
    }),
  });
}
