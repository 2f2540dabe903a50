/** What a window may do about projects: open, make, find again, take off the list. No Electron, no dialogs. */

import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { StartView } from '../shared/ipc/views.ts';
import type { RecentProject } from '../shared/model/settings.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { folderNameFor } from './folders.ts';
import { isProject, projectAt } from './project/openProject.ts';
import type { Recents } from './recents.ts';
import type { How, Opened } from './seats.ts';

/** What all windows share. */
export interface Program {
  readonly version: string;
  readonly systemUser: string;
  /** The folders that windows have open now. */
  openFolders(): string[];
  readonly recents: Recents;
  /** The name of the one who works here; null until it was said. */
  readonly reviewerName: string | null;
  /** Shows the start screen, in a window of its own. */
  showStart(): void;
  /** Makes the sample project in `directory`. */
  makeSample(directory: string): Promise<Result<unknown>>;
  /** Says who works here from now on, in open projects too. */
  nameReviewer(name: string): Promise<Result<unknown>>;
  /** The list of projects or the reviewer's name was changed. */
  changed(): void;
}

type OpenHere = (directory: string, how?: How) => Opened;

/** The folder where new projects are made, and the sample project. */
export const defaultPlace = (): string => join(homedir(), 'Evidence Workbench');

/** The acts of one window. */
export class ProjectActs {
  readonly #program: Program;
  readonly #openHere: OpenHere;

  /** `openHere` opens a project for this window. */
  constructor(program: Program, openHere: OpenHere) {
    this.#program = program;
    this.#openHere = openHere;
  }

  /** What the start screen shows. */
  async start(): Promise<StartView> {
    const { version, systemUser, reviewerName, recents } = this.#program;
    const open = new Set(this.#program.openFolders());
    return { version, systemUser, reviewer: reviewerName, recent: await recents.view(open) };
  }

  showStart(): void {
    this.#program.showStart();
  }

  open(directory: string): Opened {
    return this.#openHere(directory);
  }

  /** Makes a project in a new folder of `place`. */
  create(place: string, name: string): Opened {
    const directory = join(place, folderNameFor(name));
    return this.#openHere(directory, (desk) => desk.create(directory, name));
  }

  async openRecent(id: string): Opened {
    const entry = this.#recent(id);
    return entry.ok ? this.open(entry.value.directory) : entry;
  }

  /** Opens the project `id` in the folder where it lies now; another project there is not taken for it. */
  async locate(id: string, directory: string): Opened {
    const entry = this.#recent(id);
    if (!entry.ok) return entry;
    const found = await projectAt(directory);
    if (!found.ok) return found;
    if (found.value.projectId !== entry.value.projectId)
      return fail('invalid-input', otherProject(basename(directory), found.value.name, entry.value.name));
    const opened = await this.open(directory);
    if (opened.ok) this.#program.recents.moved(id, directory);
    return opened;
  }

  forget(id: string): void {
    this.#program.recents.forget(id);
    this.#program.changed();
  }

  /** Opens the sample project, made when it is not there. */
  async openSample(): Opened {
    const directory = join(defaultPlace(), 'Sample project');
    if (!(await isProject(directory))) {
      const made = await this.#program.makeSample(directory);
      if (!made.ok) return made;
    }
    return this.open(directory);
  }

  nameReviewer(name: string): Promise<Result<unknown>> {
    return this.#program.nameReviewer(name);
  }

  #recent(id: string): Result<RecentProject> {
    const entry = this.#program.recents.find({ id });
    return entry ? ok(entry) : fail('not-found', 'This project is no longer on the list. Open its folder instead.');
  }
}

function otherProject(folder: string, found: string, wanted: string): string {
  const other = found === wanted ? `another project that is called “${found}” too` : `another project, “${found}”`;
  return (
    `“${folder}” holds ${other}, not the “${wanted}” of this list. Nothing was opened or changed. ` +
    'Choose the folder that was moved, or open this one with “Open a project folder…”.'
  );
}
