/** `exchange export` writes an annotation set, `exchange import` takes one in. */

import { join } from 'node:path';
import type { MergePlan } from '../../shared/exchange/mergeSet.ts';
import { ok, type Result } from '../../shared/result.ts';
import { exportAnnotationSet, importAnnotationSet } from '../exchange/exchangeFile.ts';
import { setLimits, setReader } from '../exchange/readSet.ts';
import { spawnChild } from '../import/reader.ts';
import type { Project } from '../project/project.ts';
import type { Command, Told } from './command.ts';
import { plainText } from './plainText.ts';
import { creatorName, reading, writing } from './withProject.ts';

export const exchangeCommands: readonly Command[] = [
  {
    words: ['exchange', 'export'],
    usage: 'exchange export DIR OUT [--creator NAME]',
    about: 'writes all annotations to a file for a colleague',
    takes: { least: 2, most: 2 },
    needs: [],
    run: (given) => {
      const [directory = '', out = ''] = given.words;
      return reading(directory, async (project) => {
        const name = creatorName(given);
        const reviewer = project.reviewers.find((each) => each.name === name) ?? { id: 'nobody', name };
        const written = await exportAnnotationSet(project, reviewer, out);
        if (!written.ok) return written;
        const { annotations } = written.value;
        return ok({ json: { file: out, annotations }, text: `Wrote ${annotations} annotations to ${out}\n` });
      });
    },
  },
  {
    words: ['exchange', 'import'],
    usage: 'exchange import DIR FILE [--dry-run]',
    about: 'takes a colleague’s annotations in; with --dry-run only says what would happen',
    takes: { least: 2, most: 2 },
    needs: [],
    run: (given) => {
      const [directory = '', file = ''] = given.words;
      const dryRun = given['dry-run'] ?? false;
      const take = (project: Project) => takeIn(project, file, dryRun);
      // Saying what would happen writes nothing: it works beside an open window, and where nothing may be written.
      return dryRun ? reading(directory, take) : writing(directory, given, take);
    },
  },
];

const read = setReader(spawnChild(join(import.meta.dirname, 'setWorker.js'), setLimits.memoryMegabytes));

async function takeIn(project: Project, file: string, dryRun: boolean): Promise<Result<Told>> {
  const merged = await importAnnotationSet(project, file, { dryRun, read });
  if (!merged.ok) return merged;
  const { plan, seen } = merged.value;
  const { added, updated, unchanged, moved, skipped } = plan;
  const absent = plan.absent.map(({ title }) => title);
  const conflicts = new Set(plan.conflicts.map(({ annotationId }) => annotationId)).size;
  const counts = { added, updated, unchanged, moved, orphans: plan.orphans.length, conflicts, skipped };
  return ok({ json: { ...counts, absent, seen }, text: `${dryRun ? 'Would be: ' : ''}${inWords(counts, plan, seen)}` });
}

function inWords(
  { added, updated, unchanged, moved, orphans, conflicts, skipped }: Record<string, number>,
  { absent }: MergePlan,
  seen: string | null,
): string {
  const reports = absent.map(({ title, annotations }) => `${plainText(title)} (${annotations})`).join(', ');
  return [
    `${added} added, ${updated} changed, ${unchanged} unchanged, ${conflicts} in conflict, ${moved} moved, ${orphans} not found`,
    ...(seen ? [`This file was taken in before, on ${seen.slice(0, 10)}.`] : []),
    ...(skipped ? [`${skipped} entries are not about a passage of text and were left out.`] : []),
    ...(reports ? [`Not in this project: ${reports}. Import these reports, then this file again.`] : []),
    '',
  ].join('\n');
}
