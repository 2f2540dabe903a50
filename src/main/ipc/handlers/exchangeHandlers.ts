/** Annotation sets, out and in. */

import { basename } from 'node:path';
import { ok } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import { exportAnnotationSet, importAnnotationSet } from '../../exchange/exchangeFile.ts';
import type { Dialogs } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function exchangeHandlers(desk: Desk, dialogs: Dialogs): Some<'exchange'> {
  return {
    'exchange.export': () =>
      onProject(desk, async ({ project, reviewer }) => {
        const name = `${project.name} - ${reviewer.name}.annotations.json`;
        const file = await dialogs.saveAs('Export annotations', name, 'json');
        if (!file) return ok(null);
        const written = await exportAnnotationSet(project, reviewer, file);
        return written.ok ? ok({ file: basename(file), annotations: written.value.annotations }) : written;
      }),
    'exchange.import': () =>
      onProject(desk, async ({ project }) => {
        const file = await dialogs.chooseAnnotationSet();
        if (!file) return ok(null);
        const merged = await importAnnotationSet(project, file, { dryRun: false });
        // Also after a failure: a part may be in.
        await desk.changed();
        if (!merged.ok) return merged;
        return ok({ file: basename(file), ...merged.value });
      }),
  };
}
