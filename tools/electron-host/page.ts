/** The page of one window, seen through the DevTools protocol: its worlds, its documents and what it reports. */
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { CdpSession, Protocol } from './cdp.ts';
import type { OpenedWindow } from './chromium.ts';
import type { PreloadMessage } from './inPage/ipcRenderer.ts';
import { debug, traceFailure } from './log.ts';
import { ISOLATED_WORLD, isolatedWorldScript, mainWorldScript, PLACEHOLDER_URL } from './pageScripts.ts';
import type { Preload } from './preload.ts';
import { fromChromiumUrl } from './urls.ts';

type PageEvents = {
  navigated: [];
  'navigated-in-page': [];
  'dom-ready': [];
  loaded: [];
  failed: [url: string];
  'first-paint': [];
  crashed: [];
  gone: [];
  console: [event: Protocol.Runtime.consoleAPICalledPayload];
  message: [message: PreloadMessage, contextId: number];
  question: [paused: Protocol.Debugger.pausedPayload];
  request: [request: Protocol.Fetch.requestPausedPayload];
};

/** Only these need the debugger (see `askHost` in pageScripts.ts), which is not switched on without them. */
const asksHost = /getPathForFile|sendSync|executeInMainWorld/;

function randomName(prefix: string): string {
  return prefix + randomBytes(8).toString('hex');
}

/** One page. It exists from the start, and is `ready` for its first document once its target is attached. */
export class Page extends EventEmitter<PageEvents> {
  /** Prefix of the events that the page's two worlds exchange. */
  readonly token = randomName('eh');
  targetId = '';
  /** As the main process sees it (`app:`), empty before the first document. */
  url = '';
  loading = false;
  /** Documents since the placeholder. */
  navigations = 0;
  loadedDocuments = 0;
  /** What `load` was asked for last: such a document is not a navigation of the page's own. */
  #askedFor: string | undefined;
  readonly #hook = randomName('electronHost');
  readonly #binding = randomName('electronHostTell');
  readonly #ready = Promise.withResolvers<void>();
  #session: CdpSession | undefined;
  #preloadContext = 0;

  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get session(): CdpSession {
    if (this.#session === undefined) throw new Error('[electron-host] the page has no target yet');
    return this.#session;
  }

  /** Takes over the paused target of a new window and lets it go on to the placeholder document. */
  async attach({ targetId, session }: OpenedWindow, preload: Preload): Promise<void> {
    this.targetId = targetId;
    this.#session = session;
    this.#listen(session);
    const settings = { token: this.token, binding: this.#binding, hook: this.#hook, process: preload.process };
    const worldName = ISOLATED_WORLD;
    await Promise.all([
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: this.#binding, executionContextName: worldName }),
      session.send('Runtime.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript(this.token) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldScript(settings, preload),
        worldName,
      }),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...(asksHost.test(preload.source) ? [session.send('Debugger.enable', { maxScriptsCacheSize: 1 })] : []),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
    await this.#waitForPlaceholder(session);
    this.#ready.resolve();
  }

  /** Opens a document; resolves when its first byte is there, with Chromium's error text if it failed. */
  async load(chromiumUrl: string): Promise<string | undefined> {
    this.#askedFor = chromiumUrl;
    const { errorText } = await this.session.send('Page.navigate', { url: chromiumUrl });
    return errorText || undefined;
  }

  /** Whether a document request for the main frame is the page's own navigation, not one that main asked for. */
  isOwnNavigation(chromiumUrl: string): boolean {
    const [wanted] = chromiumUrl.split('#');
    const isReload = fromChromiumUrl(wanted ?? '') === this.url.split('#')[0];
    return this.navigations > 0 && !isReload && wanted !== this.#askedFor?.split('#')[0];
  }

  /** Calls the preload's world; without one (no document yet) the call is lost, as in Electron. */
  callPreload(method: 'settle' | 'deliver', args: readonly unknown[], contextId = this.#preloadContext): void {
    if (contextId === 0 || contextId !== this.#preloadContext) {
      debug('lost: a message to a page that has no preload');
      return;
    }
    const expression = `${this.#hook}.${method}(...${JSON.stringify(args)})`;
    this.session.send('Runtime.evaluate', { expression, contextId }).catch(traceFailure);
  }

  /** Runs code in the page's own world and gives back its value by structured clone's JSON subset. */
  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const options = { expression, userGesture, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', options);
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  #listen(session: CdpSession): void {
    session
      .on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
        if (name === this.#binding) this.emit('message', JSON.parse(payload) as PreloadMessage, executionContextId);
      })
      .on('Runtime.executionContextCreated', ({ context }) => {
        const { frameId } = (context.auxData ?? {}) as { frameId?: string };
        if (context.name === ISOLATED_WORLD && frameId === this.targetId) this.#preloadContext = context.id;
      })
      .on('Runtime.executionContextsCleared', () => {
        this.#preloadContext = 0;
      })
      .on('Page.frameNavigated', ({ frame }) => this.#onNavigated(frame))
      .on('Page.navigatedWithinDocument', ({ frameId, url }) => {
        if (frameId !== this.targetId) return;
        this.url = fromChromiumUrl(url);
        this.emit('navigated-in-page');
      })
      .on('Page.domContentEventFired', () => {
        if (this.navigations > 0) this.emit('dom-ready');
      })
      .on('Page.loadEventFired', () => {
        if (this.navigations === 0) return;
        this.#onLoaded();
      })
      .on('Page.lifecycleEvent', ({ frameId, name }) => {
        if (frameId === this.targetId && name === 'firstPaint' && this.navigations > 0) this.emit('first-paint');
      })
      .on('Inspector.targetCrashed', () => this.emit('crashed'))
      .on('Runtime.consoleAPICalled', (event) => this.emit('console', event))
      .on('Debugger.paused', (paused) => this.emit('question', paused))
      .on('Fetch.requestPaused', (request) => this.emit('request', request))
      .onDetached(() => this.emit('gone'));
  }

  #onNavigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId !== undefined || frame.url.startsWith(PLACEHOLDER_URL)) return;
    if (frame.unreachableUrl !== undefined) {
      this.emit('failed', fromChromiumUrl(frame.unreachableUrl));
      return;
    }
    this.navigations += 1;
    this.#askedFor = undefined;
    this.url = fromChromiumUrl(frame.url + (frame.urlFragment ?? ''));
    this.emit('navigated');
  }

  #onLoaded(): void {
    // The placeholder is not a page one can go back to. (Earlier, while the processes change, Chromium refuses this.)
    if (this.loadedDocuments === 0) this.session.send('Page.resetNavigationHistory').catch(traceFailure);
    this.loadedDocuments += 1;
    this.loading = false;
    this.emit('loaded');
  }

  /** The other client (Playwright) may still hold the page paused: documents only once the placeholder is there. */
  async #waitForPlaceholder(session: CdpSession): Promise<void> {
    for (let tries = 0; tries < 1000; tries += 1) {
      const { frameTree } = await session.send('Page.getFrameTree');
      if (frameTree.frame.url.startsWith(PLACEHOLDER_URL)) return;
      await delay(5);
    }
    throw new Error('[electron-host] the new window did not show its placeholder within 5 s');
  }
}
