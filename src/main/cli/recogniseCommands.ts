/** `sources recognise`. */

import { join } from 'node:path';
import { pagesToRecognise, type SourceRecord } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { processReader, spawnChild } from '../import/reader.ts';
import type { Project } from '../project/project.ts';
import { recogniseReport } from '../project/recognising.ts';
import { Languages } from '../recognition/languages.ts';
import { recognitionLimits } from '../recognition/limits.ts';
import { processRecogniser } from '../recognition/recogniser.ts';
import type { Command, Given, Told } from './command.ts';
import { findSource } from './naming.ts';
import { changing } from './withProject.ts';

export const recogniseCommands: readonly Command[] = [
  {
    words: ['sources', 'recognise'],
    usage: 'sources recognise DIR SOURCE --language CODE… [--language-folder FOLDER]',
    about: 'recognises the text of pages that are pictures (eng and fra; others from FOLDER/CODE.traineddata)',
    takes: { least: 2, most: 2 },
    needs: ['language'],
    misuse: ({ language = [] }) => {
      const wrong = language.find((code) => !/^[a-z_]{3,35}$/.test(code));
      return wrong === undefined ? null : `“${wrong}” is no language as Tesseract calls it, such as eng or chi_sim`;
    },
    run: (given) => {
      const [directory = '', word = ''] = given.words;
      return changing(directory, (project) => recognise(project, word, given));
    },
  },
];

async function recognise(project: Project, word: string, given: Given): Promise<Result<Told>> {
  const source = findSource(project, word);
  if (!source.ok) return source;
  const built = (worker: string) => join(import.meta.dirname, worker);
  const tools = {
    recogniser: processRecogniser(
      spawnChild(built('recognitionWorker.js'), recognitionLimits.memoryMegabytes, { addons: true }),
    ),
    languages: new Languages(given['language-folder'] ?? ''),
    reader: processReader(spawnChild(built('importWorker.js'))),
  };
  const watch = { signal: new AbortController().signal, onPage: () => {} };
  const done = await recogniseReport(project, tools, source.value.id, given.language ?? [], watch);
  if (!done.ok) return done;
  const { record, confidence, failed } = done.value;
  const pages = pagesToRecognise(record).length;
  return ok({
    json: { id: record.id, version: record.shown, pages, confidence, failed: failed.map((page) => page + 1) },
    text: `${pages - failed.length} of ${pages} pages recognised, ${confidence} % sure\n`,
    problems: failed.length > 0 ? [notRecognised(record, failed)] : [],
  });
}

function notRecognised(record: SourceRecord, failed: readonly number[]): string {
  const pages = failed.map((page) => page + 1).join(', ');
  return `Pages of “${record.original.name}” that could not be recognised stay pictures: ${pages}.`;
}
