/** Opening and making projects. */

import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { ok } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import { placeInWords, syncedBy } from '../../folders.ts';
import { defaultPlace } from '../../projectActs.ts';
import { words } from '../../words.ts';
import type { Dialogs, Workplace } from '../handlers.ts';
import type { Some } from './onProject.ts';

export function projectHandlers(desk: Desk, dialogs: Dialogs, projects: Workplace['projects']): Some<'project'> {
  // Kept here: the window names a project, never a folder.
  let place = defaultPlace();
  return {
    'project.view': () => desk.opened(),
    'project.listen': async () => {
      desk.count();
      desk.resume();
      return ok(null);
    },
    'project.open': async () => {
      const directory = await dialogs.chooseProjectFolder(words.dialogs.openProject);
      return directory ? projects.open(directory) : ok(null);
    },
    'project.openDropped': async ({ path }) => ((await isFile(path)) ? ok('reports') : projects.open(path)),
    'project.choosePlace': async ({ ask }) => {
      if (ask) place = (await dialogs.chooseProjectFolder(words.dialogs.projectPlace)) ?? place;
      return ok({ place: placeInWords(place, homedir()), syncedBy: syncedBy(place) });
    },
    'project.create': ({ name }) => projects.create(place, name),
  };
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
