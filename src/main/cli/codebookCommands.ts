/** `tags` lists the codebook; `tags add`, `rename`, `define` and the others change it, by the acts of the window. */

import { inWords } from '../../shared/evidence/counts.ts';
import { current } from '../../shared/model/register.ts';
import { type TagLook, type TagRecord, tagColours, tagOf, tagPatterns } from '../../shared/model/tag.ts';
import { ok, type Result } from '../../shared/result.ts';
import {
  addTag,
  defineTag,
  deleteTag,
  moveTag,
  renameTag,
  restoreTag,
  setTagKey,
  setTagLook,
} from '../project/codebook.ts';
import type { Project } from '../project/project.ts';
import type { Command, Given, Told } from './command.ts';
import { findDeletedTag, findTag } from './naming.ts';
import { plainText } from './plainText.ts';
import { changing, reading } from './withProject.ts';

export const codebookCommands: readonly Command[] = [
  {
    words: ['tags'],
    usage: 'tags DIR',
    about: 'lists the codebook: keys, names, how often each tag is applied, looks, rules',
    takes: { least: 1, most: 1 },
    needs: [],
    run: ({ words: [directory = ''] }) =>
      reading(directory, async (project) => {
        const { counts, problems } = await countTags(project);
        const tags = project.tags.map((record) => shown(record, counts));
        return ok({ json: { tags }, text: tags.map(line).join(''), problems });
      }),
  },
  act({
    words: ['tags', 'add'],
    usage: 'tags add DIR NAME',
    about: 'makes a tag, with the first free key and a look that no other has',
    run: (project, name) => addTag(project, name),
  }),
  act({
    words: ['tags', 'rename'],
    usage: 'tags rename DIR TAG NAME',
    about: 'gives a tag another name',
    more: 1,
    run: onTag((project, { id }, { words: [, , name = ''] }) => renameTag(project, id, name)),
  }),
  act({
    words: ['tags', 'define'],
    usage: 'tags define DIR TAG [--definition TEXT] [--use-when TEXT] [--not-when TEXT] [--example TEXT]',
    about: 'writes the rule of a tag; what is not given stays, an empty text clears',
    misuse: (given) =>
      [given.definition, given['use-when'], given['not-when'], given.example].every((text) => text === undefined)
        ? 'Say what to write: --definition, --use-when, --not-when or --example'
        : null,
    run: onTag((project, { id }, given) =>
      defineTag(project, id, {
        definition: given.definition,
        useWhen: given['use-when'],
        notWhen: given['not-when'],
        example: given.example,
      }),
    ),
  }),
  act({
    words: ['tags', 'recolour'],
    usage: 'tags recolour DIR TAG [--colour COLOUR] [--pattern PATTERN]',
    about: `gives a tag another look: ${tagColours.join(', ')}; ${tagPatterns.join(', ')}`,
    misuse: wrongLook,
    run: onTag((project, tag, given) => setTagLook(project, tag.id, lookGiven(given, current(tag.look)))),
  }),
  act({
    words: ['tags', 'key'],
    usage: 'tags key DIR TAG {1…9|none}',
    about: 'gives a tag a number key; the tag that had it has none then',
    more: 1,
    misuse: ({ words: [, , key = ''] }) => (/^([1-9]|none)$/.test(key) ? null : `“${key}” is no key: 1 to 9, or none`),
    run: onTag((project, { id }, { words: [, , key = ''] }) =>
      setTagKey(project, id, key === 'none' ? null : Number(key)),
    ),
  }),
  act({
    words: ['tags', 'order'],
    usage: 'tags order DIR TAG {--before TAG|--last}',
    about: 'moves a tag before another one, or to the end',
    misuse: ({ before, last }) =>
      (before === undefined) === (last === undefined) ? 'Say where to: --before TAG or --last' : null,
    run: onTag(async (project, { id }, { before }) => {
      const place = before === undefined ? ok(null) : findTag(project, before);
      return place.ok ? moveTag(project, id, place.value?.id ?? null) : place;
    }),
  }),
  act({
    words: ['tags', 'delete'],
    usage: 'tags delete DIR TAG',
    about: 'deletes a tag; passages keep it, marked, until it is put back',
    run: onTag((project, { id }) => deleteTag(project, id)),
  }),
  act({
    words: ['tags', 'restore'],
    usage: 'tags restore DIR TAG',
    about: 'puts a deleted tag back',
    run: async (project, word) => {
      const tag = findDeletedTag(project, word);
      return tag.ok ? restoreTag(project, tag.value.id) : tag;
    },
  }),
];

