/** Reference files. */

import { ok } from '../../../shared/result.ts';
import { editReports } from '../../project/library.ts';
import { previewReferences } from '../../references/previewing.ts';
import type { Workplace } from '../handlers.ts';
import { onProject, type Some } from './onProject.ts';

export function referenceHandlers({ desk, dialogs, readReferences }: Workplace): Some<'reference'> {
  const preview = (path: string) => onProject(desk, ({ project }) => previewReferences(project, readReferences, path));
  return {
    'reference.choose': async () => {
      const path = await dialogs.chooseReferences();
      return path === null ? ok(null) : preview(path);
    },
    'reference.preview': ({ paths: [path = ''] }) => preview(path),
    'reference.apply': ({ changes }) =>
      onProject(desk, async ({ project }) => {
        const done = await editReports(project, changes);
        if (!done.ok) return done;
        await desk.changed();
        return ok(null);
      }),
  };
}
