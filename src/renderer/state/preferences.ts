/** The analyst's preferences, as main remembers them: changed here at once, written there. */

import {
  firstPreferences,
  firstProjectPreferences,
  type Preferences,
  type ProjectPreferences,
} from '../../shared/model/preferences.ts';
import { ask } from './ask.ts';
import { createStore } from './store.ts';

export const preferences = createStore<Preferences>(firstPreferences);

/** Reads what main remembers; to be awaited before the first view is drawn. */
export async function readPreferences(): Promise<void> {
  const read = await ask('preferences.read', {});
  if (read.ok) preferences.set(read.value);
}

/** Replaces the properties given, for all projects. */
export function prefer(change: Partial<Omit<Preferences, 'projects'>>): void {
  preferences.set(change);
  void ask('preferences.write', change);
}

/** Replaces the properties given, for one project. */
export function preferForProject(projectId: string, change: Partial<ProjectPreferences>): void {
  const { projects } = preferences.get();
  const before = projects[projectId] ?? firstProjectPreferences;
  preferences.set({ projects: { ...projects, [projectId]: { ...before, ...change } } });
  // What is shown is frozen; what travels is a copy of its own.
  void ask('preferences.writeForProject', { projectId, change: structuredClone(change) as typeof change });
}

/** What is remembered of one project. */
export function preferencesOf(all: Preferences, projectId: string): ProjectPreferences {
  return all.projects[projectId] ?? firstProjectPreferences;
}