type Act = (project: Project, word: string, given: Given) => Promise<Result<TagRecord>>;

/** A command that changes the codebook: after the folder comes a name, and `more` words. */
function act(
  command: Pick<Command, 'words' | 'usage' | 'about' | 'misuse'> & { readonly more?: number; readonly run: Act },
): Command {
  const { more = 0, run, ...said } = command;
  return {
    ...said,
    takes: { least: 2 + more, most: 2 + more },
    needs: [],
    run: (given) => {
      const [directory = '', word = ''] = given.words;
      return changing(directory, async (project): Promise<Result<Told>> => {
        const done = await run(project, word, given);
        if (!done.ok) return done;
        const { counts, problems } = await countTags(project);
        const tag = shown(done.value, counts);
        return ok({ json: { tags: [tag] }, text: line(tag), problems });
      });
    },
  };
}

function onTag(run: (project: Project, tag: TagRecord, given: Given) => Promise<Result<TagRecord>>): Act {
  return async (project, word, given) => {
    const tag = findTag(project, word);
    return tag.ok ? run(project, tag.value, given) : tag;
  };
}

function wrongLook({ colour, pattern }: Given): string | null {
  if (colour === undefined && pattern === undefined) return 'Say the look: --colour, --pattern or both';
  if (colour !== undefined && !oneOf(tagColours, colour))
    return `“${colour}” is no colour of a tag: ${tagColours.join(', ')}`;
  if (pattern !== undefined && !oneOf(tagPatterns, pattern))
    return `“${pattern}” is no pattern of a tag: ${tagPatterns.join(', ')}`;
  return null;
}

function lookGiven({ colour, pattern }: Given, now: TagLook): TagLook {
  return { colour: oneOf(tagColours, colour) ?? now.colour, pattern: oneOf(tagPatterns, pattern) ?? now.pattern };
}

function oneOf<Word extends string>(known: readonly Word[], word: string | undefined): Word | undefined {
  return known.find((each) => each === word);
}

interface Count {
  readonly passages: number;
  readonly reports: number;
}

/** How often each tag is applied, by its id; a report that cannot be read hides no other. */
async function countTags(project: Project) {
  const counts = new Map<string, Count>();
  const problems: string[] = [];
  for (const { id } of project.sources) {
    await project.counts.read(id);
    const { tagCounts = {}, problem = null } = project.counts.known(id) ?? {};
    if (problem !== null) problems.push(problem);
    for (const [tagId, count] of Object.entries(tagCounts)) {
      const { passages, reports } = counts.get(tagId) ?? { passages: 0, reports: 0 };
      counts.set(tagId, { passages: passages + count, reports: reports + 1 });
    }
  }
  return { counts, problems };
}

function shown(record: TagRecord, counts: ReadonlyMap<string, Count>) {
  const { id, name, key, look, deleted, definition, useWhen, notWhen, example } = tagOf(record);
  const { passages, reports } = counts.get(id) ?? { passages: 0, reports: 0 };
  return { id, name, key, ...look, passages, reports, deleted, definition, useWhen, notWhen, example };
}

function line({ id, name, key, colour, pattern, passages, reports, deleted }: ReturnType<typeof shown>): string {
  const applied = `${inWords(passages, 'passage')} in ${inWords(reports, 'report')}`;
  return `${id}\t${deleted ? 'deleted' : (key ?? '–')}\t${colour}, ${pattern}\t${applied}\t${plainText(name)}\n`;
}
