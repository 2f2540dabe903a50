/** Nothing gets out of the window, and nothing strange gets in: with a script of an attacker inside the page. */

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { importReports } from './screens/reading.ts';

const report = join(import.meta.dirname, 'reports/visits.md');

let server: Server;
let address: string;
let reached: string[] = [];

test.beforeEach(async () => {
  reached = [];
  server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('got out');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterEach(async () => {
  await new Promise((closed) => server.close(closed));
});

test('1, 13: no way out: fetch, pictures, frames, styles, beacons, sockets, forms, workers, new windows, navigation', async ({
  start,
}) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate(async (out) => {
    const add = (tag: string, properties: object) =>
      document.body.append(Object.assign(document.createElement(tag), properties));
    const quietly = (act: () => unknown) => {
      try {
        return Promise.resolve(act()).catch(() => {});
      } catch {
        return undefined;
      }
    };
    await quietly(() => fetch(`${out}/fetch`));
    await quietly(() => fetch(`${out}/no-cors`, { mode: 'no-cors' }));
    quietly(() => add('img', { src: `${out}/img` }));
    quietly(() => add('iframe', { src: `${out}/frame` }));
    quietly(() => add('link', { rel: 'stylesheet', href: `${out}/style` }));
    quietly(() => add('link', { rel: 'prefetch', href: `${out}/prefetch` }));
    quietly(() => add('video', { src: `${out}/video` }));
    quietly(() => add('object', { data: `${out}/object` }));
    quietly(() => navigator.sendBeacon(`${out}/beacon`, 'x'));
    quietly(() => new WebSocket(out.replace('http', 'ws')));
    quietly(() => new EventSource(`${out}/events`));
    quietly(() => window.open(`${out}/open`));
    quietly(() => {
      const form = Object.assign(document.createElement('form'), { action: `${out}/form`, method: 'post' });
      document.body.append(form);
      form.submit();
    });
    quietly(() => {
      location.href = `${out}/location`;
    });
  }, address);
  await page.waitForTimeout(1_000);
  expect(reached).toEqual([]);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('requests outside are cancelled by the session itself, whatever the page is allowed', async ({ start }) => {
  const { app } = await start();
  const failure = await app.evaluate(async ({ BrowserWindow }, out) => {
    const [window] = BrowserWindow.getAllWindows();
    return window?.webContents.executeJavaScript(
      `fetch(${JSON.stringify(out)}).then(() => 'got out', () => 'stopped')`,
    );
  }, address);
  expect(failure).toBe('stopped');
  expect(reached).toEqual([]);
});

test('2, 20: the page has no direct connections, no Node and only the calls of the contract', async ({ start }) => {
  const { page } = await start();
  const found = await page.evaluate(() => ({
    present: [
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'RTCDataChannel',
      'WebTransport',
      'WebSocket',
      'EventSource',
      'XMLHttpRequest',
      'documentPictureInPicture',
      'require',
      'process',
      'Buffer',
      'ipcRenderer',
      'electron',
    ].filter((name) => name in window),
    workbench: Object.keys(window.workbench).sort(),
    frozen: Object.isFrozen(window.workbench),
  }));
  expect(found).toEqual({
    present: [],
    workbench: ['call', 'importDropped', 'on', 'openDropped', 'previewDropped', 'referencesDropped'],
    frozen: true,
  });
  const refused = await page.evaluate(async () => {
    try {
      await window.workbench.call('shell.open' as 'project.view', {});
      return 'called';
    } catch {
      return 'refused';
    }
  });
  expect(refused).toBe('refused');
});

test('no frame can be made, so none brings direct connections back', async ({ start }) => {
  const { page } = await start();
  const made = await page.evaluate(() => {
    const html = 'http://www.w3.org/1999/xhtml';
    const ways: Record<string, () => unknown> = {
      element: () => document.body.append(document.createElement('IFRAME')),
      namespaced: () => document.body.append(document.createElementNS(html, 'iframe')),
      prefixed: () => document.body.append(document.createElementNS(html, 'x:iframe')),
      otherDocument: () => document.body.append(document.implementation.createHTMLDocument().createElement('iframe')),
      object: () => document.body.append(document.createElement('object')),
      custom: () => customElements.define('x-frame', class extends HTMLIFrameElement {}, { extends: 'iframe' }),
      markup: () => document.body.insertAdjacentHTML('beforeend', '<iframe></iframe>'),
      string: () => {
        const names = ['div', 'iframe', 'iframe'];
        const twoFaced = { toString: () => names.shift() } as unknown as string;
        const made = [document.createElement(twoFaced), document.createElement(twoFaced)];
        document.body.append(...made);
      },
      tampered: () => {
        RegExp.prototype.exec = () => null;
        String.prototype.toLowerCase = () => 'div';
        document.body.append(document.createElement('iframe'));
      },
    };
    return Object.keys(ways).filter((way) => {
      try {
        ways[way]?.();
        return true;
      } catch {
        return false;
      }
    });
  });
  expect(made).toEqual([]);
  expect(await page.evaluate(() => window.length)).toBe(0);
});

test('the page cannot name a file to import or a folder to open: paths come from what was dropped only', async ({
  start,
}) => {
  const { page } = await start();
  const named = [
    ['import.drop', { paths: ['/etc/hostname'] }],
    ['project.openDropped', { path: '/etc' }],
  ] as const;
  for (const [name, input] of named) {
    const refused = await page
      .evaluate(
        async ([name, input]) => {
          const call = window.workbench.call as (name: string, input: unknown) => Promise<unknown>;
          return call(name, input).then(
            () => 'called',
            () => 'refused',
          );
        },
        [name, input] as const,
      )
      .catch(() => 'refused');
    expect(refused, name).toBe('refused');
  }
});

test('17: a window reaches its own project only: neither by a call nor by an address that of another window', async ({
  start,
}) => {
  const { app, page } = await start();
  await importReports(app, page, [report]);
  const [other] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+A')]);
  await other.getByRole('button', { name: 'New project…' }).click();
  await other.getByRole('textbox', { name: 'What is it called?' }).fill('Other');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('heading', { name: 'Other' })).toBeVisible();
  const view = (where: Page) => where.evaluate(() => window.workbench.call('project.view', {}));
  const [first, second] = [await view(page), await view(other)];
  if (!first.ok || !first.value || !second.ok || !second.value) throw new Error('both windows have a project');
  const sourceId = first.value.project.sources[0]?.id ?? '';
  const passage = { sourceId, start: 0, end: 4, tagIds: [] };
  const answers = await other.evaluate(
    async ([sourceId, passage]) => [
      await window.workbench.call('annotation.list', { sourceId }),
      await window.workbench.call('annotation.add', passage),
      await window.workbench.call('annotation.remove', { sourceId, annotationId: 'any' }),
    ],
    [sourceId, passage] as const,
  );
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false]);
  const get = (key: string, file: string) =>
    other.evaluate((path) => fetch(path).then(({ status }) => status), `/projects/${key}/sources/${sourceId}/${file}`);
  for (const file of ['document.json', 'pages.json', 'pages/0.json', 'pages/0.png?width=400'])
    for (const key of [second.value.key, '0'.repeat(32)]) expect(await get(key, file), file).toBe(404);
});

