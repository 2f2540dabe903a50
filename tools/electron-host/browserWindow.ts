/** Electron's `BrowserWindow` on a Chromium window without tabs and address bar. */
import type * as E from 'electron';
import { windowEvents } from './eventNames.ts';
import { host } from './host.ts';
import { report, traceFailure } from './log.ts';
import { LoudEmitter, loud } from './loud.ts';
import { preventable } from './preventable.ts';
import { WebContents } from './webContents.ts';
import { checkOptions } from './windowOptions.ts';
import { WindowPlacement } from './windowPlacement.ts';

type Api = Pick<
  E.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'isVisible'
  | 'isDestroyed'
  | 'close'
  | 'destroy'
  | 'reload'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'getContentBounds'
  | 'getSize'
  | 'setSize'
  | 'setMinimumSize'
  | 'getTitle'
  | 'setTitle'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'isMaximized'
  | 'maximize'
  | 'unmaximize'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'
  | 'setDocumentEdited'
>;

/** What the page is asked before it closes; Chromium itself never asks, as Playwright would answer its dialog. */
const askBeforeUnload = `(() => {
  const event = document.createEvent('BeforeUnloadEvent');
  event.initEvent('beforeunload', false, true);
  window.dispatchEvent(event);
  return event.defaultPrevented || Boolean(event.returnValue);
})()`;

type WindowState = 'normal' | 'minimized' | 'maximized' | 'full-screen';

let lastId = 0;

/** One window. Size, place and title are really applied; minimized, maximized and full screen are only remembered. */
class HostWindow extends LoudEmitter implements Api {
  readonly id: number;
  readonly webContents: WebContents;
  readonly #placement: WindowPlacement;
  #title: string;
  #state: WindowState = 'normal';
  #destroyed = false;
  #painted = false;
  #opening: Promise<void> | undefined;

