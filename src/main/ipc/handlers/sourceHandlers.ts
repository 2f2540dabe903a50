/** The project's reports. */

import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Originals } from '../../originals.ts';
import { leaveOut, resetFurniture } from '../../project/cleaning.ts';
import { editReport, eraseReport, putBackReports, removeReports, settleReport } from '../../project/library.ts';
import { showVersion } from '../../project/versions.ts';
import { removedSources } from '../../project/viewing.ts';
import type { Dialogs } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function sourceHandlers(desk: Desk, originals: Originals, dialogs: Dialogs): Some<'source'> {
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
    'source.leaveOut': ({ sourceId, leftOut, ...stretch }) =>
      onProject(desk, async ({ project }) => told(await leaveOut(project, sourceId, stretch, leftOut))),
    'source.resetFurniture': ({ sourceId }) =>
      onProject(desk, async ({ project }) => told(await resetFurniture(project, sourceId))),
    'source.remove': ({ ids }) => onProject(desk, async ({ project }) => told(await removeReports(project, ids))),
    'source.putBack': ({ ids }) => onProject(desk, async ({ project }) => told(await putBackReports(project, ids))),
    'source.removed': () => onProject(desk, async ({ project }) => ok(await removedSources(project))),
    'source.erase': ({ sourceId }) =>
      onProject(desk, async ({ project, reviewer }) => told(await eraseReport(project, reviewer, sourceId))),
    'source.unlockOriginal': async ({ sourceId, password }) => {
      desk.unlockOriginal(sourceId, password);
      return ok(null);
    },
    'source.openOriginal': ({ sourceId }) => onProject(desk, ({ project }) => originals.open(project, sourceId)),
    'source.chooseEdition': ({ sourceId }) =>
      onProject(desk, async () => {
        const path = await dialogs.chooseReport();
        return ok(path === null ? null : desk.rereading.choose(sourceId, path));
      }),
    'source.tryReading': (wanted) => onProject(desk, ({ project }) => desk.rereading.try(project, wanted)),
    'source.stopReading': async () => {
      desk.rereading.stop();
      return ok(null);
    },
    'source.readAgain': (wanted) =>
      onProject(desk, async ({ project }) => {
        const standing = await desk.rereading.take(project, wanted);
        if (standing.ok) await desk.changed();
        return standing;
      }),
    'source.showVersion': ({ sourceId, version }) =>
      onProject(desk, async ({ project }) => told(await showVersion(project, sourceId, version))),
    'source.showOriginal': ({ sourceId }) => onProject(desk, ({ project }) => originals.show(project, sourceId)),
  };
}
