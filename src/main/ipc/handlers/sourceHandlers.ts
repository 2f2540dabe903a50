/** The project's reports. */

import { ok } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import { renameReport } from '../../project/reports.ts';
import type { Dialogs } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function sourceHandlers(desk: Desk, dialogs: Dialogs): Some<'source'> {
  return {
    'source.choose': async () => {
      const paths = await dialogs.chooseReports();
      return paths?.length ? desk.import(paths) : ok(null);
    },
    'source.import': async ({ paths }) => desk.import(paths),
    'source.cancelImport': async () => {
      desk.cancelImport();
      return ok(null);
    },
    'source.rename': ({ sourceId, title }) =>
      onProject(desk, async ({ project }) => {
        const renamed = await renameReport(project, sourceId, title);
        if (!renamed.ok) return renamed;
        await desk.changed();
        return ok(null);
      }),
  };
}
