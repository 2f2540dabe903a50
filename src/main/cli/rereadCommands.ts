/** `sources read-again` and `sources show-version`. */

import { join } from 'node:path';
import { type SourceRecord, sourceOf } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { processReader, spawnChild } from '../import/reader.ts';
import type { Project } from '../project/project.ts';
import { takeTrial, trialView, tryReading } from '../project/rereading.ts';
import { showVersion } from '../project/versions.ts';
import type { Command, Given, Told } from './command.ts';
import { findSource } from './naming.ts';
import { plainText } from './plainText.ts';
import { howToRead, readingMisuse, readingUsage } from './readingOptions.ts';
import { changing, reading } from './withProject.ts';

const watch = { signal: new AbortController().signal, onProgress: () => {} };

export const rereadCommands: readonly Command[] = [
  {
    words: ['sources', 'read-again'],
    usage: `sources read-again DIR SOURCE [--file FILE] ${readingUsage} [--dry-run]`,
    about: 'reads a report again, or its new edition FILE; with --dry-run says what would come of it',
    takes: { least: 2, most: 2 },
    needs: [],
    misuse: readingMisuse,
    run: (given) => {
      const [directory = '', word = ''] = given.words;
      const open = given['dry-run'] ? reading : changing;
      return open(directory, (project) => readAgain(project, word, given));
    },
  },
  {
    words: ['sources', 'show-version'],
    usage: 'sources show-version DIR SOURCE VERSION',
    about: 'shows one of the versions that a report has',
    takes: { least: 3, most: 3 },
    needs: [],
    misuse: ({ words: [, , version = ''] }) => (/^[1-9]\d{0,5}$/.test(version) ? null : `“${version}” is no version`),
    run: ({ words: [directory = '', word = '', version = ''] }) =>
      changing(directory, async (project): Promise<Result<Told>> => {
        const source = findSource(project, word);
        const shown = source.ok ? await showVersion(project, source.value.id, Number(version)) : source;
        return shown.ok ? ok({ json: versionsOf(shown.value), text: `version ${version}\n` }) : shown;
      }),
  },
];

async function readAgain(project: Project, word: string, given: Given): Promise<Result<Told>> {
  const source = findSource(project, word);
  if (!source.ok) return source;
  const how = await howToRead(given);
  if (!how.ok) return how;
  const reader = processReader(spawnChild(join(import.meta.dirname, 'importWorker.js')));
  const path = given.file ?? null;
  const trial = await tryReading(project, reader, source.value.id, { ...how.value, path }, watch);
  if (!trial.ok) return trial;
  const view = await trialView(project, trial.value);
  if (!view.ok) return view;
  const taken = given['dry-run'] ? ok(null) : await takeTrial(project, trial.value);
  if (!taken.ok) return taken;
  const now = project.source(source.value.id);
  if (!now.ok) return now;
  const { title, words, isSame, standing, warnings } = view.value;
  const { exact, moved, orphan } = standing;
  return ok({
    json: { ...versionsOf(now.value), read: { title, words, isSame, warnings, exact, moved, orphan } },
    text: `${plainText(title)}: ${words} words; ${exact} annotations in their places, ${moved} moved, ${orphan} not found\n`,
  });
}

function versionsOf(record: SourceRecord) {
  const { id, file, version, versions } = sourceOf(record);
  return { id, file, version, versions };
}
