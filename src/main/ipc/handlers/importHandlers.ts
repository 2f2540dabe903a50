/** The import at work. */

import { ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../../desk.ts';
import type { Dialogs } from '../handlers.ts';
import type { Some } from './onProject.ts';

export function importHandlers(desk: Desk, dialogs: Dialogs): Some<'import'> {
  const chosen = async (paths: readonly string[] | null): Promise<Result<boolean>> => {
    if (!paths?.length) return ok(false);
    const begun = await desk.import(paths);
    return begun.ok ? ok(true) : begun;
  };
  const then = (act: () => void) => async () => {
    act();
    return ok(null);
  };
  return {
    'import.chooseFiles': async () => chosen(await dialogs.chooseReports()),
    'import.chooseFolder': async () => chosen(await dialogs.chooseReportFolder()),
    'import.drop': ({ paths }) => desk.import(paths),
    'import.paste': async (pasted) => desk.importPasted(pasted),
    'import.view': async () => ok(desk.importing?.view() ?? null),
    'import.pause': then(() => desk.importing?.pause()),
    'import.continue': then(() => desk.importing?.continue()),
    'import.cancel': then(() => desk.importing?.cancel()),
    'import.retry': async ({ ids }) => {
      desk.retryImport(ids);
      return ok(null);
    },
    'import.unlock': async ({ id, password }) => {
      desk.unlockImport(id, password);
      return ok(null);
    },
    'import.close': then(() => desk.closeImport()),
  };
}
