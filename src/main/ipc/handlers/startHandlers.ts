/** The start screen. */

import { ok } from '../../../shared/result.ts';
import { words } from '../../words.ts';
import type { Dialogs, Workplace } from '../handlers.ts';
import type { Some } from './onProject.ts';

export function startHandlers(dialogs: Dialogs, projects: Workplace['projects']): Some<'start'> {
  return {
    'start.view': async () => ok(await projects.start()),
    'start.show': async () => {
      projects.showStart();
      return ok(null);
    },
    'start.openRecent': ({ id }) => projects.openRecent(id),
    'start.locate': async ({ id }) => {
      const directory = await dialogs.chooseProjectFolder(words.dialogs.locateProject);
      return directory ? projects.locate(id, directory) : ok(null);
    },
    'start.forget': async ({ id }) => {
      projects.forget(id);
      return ok(null);
    },
    'start.openSample': () => projects.openSample(),
    'start.nameReviewer': async ({ name }) => {
      const named = await projects.nameReviewer(name);
      return named.ok ? ok(null) : named;
    },
  };
}
