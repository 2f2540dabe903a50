import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { isolatedWorldScript, mainWorldScript } from './pageScripts.ts';

const settings = { token: 'token', binding: 'tell', hook: 'hook', process: { type: 'renderer' } };

test('both scripts are plain JavaScript that stands by itself', () => {
  const preload = { path: '/preload.cjs', source: '"use strict"; const encode = 1; module.exports = encode;' };
  for (const source of [mainWorldScript('token'), isolatedWorldScript(settings, preload)]) {
    expect(() => new Script(source)).not.toThrow();
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
  }
});

test('a preload that ends in a comment, as bundlers write it, does not swallow what follows', () => {
  const preload = { path: '/preload.cjs', source: 'globalThis.ran = true;\n//# sourceMappingURL=preload.cjs.map' };
  expect(() => new Script(isolatedWorldScript(settings, preload))).not.toThrow();
});

test('the isolated world runs the preload with require, exposes nothing of its own, and lets the host in by its hook', () => {
  const told: string[] = [];
  const world: Record<string, unknown> = { tell: (text: string) => told.push(text) };
  const location = { href: 'https://workbench.app.electron-host.internal/' };
  const source = `const { ipcRenderer } = require('electron'); ipcRenderer.send('hello', process.type); throw new Error('late');`;
  const script = isolatedWorldScript(settings, { path: '/preload.cjs', source });
  const target = new EventTarget();
  const window = Object.assign(target, { top: target });
  const run = new Function('globalThis', 'window', 'location', script);
  expect(() => run(world, window, location)).toThrow('late');
  expect(told.map((text): unknown => JSON.parse(text))).toMatchObject([
    { kind: 'send', channel: 'hello', args: '["a",["renderer"]]' },
    { kind: 'preload-error', message: expect.stringContaining('late') },
  ]);
  expect(Object.keys(world)).toEqual([]);
  expect(world.hook).toBeDefined();
});
