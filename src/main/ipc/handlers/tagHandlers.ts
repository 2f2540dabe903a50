/** The codebook. */

import type { TagRecord } from '../../../shared/model/tag.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import {
  addTag,
  defineTag,
  deleteTag,
  moveTag,
  renameTag,
  restoreTag,
  setTagKey,
  setTagLook,
  settleTag,
} from '../../project/codebook.ts';
import type { Project } from '../../project/project.ts';
import { onProject, type Some } from './onProject.ts';

export function tagHandlers(desk: Desk): Some<'tag'> {
  const changing = (act: (project: Project) => Promise<Result<TagRecord>>) =>
    onProject(desk, async ({ project }) => {
      const done = await act(project);
      if (done.ok) await desk.changed();
      return done;
    });
  const told = async (act: (project: Project) => Promise<Result<TagRecord>>): Promise<Result<null>> => {
    const done = await changing(act);
    return done.ok ? ok(null) : done;
  };
  return {
    'tag.add': async ({ name }) => {
      const made = await changing((project) => addTag(project, name));
      return made.ok ? ok({ tagId: made.value.id }) : made;
    },
    'tag.rename': ({ tagId, name }) => told((project) => renameTag(project, tagId, name)),
    'tag.define': ({ tagId, ...guidance }) => told((project) => defineTag(project, tagId, guidance)),
    'tag.recolour': ({ tagId, look }) => told((project) => setTagLook(project, tagId, look)),
    'tag.key': ({ tagId, key }) => told((project) => setTagKey(project, tagId, key)),
    'tag.move': ({ tagId, beforeId }) => told((project) => moveTag(project, tagId, beforeId)),
    'tag.delete': ({ tagId }) => told((project) => deleteTag(project, tagId)),
    'tag.restore': ({ tagId }) => told((project) => restoreTag(project, tagId)),
    'tag.settle': ({ tagId, field, keep }) => told((project) => settleTag(project, tagId, field, keep)),
  };
}
