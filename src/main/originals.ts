/** Originals in the hands of other programs: a copy to read, never the kept bytes themselves. No Electron in here. */

import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { editionOf, type SourceFormat } from '../shared/model/source.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { originalFile, sourceFolder } from './project/places.ts';
import type { Project } from './project/project.ts';
import { storageFailure } from './store/storageFailure.ts';

/** What the system does with a file. */
export interface SystemShell {
  /** Opens it in the program that the system has for it; gives a sentence when that fails, else nothing. */
  openPath(path: string): Promise<string>;
  showItemInFolder(path: string): void;
}

/** The ending says which program opens a copy, so it follows what the file was found to be, not what it was called. */
const endings: Readonly<Record<SourceFormat, string>> = {
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  epub: 'epub',
  html: 'html',
  markdown: 'md',
  text: 'txt',
};

export class Originals {
  readonly #shell: SystemShell;
  readonly #copies: string[] = [];

  constructor(shell: SystemShell) {
    this.#shell = shell;
  }

  /** Opens a copy that cannot be written, under a name that says nothing of the report. */
  async open(project: Project, sourceId: string): Promise<Result<null>> {
    const record = project.source(sourceId);
    if (!record.ok) return record;
    const edition = editionOf(record.value);
    const kept = originalFile(sourceFolder(project.directory, sourceId), edition);
    try {
      const folder = await mkdtemp(join(tmpdir(), 'evidence-workbench-'));
      this.#copies.push(folder);
      const copy = join(folder, `report.${endings[edition.format]}`);
      await copyFile(kept, copy);
      await chmod(copy, 0o400);
      const problem = await this.#shell.openPath(copy);
      return problem
        ? fail('unsupported', `“${edition.name}” could not be opened: ${problem}. It is untouched in the project.`)
        : ok(null);
    } catch (error) {
      return storageFailure(error, kept, 'read');
    }
  }

  /** Shows where the kept original lies. */
  async show(project: Project, sourceId: string): Promise<Result<null>> {
    const record = project.source(sourceId);
    if (!record.ok) return record;
    this.#shell.showItemInFolder(originalFile(sourceFolder(project.directory, sourceId), editionOf(record.value)));
    return ok(null);
  }

  /** Removes the copies, when the program ends. */
  async removeCopies(): Promise<void> {
    for (const folder of this.#copies.splice(0)) {
      // One that is still open in another program may stay: the system clears its temporary folder.
      await rm(folder, { recursive: true, force: true }).catch(() => {});
    }
  }
}
