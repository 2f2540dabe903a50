/** A desk with its window. */

import type { BrowserWindow } from 'electron';
import type { Desk, Tell } from './desk.ts';
import type { MenuCommands } from './ipc/handlers.ts';
import type { Seat } from './seats.ts';

/** What changed is written down this much later, so that a hundred tags are one note. */
const WAIT = 2_000;

export class WindowSeat implements Seat {
  readonly desk: Desk;
  /** What the native menu says when this window is in front. */
  menu: MenuCommands = {};
  readonly #open: (seat: WindowSeat) => BrowserWindow;
  readonly #note: (seat: WindowSeat) => Promise<void>;
  #window: BrowserWindow | null = null;
  #noting: NodeJS.Timeout | undefined;

  /** `open` opens the window; `note` writes down how the project stands. */
  constructor(
    makeDesk: (tell: Tell) => Desk,
    open: (seat: WindowSeat) => BrowserWindow,
    note: (seat: WindowSeat) => Promise<void>,
  ) {
    this.#open = open;
    this.#note = note;
    this.desk = makeDesk((name, payload) => {
      this.tell(name, payload);
      this.noteSoon();
    });
  }

  get window(): BrowserWindow | null {
    return this.#window?.isDestroyed() ? null : this.#window;
  }

  show(): void {
    const { window } = this;
    if (!window) {
      this.#window = this.#open(this);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  /** Tells the page, if there is one. */
  readonly tell: Tell = (name, payload) => this.window?.webContents.send(name, payload);

  /** Writes down how the project stands, a moment from now. */
  noteSoon(): void {
    this.#noting ??= setTimeout(() => void this.note(), WAIT);
  }

  /** Writes down how the project stands. */
  async note(): Promise<void> {
    clearTimeout(this.#noting);
    this.#noting = undefined;
    await this.#note(this);
  }
}
