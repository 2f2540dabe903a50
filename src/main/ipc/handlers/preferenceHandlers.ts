/** What the program remembers of the analyst's ways. */

import { ok } from '../../../shared/result.ts';
import type { PreferencesFile } from '../../preferencesFile.ts';
import type { Some } from './onProject.ts';

export function preferenceHandlers(preferences: PreferencesFile): Some<'preferences'> {
  return {
    'preferences.read': async () => ok(preferences.value),
    'preferences.write': async (change) => {
      preferences.write(given(change));
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
