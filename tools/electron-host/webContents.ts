/** Electron's `webContents`: the page of a window, as the main process of the app sees it. */
import type * as E from 'electron';
import type { BrowserWindow } from './browserWindow.ts';
import type { OpenedWindow } from './chromium.ts';
import { encode } from './codec.ts';
import { contentsEvents } from './eventNames.ts';
import { host } from './host.ts';
import { report, traceFailure } from './log.ts';
import { LoudEmitter, loud } from './loud.ts';
import { createMainFrame } from './mainFrame.ts';
import { nativeTheme } from './nativeTheme.ts';
import { Page } from './page.ts';
import { type CapturedImage, capturePage, type EditCommand, runEditCommand, zoomPage } from './pageActions.ts';
import { forwardPageEvents } from './pageEvents.ts';
import { type Preload, readPreload } from './preload.ts';
import { printToPDF } from './printing.ts';
import { type Session, sessionOf } from './session.ts';
import { fromChromiumUrl } from './urls.ts';

type Api = Pick<
  E.WebContents,
  | 'id'
  | 'send'
  | 'isDestroyed'
  | 'getURL'
  | 'getTitle'
  | 'loadURL'
  | 'reload'
  | 'isLoading'
  | 'executeJavaScript'
  | 'printToPDF'
  | 'close'
  | 'focus'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'getWebRTCIPHandlingPolicy'
  | 'isDevToolsOpened'
  | 'openDevTools'
  | 'closeDevTools'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setZoomLevel'
  | 'getZoomLevel'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
>;

type WindowOpenHandler = Parameters<E.WebContents['setWindowOpenHandler']>[0];
type WebRtcPolicy = Parameters<E.WebContents['setWebRTCIPHandlingPolicy']>[0];

/** One step of the zoom level changes the factor by a fifth, as in Chromium. */
const ZOOM_STEP = 1.2;

let lastId = 0;

/** The page of `owner`, sandboxed and isolated. */
export class WebContents extends LoudEmitter implements Api {
  readonly id: number;
  readonly owner: BrowserWindow;
  readonly session: Session;
  readonly mainFrame: ReturnType<typeof createMainFrame>;
  readonly preloadPath: string;
  readonly #preferences: E.WebPreferences;
  readonly #page = new Page();
  #title = '';
  #zoomFactor = 1;
  #webRtcPolicy = 'default';
  #windowOpenHandler: WindowOpenHandler | undefined;

