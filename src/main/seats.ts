/**
 * Who has which project open: one seat a window, one window a project. A project that is open already is brought to the
 * front; from the start screen a project takes that window, from a window with a project it gets another. No Electron.
 */

import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpenedView } from '../shared/ipc/views.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Desk } from './desk.ts';

/** A window, open or about to be, with what it works on. */
export interface Seat {
  readonly desk: Desk;
  /** Opens its window, or brings it to the front. */
  show(): void;
  /** Writes down how its project stands, for the start screen. */
  note(): Promise<void>;
}

/** The project of the window that asked; null when it is in another one. */
export type Opened = Promise<Result<OpenedView | null>>;

/** How a project comes on a desk. */
export type How = (desk: Desk) => Promise<Result<unknown>>;

export class Seats<S extends Seat> {
  readonly #make: () => S;
  readonly #opened: (seat: S) => void;
  readonly #seats = new Set<S>();
  #turn: Promise<unknown> = Promise.resolve();

  /** `make` gives a new seat without a window; `opened` is called after a project was opened at a seat. */
  constructor(make: () => S, opened: (seat: S) => void) {
    this.#make = make;
    this.#opened = opened;
  }

  get all(): readonly S[] {
    return [...this.#seats];
  }

  /** A new seat with no project, not shown yet. */
  add(): S {
    const seat = this.#make();
    this.#seats.add(seat);
    return seat;
  }

  /** The seat on the start screen, if there is one. */
  get atStart(): S | undefined {
    return this.all.find(({ desk }) => desk.directory === null);
  }

  /** The seat that has `directory` open. */
  async holding(directory: string): Promise<S | undefined> {
    const folder = await real(directory);
    for (const seat of this.#seats)
      if (seat.desk.directory !== null && (await real(seat.desk.directory)) === folder) return seat;
    return undefined;
  }

  /** Opens the project in `directory` for the window at `from`; `how` makes it there instead. */
  open(from: S, directory: string, how: How = (desk) => desk.open(directory)): Opened {
    return this.#inTurn(async () => {
      const there = await this.holding(directory);
      if (there) {
        there.show();
        return there === from ? from.desk.opened() : ok(null);
      }
      const own = from.desk.directory === null;
      // Opened before it has a window: what cannot be opened is said in the window that asked.
      const seat = own ? from : this.#make();
      const opened = await how(seat.desk);
      if (!opened.ok) return opened;
      this.#seats.add(seat);
      this.#opened(seat);
      seat.show();
      return own ? seat.desk.opened() : ok(null);
    });
  }

  /** Closes what is open at `seat`, whose window is gone. */
  leave(seat: S): Promise<void> {
    this.#seats.delete(seat);
    // At once: what is being read would else be done while the seat waits for its turn.
    seat.desk.cancelAll();
    return this.#inTurn(async () => {
      await seat.note();
      await seat.desk.close();
    });
  }

  /** Gives up a seat that was never shown. */
  drop(seat: S): void {
    this.#seats.delete(seat);
  }

  /** Resolves when all that was asked for is done. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** One after the other: a project that is being closed must be let go before it can be opened again. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act);
    this.#turn = result.catch(() => {});
    return result;
  }
}

/** One folder may have many paths. */
async function real(directory: string): Promise<string> {
  return realpath(directory).catch(() => resolve(directory));
}
