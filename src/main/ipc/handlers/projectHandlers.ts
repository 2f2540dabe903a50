/** Opening and making projects. */

import type { ProjectView } from '../../../shared/ipc/views.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Dialogs } from '../handlers.ts';
import type { Some } from './onProject.ts';

export function projectHandlers(desk: Desk, dialogs: Dialogs): Some<'project'> {
  const choose = async (
    title: string,
    show: (directory: string) => Promise<Result<ProjectView>>,
  ): Promise<Result<ProjectView | null>> => {
    const directory = await dialogs.chooseProjectFolder(title);
    return directory ? show(directory) : ok(null);
  };
  return {
    'project.view': () => desk.view(),
    'project.open': () => choose('Open a project folder', (directory) => desk.open(directory)),
    'project.create': () =>
      choose('Choose or make an empty folder for the new project', (directory) => desk.create(directory)),
  };
}