test('7: a script element, an inline handler and a string for innerHTML do not run', async ({ start }) => {
  const { page } = await start();
  const ran = await page.evaluate(async () => {
    const state = window as unknown as { ran?: string };
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ran = "inline"';
      document.body.append(script);
    } catch {}
    try {
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = 1">');
    } catch {}
    await new Promise((done) => setTimeout(done, 300));
    return state.ran ?? null;
  });
  expect(ran).toBeNull();
});

test('5: every permission is denied, and no camera, microphone, screen or device comes', async ({ start }) => {
  const { page } = await start();
  const got = await page.evaluate(async () => {
    const names =
      'accelerometer ambient-light-sensor background-fetch background-sync bluetooth camera captured-surface-control ' +
      'clipboard-read display-capture geolocation gyroscope idle-detection local-fonts magnetometer microphone midi ' +
      'nfc notifications payment-handler periodic-background-sync persistent-storage push screen-wake-lock ' +
      'speaker-selection storage-access top-level-storage-access window-management';
    const states = names.split(' ').map((name) =>
      navigator.permissions.query({ name: name as PermissionName, userVisibleOnly: true } as PermissionDescriptor).then(
        ({ state }) => (state === 'denied' ? null : `${name} ${state}`),
        () => null,
      ),
    );
    const browser = navigator as unknown as Record<string, Record<string, (asked?: object) => Promise<unknown>>>;
    const any = { filters: [], acceptAllDevices: true };
    const asked = [
      ['mediaDevices', 'getUserMedia', { audio: true, video: true }],
      ['mediaDevices', 'getDisplayMedia', { video: true }],
      ['usb', 'requestDevice', any],
      ['hid', 'requestDevice', any],
      ['serial', 'requestPort', any],
      ['bluetooth', 'requestDevice', any],
    ] as const;
    const answers = asked.map(([what, act, options]) =>
      Promise.resolve()
        .then(() => browser[what]?.[act]?.(options) ?? Promise.reject(new Error('not there')))
        .then(
          // An empty list is no device.
          (given) => (Array.isArray(given) && given.length === 0 ? null : `${what}.${act}`),
          () => null,
        ),
    );
    return (await Promise.all([...states, ...answers])).filter((each) => each !== null);
  });
  // Without asking anybody a page may save power or use its own storage; neither leads out.
  expect(
    got.filter(
      (each) =>
        !/^(?:background-sync|screen-wake-lock|storage-access|accelerometer|gyroscope|magnetometer) /.test(each),
    ),
  ).toEqual([]);
});

