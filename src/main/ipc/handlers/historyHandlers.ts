/** Undo and redo. */

import type { Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Turned } from '../../project/history.ts';
import { onProject, type Some } from './onProject.ts';

export function historyHandlers(desk: Desk): Some<'history'> {
  const told = async (result: Result<Turned | null>) => {
    if (result.ok && result.value) await desk.changed();
    return result;
  };
  return {
    'history.undo': () => onProject(desk, async ({ project }) => told(await project.undo())),
    'history.redo': () => onProject(desk, async ({ project }) => told(await project.redo())),
  };
}
