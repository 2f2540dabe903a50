/** The options of a window that the host understands; any other is refused with its name. */
import type * as E from 'electron';

const options: readonly (keyof E.BrowserWindowConstructorOptions)[] = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'show',
  'center',
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'titleBarStyle',
  'titleBarOverlay',
  'trafficLightPosition',
  'useContentSize',
  'paintWhenInitiallyHidden',
  'webPreferences',
];

const preferences: readonly (keyof E.WebPreferences)[] = [
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'session',
  'partition',
  'spellcheck',
  'devTools',
  'additionalArguments',
  'backgroundThrottling',
  'navigateOnDragDrop',
  'v8CacheOptions',
  'safeDialogs',
  'disableDialogs',
  'images',
  'javascript',
  'textAreasAreResizable',
  'webgl',
  'plugins',
  'enableWebSQL',
  'autoplayPolicy',
];

/** What the host cannot loosen: its pages are always sandboxed, isolated and without Node. */
const fixed: E.WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  javascript: true,
  images: true,
};

/** Throws an Error that names the first option the host does not implement. */
export function checkOptions(given: E.BrowserWindowConstructorOptions): void {
  const names: readonly string[] = options;
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined) throw new Error(`[electron-host] BrowserWindow option '${strange}' is not implemented`);
  const preferenceNames: readonly string[] = preferences;
  for (const [name, value] of Object.entries(given.webPreferences ?? {})) {
    if (!preferenceNames.includes(name)) throw new Error(`[electron-host] webPreferences.${name} is not implemented`);
    const only: unknown = Object.entries(fixed).find(([key]) => key === name)?.[1];
    if (only !== undefined && value !== undefined && value !== only) {
      throw new Error(`[electron-host] only sandboxed, isolated windows without Node: webPreferences.${name}=${value}`);
    }
  }
}