test('12: no webview can be made, so no other page comes into the window', async ({ start }) => {
  const { app, page } = await start();
  const made = await page.evaluate((out) => {
    try {
      const view = document.createElement('webview');
      view.setAttribute('src', out);
      document.body.append(view);
      return 'made';
    } catch {
      return 'refused';
    }
  }, address);
  expect(made).toBe('refused');
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(reached).toEqual([]);
});

test('13, 14: a link leads nowhere, however it is clicked or dropped', async ({ start }) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate((out) => {
    const link = Object.assign(document.createElement('a'), {
      href: `${out}/link`,
      id: 'strange',
      textContent: 'Strange',
    });
    link.style.cssText = 'position: fixed; z-index: 9999; top: 200px; left: 200px; padding: 20px';
    document.body.append(link);
  }, address);
  const link = page.locator('#strange');
  for (const button of ['left', 'middle'] as const)
    for (const modifier of [null, 'Control', 'Shift', 'Alt'] as const)
      await link.click({ button, modifiers: modifier ? [modifier] : [], noWaitAfter: true });
  const devTools = await page.context().newCDPSession(page);
  const items = [{ mimeType: 'text/uri-list', data: `${address}/dropped` }];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devTools.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items, files: [], dragOperationsMask: 1 },
    });
  await page.waitForTimeout(500);
  expect(reached).toEqual([]);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('4: the process of the page runs in the system sandbox (real Electron on Linux only: elsewhere nothing shows it)', async ({
  start,
}) => {
  test.skip(process.env.WORKBENCH_ELECTRON !== 'real' || process.platform !== 'linux', 'needs real Electron on Linux');
  test.skip(process.getuid?.() === 0, 'root runs without the sandbox');
  const { app } = await start();
  const id = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  expect(await readFile(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});
