/** `details` adds what a reference file knows to the reports it is about. */

import { join } from 'node:path';
import type { EntryView, ReferencePreview } from '../../shared/ipc/referenceViews.ts';
import { sourceOf } from '../../shared/model/source.ts';
import { type DetailChange, detailChanges, detailsFrom } from '../../shared/references/changes.ts';
import { ok, type Result } from '../../shared/result.ts';
import { spawnChild } from '../import/reader.ts';
import { editReports } from '../project/library.ts';
import type { Project } from '../project/project.ts';
import { previewReferences } from '../references/previewing.ts';
import { referenceReader } from '../references/referenceReader.ts';
import type { Command, Told } from './command.ts';
import { plainText } from './plainText.ts';
import { reading, writing } from './withProject.ts';

export const referenceCommands: readonly Command[] = [
  {
    words: ['details'],
    usage: 'details DIR FILE [--dry-run] [--creator NAME]',
    about: 'adds what a RIS, BibTeX or CSL-JSON file knows to the reports it is surely about',
    takes: { least: 2, most: 2 },
    needs: [],
    run: (given) => {
      const [directory = '', file = ''] = given.words;
      const dryRun = given['dry-run'] ?? false;
      const add = (project: Project) => addDetails(project, file, dryRun);
      return dryRun ? reading(directory, add) : writing(directory, given, add);
    },
  },
];

const read = referenceReader(spawnChild(join(import.meta.dirname, 'referenceWorker.js')));

/** An entry with the report it is about, and what it would change there. */
interface Planned {
  readonly sourceId: string;
  readonly file: string;
  readonly entry: EntryView['entry'];
  readonly changes: readonly DetailChange[];
}

async function addDetails(project: Project, file: string, dryRun: boolean): Promise<Result<Told>> {
  const preview = await previewReferences(project, read, file);
  if (!preview.ok) return preview;
  const planned = plannedIn(project, preview.value);
  const edits = planned.map(({ sourceId, entry, changes }) => ({
    sourceId,
    details: detailsFrom(
      entry,
      changes.map(({ field }) => field),
    ),
  }));
  const done = dryRun || edits.length === 0 ? ok(0) : await editReports(project, edits);
  if (!done.ok) return done;
  const unsure = preview.value.entries.filter(({ match }) => match.sourceId === null && match.candidates.length > 0);
  return ok({
    json: {
      changed: planned.map(({ sourceId, changes }) => ({ sourceId, changes })),
      unsure: unsure.map(({ entry, match }) => ({ title: entry.title, candidates: match.candidates })),
      skipped: preview.value.skipped,
    },
    text: `${planned.map(lines).join('')}${unsure.map(({ entry }) => `unsure, please decide in the window\t${plainText(entry.title)}\n`).join('')}`,
  });
}

function plannedIn(project: Project, { entries }: ReferencePreview): Planned[] {
  const sources = new Map(project.sources.map((record) => [record.id, sourceOf(record)]));
  return entries.flatMap(({ entry, match }) => {
    const source = sources.get(match.sourceId ?? '');
    if (!source) return [];
    const changes = detailChanges(source, entry).filter(({ saysLess }) => !saysLess);
    return changes.length > 0 ? [{ sourceId: source.id, file: source.file, entry, changes }] : [];
  });
}

function lines({ file, changes }: Planned): string {
  return changes
    .map(({ field, from, to }) => `${plainText(file)}\t${field}\t${plainText(from)} -> ${plainText(to)}\n`)
    .join('');
}
