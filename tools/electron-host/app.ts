/** Electron's `app`: identity, folders, command line, the single-instance lock, and the way to quit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as E from 'electron';
import { AppPaths } from './appPaths.ts';
import { appEvents } from './eventNames.ts';
import { host } from './host.ts';
import { traceFailure } from './log.ts';
import { LoudEmitter, loud } from './loud.ts';
import { preventable } from './preventable.ts';
import { SingleInstance } from './singleInstance.ts';

type Api = Pick<
  E.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getLocale'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'commandLine'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'setAboutPanelOptions'
>;

type PackageJson = { name?: string; productName?: string; version?: string };

function packageJson(): PackageJson {
  try {
    return JSON.parse(readFileSync(join(host.appPath, 'package.json'), 'utf8')) as PackageJson;
  } catch (error) {
    traceFailure(error);
    return {};
  }
}

const commandLine: E.CommandLine = {
  appendSwitch: (name: string, value = '') => void host.switches.set(name, value),
  appendArgument() {},
  hasSwitch: (name: string) => host.switches.has(name),
  getSwitchValue: (name: string) => host.switches.get(name) ?? '',
  removeSwitch: (name: string) => void host.switches.delete(name),
};

/** The one `app` object. */
class App extends LoudEmitter implements Api {
  readonly isPackaged = false;
  readonly commandLine = loud(commandLine, 'app.commandLine');
  readonly #paths = new AppPaths();
  readonly #instance = new SingleInstance();
  readonly #ready = Promise.withResolvers<void>();
  #name: string | undefined;

  constructor() {
    super(appEvents);
  }

  isReady(): boolean {
    return host.ready;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** For the host itself: Chromium runs, the app may open windows. */
  becomeReady(): void {
    host.ready = true;
    this.emit('will-finish-launching');
    // Playwright's loader replaces `emit` and wants the event before the promise.
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  getAppPath(): string {
    return host.appPath;
  }

  getVersion(): string {
    return packageJson().version ?? '0.0.0';
  }

  get name(): string {
    return this.#name ?? packageJson().productName ?? packageJson().name ?? 'Electron';
  }

  set name(name: string) {
    this.#name = name;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getLocale(): string {
    return 'en-US';
  }

  getPath(name: string): string {
    return this.#paths.get(name);
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  focus(): void {}

  /** All windows of the host are sandboxed anyway. */
  enableSandbox(): void {}

  setAppUserModelId(): void {}

  setAboutPanelOptions(): void {}

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request(this.getPath('userData'), additionalData, (second) => {
      const { argv, workingDirectory } = second;
      void this.#ready.promise.then(() =>
        this.emit('second-instance', {}, argv, workingDirectory, second.additionalData),
      );
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.#instance.held;
  }

  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  quit(): void {
    this.#quit().catch(traceFailure);
  }

  exit(code = 0): void {
    host.quitting = true;
    this.#exit(code).catch(traceFailure);
  }

  async #quit(): Promise<void> {
    if (host.quitting || this.#refused('before-quit')) return;
    host.quitting = true;
    for (const window of [...host.windows.values()]) {
      if (!(await window.tryClose({ askWindow: true, askPage: true }))) {
        host.quitting = false;
        return;
      }
    }
    if (this.#refused('will-quit')) {
      host.quitting = false;
      return;
    }
    await this.#exit(0);
  }

  #refused(name: string): boolean {
    const event = preventable({});
    this.emit(name, event);
    return event.defaultPrevented;
  }

  async #exit(code: number): Promise<void> {
    this.emit('quit', {}, code);
    await this.#instance.told;
    if (host.hasChromium) await host.chromium.close();
    process.exit(code);
  }
}

/** Electron's `app`. */
export const app = new App();
host.app = app;
