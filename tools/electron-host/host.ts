/** The state that the host's modules share; kept apart so that they need not import each other in a circle. */
import type { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browserWindow.ts';
import type { Chromium } from './chromium.ts';
import { fromChromiumUrl, toChromiumUrl } from './urls.ts';

/** What windows and sessions need of Electron's `app`. */
type AppForWindows = EventEmitter & { quit(): void; getName(): string };

class Host {
  /** The folder of the app's package.json. */
  appPath = process.cwd();
  /** Whether `app` has emitted `ready`. */
  ready = false;
  quitting = false;
  readonly windows = new Map<number, BrowserWindow>();
  focusedWindow: BrowserWindow | null = null;
  /** Schemes registered as privileged and standard. */
  readonly standardSchemes = new Set<string>();
  /** The command-line switches of the app and of whoever started it. */
  readonly switches = new Map<string, string>();
  #chromium: Chromium | undefined;
  #app: AppForWindows | undefined;

  /** The browser; only after `ready`. */
  get chromium(): Chromium {
    if (this.#chromium === undefined) throw new Error('[electron-host] not before app is ready');
    return this.#chromium;
  }

  set chromium(chromium: Chromium) {
    this.#chromium = chromium;
  }

  get app(): AppForWindows {
    if (this.#app === undefined) throw new Error('[electron-host] the module electron is not loaded yet');
    return this.#app;
  }

  set app(app: AppForWindows) {
    this.#app = app;
  }

  get hasChromium(): boolean {
    return this.#chromium !== undefined;
  }

  toChromiumUrl(url: string): string {
    return toChromiumUrl(url, this.standardSchemes);
  }

  fromChromiumUrl(url: string): string {
    return fromChromiumUrl(url);
  }
}

/** The one state of this process. */
export const host = new Host();