  constructor(owner: BrowserWindow, preferences: E.WebPreferences) {
    super(contentsEvents);
    lastId += 1;
    this.id = lastId;
    this.owner = owner;
    this.#preferences = preferences;
    this.preloadPath = preferences.preload ?? '';
    this.session = sessionOf(preferences);
    this.mainFrame = createMainFrame(this.#page, this.id);
    forwardPageEvents(this, this.#page);
  }

  /** This object under Electron's own type, for the app's listeners. */
  asElectron(): E.WebContents {
    return this as unknown as E.WebContents;
  }

  /** Connects the opened window. */
  async attach(opened: OpenedWindow): Promise<void> {
    await this.session.applyPermissions(this);
    await this.#page.attach(opened, this.#readPreload());
    await nativeTheme.applyTo(this.#page);
  }

  get page(): Page {
    return this.#page;
  }

  /** What every message of the page carries. */
  ipcEvent(): E.IpcMainInvokeEvent {
    const event = {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: this.id,
      ports: [],
    };
    return event as unknown as E.IpcMainInvokeEvent;
  }

  isDestroyed(): boolean {
    return this.owner.isDestroyed();
  }

  getURL(): string {
    return this.#page.url;
  }

  getTitle(): string {
    return this.#title;
  }

  isLoading(): boolean {
    return this.#page.loading;
  }

  getLastWebPreferences(): E.WebPreferences {
    return { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, ...this.#preferences };
  }

  async loadURL(url: string): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const fail = (reason: string): void => reject(new Error(`${reason} loading '${url}'`));
    promise.catch(traceFailure);
    this.#page.loading = true;
    this.#page.once('loaded', resolve);
    this.#page.once('failed', () => fail('ERR_FAILED (-2)'));
    this.owner.once('closed', () => fail('ERR_ABORTED (-3)'));
    this.emit('did-start-loading');
    await this.owner.open();
    if (this.isDestroyed()) return promise;
    const failure = await this.#page.load(host.toChromiumUrl(url));
    if (failure !== undefined) fail(failure.replace('net::', ''));
    return promise;
  }

  reload(): void {
    this.#page.session.send('Page.reload').catch(traceFailure);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed');
    this.#page.callPreload('deliver', [channel, encode(args)]);
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    await this.#page.ready;
    return this.#page.evaluate(code, userGesture);
  }

  async printToPDF(options: E.PrintToPDFOptions): Promise<Buffer> {
    await this.#page.ready;
    return printToPDF(this.#page.session, options);
  }

  async capturePage(): Promise<CapturedImage> {
    await this.#page.ready;
    return capturePage(this.#page.session);
  }

  close(options: E.CloseOpts = { waitForBeforeUnload: false }): void {
    this.owner.closePage(options.waitForBeforeUnload);
  }

  focus(): void {
    this.owner.focus();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  /** The page wants another window. Without a handler Electron would open one; the host cannot. */
  openWindow({ url, name, features }: { url: string; name: string; features: string }): void {
    const answer = this.#windowOpenHandler?.({
      url: fromChromiumUrl(url),
      frameName: name,
      features,
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    });
    if (answer?.action !== 'deny') report(`window.open("${url}") was allowed: not implemented by the development host`);
  }

  /** Recorded only (see README). */
  setWebRTCIPHandlingPolicy(policy: WebRtcPolicy): void {
    this.#webRtcPolicy = policy;
  }

  getWebRTCIPHandlingPolicy(): string {
    return this.#webRtcPolicy;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  openDevTools(): void {}

  closeDevTools(): void {}

  setZoomFactor(factor: number): void {
    if (!(factor > 0)) throw new TypeError("'zoomFactor' must be a double greater than 0.0");
    this.#zoomFactor = factor;
    this.applyZoom();
  }

  getZoomFactor(): number {
    return this.#zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(ZOOM_STEP ** level);
  }

  getZoomLevel(): number {
    return Math.log(this.#zoomFactor) / Math.log(ZOOM_STEP);
  }

  /** Also after each change of the window's size. */
  applyZoom(): void {
    void this.#page.ready.then(() => zoomPage(this.#page.session, this.#zoomFactor, this.owner.getContentBounds()));
  }

  undo(): void {
    this.#edit('undo');
  }

  redo(): void {
    this.#edit('redo');
  }

  cut(): void {
    this.#edit('cut');
  }

  copy(): void {
    this.#edit('copy');
  }

  paste(): void {
    this.#edit('paste');
  }

  selectAll(): void {
    this.#edit('selectAll');
  }

  #edit(command: EditCommand): void {
    runEditCommand(this.#page.session, command).catch(traceFailure);
  }

  /** A missing file leaves the page without a preload and is reported, as in Electron. */
  #readPreload(): Preload {
    const { additionalArguments = [] } = this.#preferences;
    try {
      return readPreload(this.preloadPath, additionalArguments);
    } catch (error) {
      report(`Unable to load preload script: ${this.preloadPath}`);
      this.emit('preload-error', {}, this.preloadPath, error);
      return readPreload('', additionalArguments);
    }
  }
}

function ownerOf(test: (contents: WebContents) => boolean): WebContents | undefined {
  return [...host.windows.values()].map((window) => window.webContents).find(test);
}

/** Electron's `webContents` module; Playwright finds the window of a page by `fromDevToolsTargetId`. */
export const webContents = loud(
  {
    fromDevToolsTargetId: (targetId: string) => ownerOf((contents) => contents.page.targetId === targetId),
    fromId: (id: number) => ownerOf((contents) => contents.id === id),
    getAllWebContents: () => [...host.windows.values()].map((window) => window.webContents),
    getFocusedWebContents: () => host.focusedWindow?.webContents ?? null,
  } satisfies { [name in keyof Omit<typeof E.webContents, 'prototype'>]?: unknown },
  'webContents',
);