  constructor(options: E.BrowserWindowConstructorOptions = {}) {
    super(windowEvents);
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready');
    checkOptions(options);
    lastId += 1;
    this.id = lastId;
    this.#title = options.title ?? host.app.getName();
    const cascade = 20 + 20 * (host.windows.size % 8);
    const { x = cascade, y = cascade, width = 800, height = 600, minWidth = 0, minHeight = 0 } = options;
    const bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) };
    this.#placement = new WindowPlacement(bounds, options.show !== false);
    this.webContents = new WebContents(this, options.webPreferences ?? {});
    host.windows.set(this.id, this);
    if (this.#placement.visible) host.focusedWindow = this;
    host.app.emit('web-contents-created', {}, this.webContents);
    host.app.emit('browser-window-created', {}, this);
    // The app may still attach listeners, and load a document, in the same turn.
    setImmediate(() => this.open().catch((error) => report(String(error))));
  }

  static getAllWindows(): HostWindow[] {
    return [...host.windows.values()];
  }

  static getFocusedWindow(): HostWindow | null {
    return host.focusedWindow;
  }

  static fromId(id: number): HostWindow | null {
    return host.windows.get(id) ?? null;
  }

  static fromWebContents(contents: unknown): HostWindow | null {
    return [...host.windows.values()].find((window) => window.webContents === contents) ?? null;
  }

  /** Opens the Chromium window, once. */
  open(): Promise<void> {
    this.#opening ??= this.#openNow();
    return this.#opening;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  show(): void {
    this.showInactive();
    this.focus();
  }

  showInactive(): void {
    if (this.#placement.visible) return;
    this.#placement.visible = true;
    this.emit('show');
  }

  hide(): void {
    if (!this.#placement.visible) return;
    this.#placement.visible = false;
    this.emit('hide');
  }

  focus(): void {
    const before = host.focusedWindow;
    if (before === this) return;
    host.focusedWindow = this;
    before?.emit('blur');
    this.emit('focus');
  }

  blur(): void {
    if (host.focusedWindow !== this) return;
    host.focusedWindow = null;
    this.emit('blur');
  }

  isFocused(): boolean {
    return host.focusedWindow === this;
  }

  isVisible(): boolean {
    return this.#placement.visible;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getBounds(): E.Rectangle {
    return this.#placement.bounds;
  }

  getNormalBounds(): E.Rectangle {
    return this.getBounds();
  }

  getContentBounds(): E.Rectangle {
    return this.getBounds();
  }

  getSize(): number[] {
    const { width, height } = this.#placement.bounds;
    return [width, height];
  }

  setBounds(bounds: Partial<E.Rectangle>): void {
    const before = this.#placement.bounds;
    const now = { ...before, ...bounds };
    this.#placement.bounds = now;
    if (before.width !== now.width || before.height !== now.height) {
      if (this.webContents.getZoomFactor() !== 1) this.webContents.applyZoom();
      this.emit('resize');
      this.emit('resized');
    }
    if (before.x !== now.x || before.y !== now.y) {
      this.emit('move');
      this.emit('moved');
    }
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setMinimumSize(): void {}

  setBackgroundColor(): void {}

  setMenuBarVisibility(): void {}

  setDocumentEdited(): void {}

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  minimize(): void {
    this.#enter('minimized', 'minimize');
  }

  restore(): void {
    this.#enter('normal', 'restore');
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  maximize(): void {
    this.#enter('maximized', 'maximize');
  }

  unmaximize(): void {
    this.#enter('normal', 'unmaximize');
  }

  isFullScreen(): boolean {
    return this.#state === 'full-screen';
  }

  setFullScreen(flag: boolean): void {
    if (flag) this.#enter('full-screen', 'enter-full-screen');
    else this.#enter('normal', 'leave-full-screen');
  }

  close(): void {
    this.tryClose({ askWindow: true, askPage: true }).catch(traceFailure);
  }

  destroy(): void {
    this.tryClose({ askWindow: false, askPage: false }).catch(traceFailure);
  }

  /** `window.close()` in the page. */
  closeFromPage(): void {
    this.close();
  }

  /** `webContents.close()`. */
  closePage(askPage: boolean): void {
    this.tryClose({ askWindow: false, askPage }).catch(traceFailure);
  }

  /** Whether the window really closed: the app's `close` listeners and the page may refuse. */
  async tryClose({ askWindow, askPage }: { askWindow: boolean; askPage: boolean }): Promise<boolean> {
    if (this.#destroyed) return true;
    if (askWindow) {
      const event = preventable({});
      this.emit('close', event);
      if (event.defaultPrevented) return false;
    }
    await this.#opening;
    if (this.#destroyed) return true;
    if (askPage && (await this.#pageRefuses())) return false;
    if (this.#destroyed) return true;
    // Main must know before Playwright does on its own connection, as in Electron: first forget, then close the target.
    const { targetId } = this.webContents.page;
    const closed = new Promise<void>((resolve) => this.once('closed', () => resolve()));
    setImmediate(() => this.pageGone());
    await closed;
    await host.chromium.closePage(targetId);
    return true;
  }

  /** The page has painted for the first time. */
  firstPaint(): void {
    if (this.#painted) return;
    this.#painted = true;
    this.emit('ready-to-show');
  }

  /** The page is gone, by whomever it was closed. */
  pageGone(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    host.windows.delete(this.id);
    if (host.focusedWindow === this) host.focusedWindow = null;
    this.webContents.emit('destroyed');
    this.emit('closed');
    if (host.windows.size > 0 || host.quitting) return;
    if (host.app.listenerCount('window-all-closed') > 0) host.app.emit('window-all-closed');
    else host.app.quit();
  }

  #enter(state: WindowState, event: string): void {
    this.#state = state;
    this.emit(event);
  }

  async #pageRefuses(): Promise<boolean> {
    const refused = await this.webContents.page.evaluate(askBeforeUnload, true).catch(() => false);
    if (refused !== true) return false;
    const event = preventable({});
    this.webContents.emit('will-prevent-unload', event);
    return !event.defaultPrevented;
  }

  async #openNow(): Promise<void> {
    if (this.#destroyed) return;
    const opened = await this.#placement.open();
    if (this.#destroyed) {
      await host.chromium.closePage(opened.targetId);
      return;
    }
    await this.webContents.attach(opened);
    await this.#placement.settle(opened.targetId, this.webContents.page);
  }
}

/** One window of the app. */
export type BrowserWindow = HostWindow;

/** The class that apps see. */
export const BrowserWindow = loud(HostWindow, 'BrowserWindow');
