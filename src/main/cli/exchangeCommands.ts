/** `exchange export` writes an annotation set, `exchange import` takes one in. */

import { ok, type Result } from '../../shared/result.ts';
import { exportAnnotationSet, importAnnotationSet } from '../exchange/exchangeFile.ts';
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

async function takeIn(project: Project, file: string, dryRun: boolean): Promise<Result<Told>> {
  const merged = await importAnnotationSet(project, file, { dryRun });
  if (!merged.ok) return merged;
  const { added, updated, unchanged, conflicts, orphans, absent } = merged.value;
  const json = { added, updated, unchanged, conflicts: conflicts.length, orphans: orphans.length, absent };
  const told = `${added} added, ${updated} changed, ${unchanged} unchanged, ${conflicts.length} conflicts, ${orphans.length} not found`;
  const missing = absent.length
    ? `Not in this project: ${absent.map(plainText).join(', ')}. Import these reports, then this file again.\n`
    : '';
  return ok({ json, text: `${dryRun ? 'Would be: ' : ''}${told}\n${missing}` });
}
