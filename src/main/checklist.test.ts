/**
 * Electron's own security checklist, a test for each item that needs no packaged program. What a page can try from inside is
 * tried in e2e/security*.spec.ts, the fuses (item 19) are in packaging.test.ts, the calls (17) in ipc/register.test.ts, the
 * answers of the protocol (7, 18) in pageAnswer.test.ts, what the page is given (20) in ../preload/index.test.ts.
 */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PAGE } from './addresses.ts';
import { closeContents, closeNames, closeSession } from './network.ts';
import { pagePreferences } from './pagePreferences.ts';
import { printer } from './printing.ts';
import { declareScheme } from './protocol.ts';
import { openWindow } from './window.ts';

const electron = vi.hoisted(() => ({
  windows: [] as { webPreferences: object }[],
  switches: [] as string[][],
  schemes: [] as object[],
}));

vi.mock('electron', () => ({
  app: {
    getLocale: () => 'en-GB',
    commandLine: { appendSwitch: (...given: string[]) => electron.switches.push(given) },
  },
  protocol: { registerSchemesAsPrivileged: (schemes: object[]) => electron.schemes.push(...schemes) },
  BrowserWindow: class {
    readonly webContents = { executeJavaScript: async () => true, printToPDF: async () => new Uint8Array() };
    constructor(options: { webPreferences: object }) {
      electron.windows.push(options);
    }
    loadURL = async () => {};
    isDestroyed = () => false;
    destroy = () => {};
  },
}));

const root = join(import.meta.dirname, '../..');

/** What the program is written in, without its tests: each file with its text. */
async function sources(room: string): Promise<{ file: string; text: string }[]> {
  const names = await readdir(join(root, room), { recursive: true });
  const files = names.filter((name) => /\.(tsx?|css|html)$/.test(name) && !/\.test\.|testing[/\\]/.test(name));
  return Promise.all(
    files.map(async (file) => ({
      file: `${room}/${file}`.replaceAll('\\', '/'),
      text: await readFile(join(root, room, file), 'utf8'),
    })),
  );
}

const filesWith = async (pattern: RegExp): Promise<string[]> =>
  (await sources('src')).filter(({ text }) => pattern.test(text)).map(({ file }) => file);

beforeEach(() => {
  for (const list of Object.values(electron)) list.length = 0;
});

