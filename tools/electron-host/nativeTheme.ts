/** `nativeTheme`: the theme the app chooses is really emulated in every page; the system's own counts as light. */
import type * as E from 'electron';
import { host } from './host.ts';
import { traceFailure } from './log.ts';
import { LoudEmitter } from './loud.ts';
import type { Page } from './page.ts';

type Api = Pick<
  E.NativeTheme,
  | 'themeSource'
  | 'shouldUseDarkColors'
  | 'shouldUseHighContrastColors'
  | 'shouldUseInvertedColorScheme'
  | 'inForcedColorsMode'
  | 'prefersReducedTransparency'
>;

class NativeTheme extends LoudEmitter implements Api {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  #source: E.NativeTheme['themeSource'] = 'system';

  constructor() {
    super({ name: 'nativeTheme', emits: ['updated'] });
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  get themeSource(): E.NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: E.NativeTheme['themeSource']) {
    if (source === this.#source) return;
    this.#source = source;
    for (const window of host.windows.values()) void this.applyTo(window.webContents.page);
    this.emit('updated');
  }

  /** Also for windows that open later. */
  async applyTo(page: Page): Promise<void> {
    await page.ready;
    const features = this.#source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.#source }];
    await page.session.send('Emulation.setEmulatedMedia', { features }).catch(traceFailure);
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = new NativeTheme();
