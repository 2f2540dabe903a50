/** What a word on the command line names: a report or a tag. */

import { current } from '../../shared/model/register.ts';
import { isSameTagName, type TagRecord } from '../../shared/model/tag.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Project } from '../project/project.ts';

/** The source that `word` names: its id, the start of it, its file name or its title. */
export function findSource(project: Project, word: string): ReturnType<Project['source']> {
  const sources = project.sources;
  const exact = sources.filter(
    (source) => source.id === word || source.original.name === word || current(source.title) === word,
  );
  const found = exact.length || word.length < 4 ? exact : sources.filter((source) => source.id.startsWith(word));
  const [first] = found;
  if (first && found.length === 1) return ok(first);
  if (first) return fail('invalid-input', `“${word}” names ${found.length} reports. Use the id that “sources” prints.`);
  return fail('not-found', `There is no report “${word}” in this project. “evidence-workbench sources” lists them.`);
}

/** The tag that `word` names, by its id or its name as an analyst reads it. */
export function findTag(project: Project, word: string): Result<TagRecord> {
  const standing = project.tags.filter((tag) => !current(tag.deleted));
  const found = namedIn(standing, word);
  if (found) return ok(found);
  const known = standing.map((tag) => current(tag.name)).join(', ');
  return fail('not-found', `There is no tag “${word}”. The codebook has: ${known || 'no tags'}.`);
}

/** The deleted tag that `word` names; of several, the one last in the codebook. */
export function findDeletedTag(project: Project, word: string): Result<TagRecord> {
  const deleted = project.tags.filter((tag) => current(tag.deleted)).toReversed();
  const found = namedIn(deleted, word);
  if (found) return ok(found);
  return fail('not-found', `No deleted tag is called “${word}”. “evidence-workbench tags” lists them.`);
}

function namedIn(tags: readonly TagRecord[], word: string): TagRecord | undefined {
  return tags.find(({ id }) => id === word) ?? tags.find(({ name }) => isSameTagName(current(name), word));
}
