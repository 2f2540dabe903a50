/** The project's reports. */

import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Originals } from '../../originals.ts';
import { editReport, eraseReport, putBackReports, removeReports, settleReport } from '../../project/library.ts';
import { removedSources } from '../../project/viewing.ts';
import { onProject, type Some } from './onProject.ts';

export function sourceHandlers(desk: Desk, originals: Originals): Some<'source'> {
  const told = async (result: Result<unknown>): Promise<Result<null>> => {
    if (!result.ok) return result;
    await desk.changed();
    return ok(null);
  };
  return {
    'source.edit': ({ sourceId, details }) =>
      onProject(desk, async ({ project }) => told(await editReport(project, sourceId, details))),
    'source.settle': ({ sourceId, field, keep }) =>
      onProject(desk, async ({ project }) => told(await settleReport(project, sourceId, field, keep))),
    'source.remove': ({ ids }) => onProject(desk, async ({ project }) => told(await removeReports(project, ids))),
    'source.putBack': ({ ids }) => onProject(desk, async ({ project }) => told(await putBackReports(project, ids))),
    'source.removed': () => onProject(desk, async ({ project }) => ok(await removedSources(project))),
    'source.erase': ({ sourceId }) =>
      onProject(desk, async ({ project, reviewer }) => told(await eraseReport(project, reviewer, sourceId))),
    'source.openOriginal': ({ sourceId }) => onProject(desk, ({ project }) => originals.open(project, sourceId)),
    'source.showOriginal': ({ sourceId }) => onProject(desk, ({ project }) => originals.show(project, sourceId)),
  };
}