describe('1: only secure content', () => {
  test('windows load pages of the program’s own protocol, by address, in two places', async () => {
    expect(await filesWith(/\.loadURL\(|\.loadFile\(/)).toEqual(['src/main/printing.ts', 'src/main/window.ts']);
    expect(await filesWith(/\.loadFile\(|file:\/\//)).toEqual([]);
  });

  test('no page and no style sheet names an address outside', async () => {
    const pages = (await sources('src/renderer')).filter(({ file }) => /\.(?:css|html)$/.test(file));
    expect(pages.filter(({ text }) => /(?:https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/i.test(text))).toEqual([]);
  });
});

describe('2, 3, 6, 8, 9, 10, 11: no Node, isolation, web security, no insecure content, nothing experimental, no webview', () => {
  test('the preferences of pages are these', () => {
    expect(pagePreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('the window of an analyst has them, and a preload', () => {
    openWindow({ x: 0, y: 0, width: 900, height: 700 }, false);
    expect(electron.windows).toHaveLength(1);
    expect(electron.windows[0]?.webPreferences).toEqual({
      ...pagePreferences,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
    });
  });

  test('the window that prints has them, and no preload', async () => {
    const page = { html: () => '<p>brief</p>', foot: null };
    const printed = await printer(join(root, 'src/renderer'))(page, new AbortController().signal);
    expect(printed.ok).toBe(true);
    expect(electron.windows.map(({ webPreferences }) => webPreferences)).toEqual([pagePreferences]);
  });

  test('there are no other windows or views', async () => {
    const made = await filesWith(/new (?:electron\.)?(?:BrowserWindow|BaseWindow|BrowserView|WebContentsView)\b/);
    expect(made).toEqual(['src/main/printing.ts', 'src/main/window.ts']);
  });
});

test('4: the sandbox is on before the program is ready, and nothing in the program turns it off', async () => {
  const start = await readFile(join(root, 'src/main/index.ts'), 'utf8');
  expect(start.indexOf('app.enableSandbox();')).toBeGreaterThan(0);
  expect(start.indexOf('app.enableSandbox();')).toBeLessThan(start.indexOf('.whenReady()'));
  // The one that names the switches is the one that refuses them.
  expect(await filesWith(/no-sandbox|disable-web-security|sandbox: false/)).toEqual(['src/main/startSwitches.ts']);
});

test('5: every permission, device and screen is refused, asked or checked', () => {
  const given = new Map<string, (...all: unknown[]) => unknown>();
  const session = new Proxy({}, { get: (_target, name) => settingOf(given, name) }) as unknown as Session;
  closeSession(session);
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal']) {
    const decided = vi.fn();
    given.get('setPermissionRequestHandler')?.({}, permission, decided);
    expect(decided.mock.calls, permission).toEqual([[false]]);
    expect(given.get('setPermissionCheckHandler')?.({}, permission), permission).toBe(false);
  }
  expect(given.get('setDevicePermissionHandler')?.({ deviceType: 'usb' })).toBe(false);
  expect(given.get('setDisplayMediaRequestHandler')).toBeNull();
});

test('requests of a session go on only to the program itself, and no name or proxy is looked up', () => {
  const given = new Map<string, (...all: unknown[]) => unknown>();
  closeSession(new Proxy({}, { get: (_target, name) => settingOf(given, name) }) as unknown as Session);
  const cancels = (url: string) => {
    const decided = vi.fn();
    given.get('onBeforeRequest')?.({ url }, decided);
    return decided.mock.calls[0]?.[0];
  };
  expect(cancels(PAGE)).toEqual({ cancel: false });
  for (const url of ['https://example.org/', 'ws://127.0.0.1/', 'wss://example.org/', 'file:///etc/passwd', 'nonsense'])
    expect(cancels(url), url).toEqual({ cancel: true });
  closeNames();
  expect(electron.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND']);
  expect(electron.switches).toContainEqual(['no-proxy-server']);
});

describe('12, 13, 14: webviews, navigation and new windows', () => {
  const heard = new Map<string, (event: object) => void>();
  let opened: ((details: object) => object) | undefined;
  closeContents({
    setWindowOpenHandler: (handler: (details: object) => object) => {
      opened = handler;
    },
    on: (name: string, listener: (event: object) => void) => heard.set(name, listener),
    setWebRTCIPHandlingPolicy: () => {},
  } as unknown as WebContents);

  const stops = (name: string, url: string) => {
    const preventDefault = vi.fn();
    heard.get(name)?.({ url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };

  const elsewhere = [
    'https://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<p>x',
    'about:blank',
    'app://workbench/other.html',
    'app://workbench/index.html?x',
    'app://other/index.html',
    'APP://WORKBENCH/index.html',
    'blob:app://workbench/1',
    '',
  ];
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s leads nowhere but to the page', (name) => {
    expect(elsewhere.filter((url) => !stops(name, url))).toEqual([]);
    expect(stops(name, PAGE)).toBe(false);
    expect(stops(name, `${PAGE}#passage`)).toBe(false);
  });

  test('no webview is attached and no window opened, whatever its address', () => {
    expect(stops('will-attach-webview', PAGE)).toBe(true);
    for (const url of [...elsewhere, PAGE]) expect(opened?.({ url })).toEqual({ action: 'deny' });
  });
});

test('15: no address is ever handed to the system', async () => {
  expect(await filesWith(/openExternal/)).toEqual([]);
});

test('16: Electron is pinned to one version, and CI asks whether it is still supported', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  const ci = await readFile(join(root, '.github/workflows/ci.yml'), 'utf8');
  expect(ci).toContain('npm view electron dist-tags.latest');
});

test('every item of the checklist, 1 to 20, is in the name of a test', async () => {
  const named = new Set<number>();
  for (const room of ['src/main', 'src/preload', 'scripts/packaging', 'e2e'])
    for (const file of await readdir(join(root, room), { recursive: true })) {
      if (!/\.test\.ts$|security\w*\.spec\.ts$/.test(file)) continue;
      const text = await readFile(join(root, room, file), 'utf8');
      for (const [, items = ''] of text.matchAll(/\b(?:test|describe)\(\s*'((?:\d+, )*\d+): /g))
        for (const item of items.split(', ')) named.add(Number(item));
    }
  expect([...named].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
});

test('18: the protocol is standard and secure, and has no privilege that the program does not need', () => {
  declareScheme();
  expect(electron.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
});

function settingOf(given: Map<string, (...all: unknown[]) => unknown>, name: string | symbol): unknown {
  const keep = (value: (...all: unknown[]) => unknown) => given.set(String(name), value);
  return name === 'webRequest' ? { onBeforeRequest: (value: never) => given.set('onBeforeRequest', value) } : keep;
}
