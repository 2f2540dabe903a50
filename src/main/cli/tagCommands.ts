/** `annotations` lists them, `tag` makes one from a quote. */

import type { AnnotationView } from '../../shared/ipc/views.ts';
import { tagOf } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { addAnnotation } from '../project/annotating.ts';
import type { Project } from '../project/project.ts';
import { annotationView, annotationViews } from '../project/viewing.ts';
import type { Command, Given } from './command.ts';
import { findSource, findTag } from './naming.ts';
import { plainText } from './plainText.ts';
import { reading, writing } from './withProject.ts';

export const tagCommands: readonly Command[] = [
  {
    words: ['annotations'],
    usage: 'annotations DIR',
    about: 'lists the annotations of all reports',
    takes: { least: 1, most: 1 },
    needs: [],
    run: ({ words: [directory = ''] }) =>
      reading(directory, async (project) => {
        // One damaged report must not hide the annotations of the others.
        const annotations: ReturnType<typeof shown>[] = [];
        const problems: string[] = [];
        for (const { id } of project.sources) {
          const views = await annotationViews(project, id);
          if (views.ok) annotations.push(...views.value.map((view) => shown(project, view)));
          else problems.push(views.error.message);
        }
        return ok({ json: { annotations }, text: annotations.map(line).join(''), problems });
      }),
  },
  {
    words: ['tag'],
    usage: 'tag DIR SOURCE --quote TEXT --tag NAME [--memo TEXT] [--occurrence N] [--creator NAME]',
    about: 'annotates the passage that reads TEXT',
    takes: { least: 2, most: 2 },
    needs: ['quote', 'tag'],
    misuse: ({ occurrence, quote }) => {
      if (!quote?.trim()) return '--quote is empty';
      return occurrence === undefined || /^[1-9]\d*$/.test(occurrence) ? null : '--occurrence takes a number from 1';
    },
    run: (given) => {
      const [directory = '', word = ''] = given.words;
      return writing(directory, given, async (project, reviewer) => {
        const source = findSource(project, word);
        if (!source.ok) return source;
        const text = await project.texts.of(source.value);
        if (!text.ok) return text;
        const start = findQuote(text.value.index.text, given, source.value.original.name);
        if (!start.ok) return start;
        const tagIds = tagIdsNamed(project, given.tag ?? []);
        if (!tagIds.ok) return tagIds;
        const passage = { start: start.value, end: start.value + (given.quote ?? '').normalize('NFC').length };
        const made = await addAnnotation(project, reviewer, {
          sourceId: source.value.id,
          ...passage,
          tagIds: tagIds.value,
          memo: given.memo,
        });
        if (!made.ok) return made;
        const annotation = shown(project, annotationView(source.value, text.value, made.value));
        return ok({ json: { annotations: [annotation] }, text: line(annotation) });
      });
    },
  },
];

/** Where `quote` stands; when it stands more than once, `occurrence` (1, 2, …) must say which. */
function findQuote(text: string, { quote: wanted = '', occurrence }: Given, file: string): Result<number> {
  const quote = wanted.normalize('NFC');
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  if (!places.length)
    return fail('not-found', `The quote “${cut(quote)}” was not found in “${file}”. Nothing was tagged.`);
  if (occurrence === undefined) {
    const [only] = places;
    if (only !== undefined && places.length === 1) return ok(only);
    return fail(
      'invalid-input',
      `The quote stands ${times(places.length)} in “${file}”. Say which with --occurrence 1 to ${places.length}. Nothing was tagged.`,
    );
  }
  const place = places[Number(occurrence) - 1];
  if (place !== undefined) return ok(place);
  return fail(
    'invalid-input',
    `There is no occurrence ${occurrence}: the quote stands ${times(places.length)} in “${file}”. Nothing was tagged.`,
  );
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function tagIdsNamed(project: Project, names: readonly string[]): Result<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const tag = findTag(project, name);
    if (!tag.ok) return tag;
    ids.push(tag.value.id);
  }
  return ok(ids);
}

function shown(project: Project, view: AnnotationView) {
  const names = new Map(project.tags.map((record) => [record.id, tagOf(record).name]));
  const { id, sourceId, start, end, quote, memo, creator, created, state } = view;
  const tags = view.tagIds.map((tagId) => names.get(tagId) ?? tagId);
  return { id, sourceId, start, end, quote, tags, memo, creator: creator.name, created, state };
}

/** Where a passage is in doubt, the line says so at its end. */
const doubts = { exact: '', moved: '\tmoved, please check', orphan: '\tnot found' } as const;

function line({ tags, quote, sourceId, start, end, state }: ReturnType<typeof shown>): string {
  return `${sourceId}\t${start}–${end}\t${plainText(tags.join(', '))}\t${cut(quote)}${doubts[state]}\n`;
}

function cut(text: string): string {
  const flat = plainText(text);
  return flat.length > 100 ? `${flat.slice(0, 99)}…` : flat;
}
