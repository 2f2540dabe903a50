/** What the program remembers of the analyst's ways. */

import type { EventPayload } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { PreferencesFile } from '../../preferencesFile.ts';
import type { Some } from './onProject.ts';

export type Shared = (change: EventPayload<'preferences.changed'>) => void;

export function preferenceHandlers(preferences: PreferencesFile, shared: Shared): Some<'preferences'> {
  return {
    'preferences.read': async () => ok(preferences.value),
    'preferences.write': async (change) => {
      preferences.write(given(change));
      const { projects: _, ...common } = preferences.value;
      shared(common);
      return ok(null);
    },
    'preferences.writeForProject': async ({ projectId, change }) => {
      preferences.writeForProject(projectId, given(change));
      return ok(null);
    },
  };
}

/** Without the properties that are there but undefined. */
function given<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
