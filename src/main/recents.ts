/** The projects of this computer: what the start screen says of each, and how the list changes. */

import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { StartView } from '../shared/ipc/views.ts';
import { isDeleted } from '../shared/model/annotation.ts';
import type { Preferences } from '../shared/model/preferences.ts';
import { type RecentProject, type Settings, type WindowPlace, withRecent } from '../shared/model/settings.ts';
import { placeInWords } from './folders.ts';
import type { Project } from './project/project.ts';
import { stopOf } from './project/stop.ts';
import type { RememberedFile } from './rememberedFile.ts';

/** A disk that is asleep or far away must not keep the start screen waiting: its projects count as there. */
const PATIENCE = 1_500;

export class Recents {
  readonly #settings: RememberedFile<Settings>;
  readonly #preferences: () => Preferences;

  constructor(settings: RememberedFile<Settings>, preferences: () => Preferences) {
    this.#settings = settings;
    this.#preferences = preferences;
  }

  get all(): readonly RecentProject[] {
    return this.#settings.value.recent;
  }

  /** The entry called `id`, or the one of a folder. */
  find(by: { readonly id: string } | { readonly directory: string }): RecentProject | undefined {
    return this.all.find((each) => ('id' in by ? each.id === by.id : each.directory === by.directory));
  }

  /** Remembers how `project` stands now, at the head of the list. */
  async note(project: Project): Promise<void> {
    const { directory, name, record, sources } = project;
    const [passages, stop] = [await countPassages(project), await stopOf(project, this.#placeIn(record.projectId))];
    const before = this.find({ directory });
    const entry: RecentProject = {
      id: before?.id ?? randomUUID(),
      directory,
      projectId: record.projectId,
      name,
      reports: sources.length,
      passages,
      opened: project.moment(),
      stop,
      window: before?.window ?? null,
    };
    this.#settings.set({ recent: withRecent(this.all, entry) });
  }

  /** Where the window of the project in `directory` stood, or the last one of all. */
  placeOf(directory: string | null): WindowPlace | null {
    const own = directory === null ? undefined : this.find({ directory })?.window;
    return own ?? this.#settings.value.window;
  }

  /** Remembers where the window of the project in `directory` stands; of the last window in any case. */
  place(directory: string | null, window: WindowPlace): void {
    const recent = this.all.map((each) => (each.directory === directory ? { ...each, window } : each));
    this.#settings.set({ recent, window });
  }

  /** The project `id` lies in another folder now. */
  moved(id: string, directory: string): void {
    const others = this.all.filter((each) => each.directory !== directory || each.id === id);
    this.#settings.set({ recent: others.map((each) => (each.id === id ? { ...each, directory } : each)) });
  }

  /** Takes a project off the list. */
  forget(id: string): void {
    this.#settings.set({ recent: this.all.filter((each) => each.id !== id) });
  }

  /** The list as the start screen shows it; `open` are the folders of open projects. */
  view(open: ReadonlySet<string>): Promise<StartView['recent']> {
    return Promise.all(
      this.all.map(async ({ id, directory, name, reports, passages, opened, stop }) => ({
        id,
        name,
        place: placeInWords(dirname(directory), homedir()),
        reports,
        passages,
        opened,
        missing: await isMissing(directory),
        open: open.has(directory),
        stop,
      })),
    );
  }

  #placeIn(projectId: string): { sourceId: string; offset: number } | null {
    const remembered = this.#preferences().projects[projectId];
    const offset = remembered?.sourceId ? remembered.places[remembered.sourceId] : undefined;
    return remembered?.sourceId && offset !== undefined ? { sourceId: remembered.sourceId, offset } : null;
  }
}

async function countPassages(project: Project): Promise<number> {
  let passages = 0;
  for (const { id } of project.sources) {
    const store = await project.annotations(id);
    if (store.ok) for (const record of store.value.records.values()) if (!isDeleted(record)) passages++;
  }
  return passages;
}

async function isMissing(directory: string): Promise<boolean> {
  const there = stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return !(await Promise.race([there, after(PATIENCE, true, { ref: false })]));
}
