/** The project's reports. */

import { ok } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import { renameReport } from '../../project/reports.ts';
import { onProject, type Some } from './onProject.ts';

export function sourceHandlers(desk: Desk): Some<'source'> {
  return {
    'source.rename': ({ sourceId, title }) =>
      onProject(desk, async ({ project }) => {
        const renamed = await renameReport(project, sourceId, title);
        if (!renamed.ok) return renamed;
        await desk.changed();
        return ok(null);
      }),
  };
}
