/** Where the Chromium window of a BrowserWindow lies, and whether it can be seen. */
import type * as E from 'electron';
import { HEADFUL, type OpenedWindow } from './chromium.ts';
import { host } from './host.ts';
import { debug, traceFailure } from './log.ts';
import type { Page } from './page.ts';
import { PLACEHOLDER_URL } from './pageScripts.ts';

/** Where a window that is not shown lies, out of every display. */
const HIDDEN_LEFT = -4000;

/** Bounds and visibility, which may change before the Chromium window is there. */
export class WindowPlacement {
  #bounds: E.Rectangle;
  #visible: boolean;
  #chromiumWindow: number | undefined;
  /** Height of the tab strip that a headless window has although nobody sees it. */
  #extraHeight = 0;

  constructor(bounds: E.Rectangle, visible: boolean) {
    this.#bounds = bounds;
    this.#visible = visible;
  }

  get bounds(): E.Rectangle {
    return { ...this.#bounds };
  }

  set bounds(bounds: E.Rectangle) {
    this.#bounds = bounds;
    void this.#apply();
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    void this.#apply();
  }

  /** Opens the Chromium window at its place. */
  open(): Promise<OpenedWindow> {
    return host.chromium.openWindow(PLACEHOLDER_URL, this.#onScreen());
  }

  /** Applies what has changed since `open`, and from now on at once. */
  async settle(targetId: string, page: Page): Promise<void> {
    const { windowId } = await host.chromium.session.send('Browser.getWindowForTarget', { targetId });
    this.#chromiumWindow = windowId;
    await this.#apply();
    if (HEADFUL) return;
    this.#extraHeight = Number(await page.evaluate('outerHeight - innerHeight').catch(() => 0));
    debug('invisible tab strip of', this.#extraHeight, 'pixels');
    await this.#apply();
  }

  #onScreen(): E.Rectangle {
    const x = this.#visible || !HEADFUL ? this.#bounds.x : HIDDEN_LEFT;
    return { ...this.#bounds, x };
  }

  async #apply(): Promise<void> {
    const windowId = this.#chromiumWindow;
    if (windowId === undefined) return;
    const { x: left, y: top, width, height } = this.#onScreen();
    const bounds = { left, top, width, height: height + this.#extraHeight };
    await host.chromium.session.send('Browser.setWindowBounds', { windowId, bounds }).catch(traceFailure);
  }
}
