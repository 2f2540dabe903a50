/** The import that the window sees: folders gathered, and what changed told a few times a second. No Electron in here. */

import type { ImportView } from '../shared/ipc/views.ts';
import type { Gathered } from './import/gatherFiles.ts';
import type { PastedFile } from './import/pastedFile.ts';
import { Import, type ImportWork } from './project/importing.ts';
import type { Tell } from './telling.ts';

/** Told at most this often, in milliseconds: a file of a thousand pages tells each. */
const TOLD_EVERY = 100;

export class ImportDesk {
  readonly #import: Import;
  readonly #tell: Tell;
  readonly #taken: () => Promise<void>;
  #passedOver: ImportView['passedOver'] = { hidden: 0, otherKinds: 0, closed: 0, tooMany: false };
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  /** `taken` is called when reports have been taken in. */
  constructor(work: Omit<ImportWork, 'changed'>, tell: Tell, taken: () => Promise<void>) {
    this.#tell = tell;
    this.#taken = taken;
    this.#import = new Import({ ...work, changed: () => this.#soon() });
  }

  /** Whether nothing waits or is being read. */
  get isFinished(): boolean {
    return this.#import.state === 'finished';
  }

  /** All of it. */
  view(): ImportView {
    return this.#viewOf(this.#import.files);
  }

  /** Lets more files join. */
  add({ files, hidden, otherKinds, closed, tooMany }: Gathered): void {
    const before = this.#passedOver;
    this.#passedOver = {
      hidden: before.hidden + hidden,
      otherKinds: before.otherKinds + otherKinds,
      closed: before.closed + closed,
      tooMany: before.tooMany || tooMany,
    };
    if (files.length) this.#import.add(files);
    else this.#soon();
  }

  /** Lets what was pasted join. */
  addPasted(pasted: PastedFile): void {
    this.#import.add([pasted]);
  }

  pause(): void {
    this.#import.pause();
  }

  continue(): void {
    this.#import.continue();
  }

  cancel(): void {
    this.#import.cancel();
  }

  retry(ids: readonly number[]): void {
    this.#import.retry(ids);
  }

  unlock(id: number, password: string): void {
    this.#import.unlock(id, password);
  }

  /** Resolves once nothing waits or is being read, and all of it is told. */
  async finished(): Promise<void> {
    await this.#import.finished();
    await this.#now();
  }

  /** Nothing is told any more. */
  close(): void {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.#now(), TOLD_EVERY);
  }

  async #now(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const files = this.#import.takeChanged();
    if (files.some(({ state }) => state === 'done')) await this.#taken();
    if (!this.#isClosed) this.#tell('import.changed', this.#viewOf(files));
  }

  #viewOf(files: ImportView['files']): ImportView {
    const { state, secondsLeft } = this.#import;
    return { state, secondsLeft, passedOver: this.#passedOver, files };
  }
}
