/** `import`, `sources` and `text`. */

import { basename, join } from 'node:path';
import { type SourceRecord, sourceOf } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import { processReader, spawnChild } from '../import/reader.ts';
import { Import } from '../project/importing.ts';
import type { Command, Told } from './command.ts';
import { findSource } from './naming.ts';
import { plainText } from './plainText.ts';
import { howToRead, readingMisuse, readingUsage } from './readingOptions.ts';
import { reading, writing } from './withProject.ts';

export const sourceCommands: readonly Command[] = [
  {
    words: ['import'],
    usage: `import DIR FILE… [--creator NAME] ${readingUsage}`,
    about: 'imports reports: .txt .md .html .docx .pdf',
    takes: { least: 2, most: Number.POSITIVE_INFINITY },
    needs: [],
    misuse: readingMisuse,
    run: async (given) => {
      const [directory = '', ...paths] = given.words;
      const how = await howToRead(given);
      if (!how.ok) return how;
      return writing(directory, given, async (project, reviewer) => {
        const reader = processReader(spawnChild(join(import.meta.dirname, 'importWorker.js')));
        const running = new Import({ project, importedBy: reviewer, reader, changed: () => {}, ...how.value });
        running.add(paths);
        const outcomes = await running.finished();
        const sources = outcomes.flatMap(({ source }) => (source ? [shown(source)] : []));
        const failed = outcomes.flatMap(({ path, failure }) =>
          failure ? [{ file: basename(path), reason: failure.message }] : [],
        );
        return ok({ json: { sources, failed }, text: table(sources), problems: failed.map(({ reason }) => reason) });
      });
    },
  },
  {
    words: ['sources'],
    usage: 'sources DIR',
    about: 'lists the reports',
    takes: { least: 1, most: 1 },
    needs: [],
    run: ({ words: [directory = ''] }) =>
      reading(directory, async (project): Promise<Result<Told>> => {
        const sources = project.sources.map(shown);
        return ok({ json: { sources }, text: table(sources) });
      }),
  },
  {
    words: ['text'],
    usage: 'text DIR SOURCE',
    about: 'prints the canonical text that all offsets count in',
    takes: { least: 2, most: 2 },
    needs: [],
    run: ({ words: [directory = '', word = ''] }) =>
      reading(directory, async (project) => {
        const source = findSource(project, word);
        if (!source.ok) return source;
        const text = await project.texts.of(source.value);
        if (!text.ok) return text;
        return ok({ json: { id: source.value.id, text: text.value.index.text }, text: text.value.index.text });
      }),
  },
];

function shown(record: SourceRecord) {
  const { id, file, title, format, words, pages, warnings } = sourceOf(record);
  return { id, file, title, format, words, pages, warnings };
}

function table(sources: readonly ReturnType<typeof shown>[]): string {
  return sources
    .map(({ id, format, words, title }) => `${id}\t${format}\t${words} words\t${plainText(title)}\n`)
    .join('');
}
