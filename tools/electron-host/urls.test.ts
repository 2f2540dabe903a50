import { describe, expect, test } from 'vitest';
import { fromChromiumUrl, originOf, schemeOf, toChromiumUrl } from './urls.ts';

const schemes = new Set(['app']);

describe('the two forms of a URL', () => {
  test.each([
    ['app://workbench/index.html', 'https://workbench.app.electron-host.internal/index.html'],
    ['app://workbench/a/b?c=d#e', 'https://workbench.app.electron-host.internal/a/b?c=d#e'],
    ['app:///index.html', 'https://_.app.electron-host.internal/index.html'],
  ])('%s <-> %s', (own, chromium) => {
    expect(toChromiumUrl(own, schemes)).toBe(chromium);
    expect(fromChromiumUrl(chromium)).toBe(own);
  });

  test('a URL without a path gets one, as a browser would give it', () => {
    expect(toChromiumUrl('app://workbench', schemes)).toBe('https://workbench.app.electron-host.internal/');
  });

  test('an origin comes back without a slash', () => {
    expect(fromChromiumUrl('https://workbench.app.electron-host.internal')).toBe('app://workbench');
  });

  test.each(['https://example.org/x', 'other://workbench/x', 'data:text/html,x', 'about:blank', 'file:///tmp/x'])(
    '%s is the same in both forms',
    (url) => {
      expect(toChromiumUrl(url, schemes)).toBe(url);
      expect(fromChromiumUrl(url)).toBe(url);
    },
  );

  test('the made-up domain counts only as the end of the host', () => {
    const url = 'https://example.org/?x=https://workbench.app.electron-host.internal/';
    expect(fromChromiumUrl(url)).toBe(url);
    expect(fromChromiumUrl('https://a.app.electron-host.internal.example.org/')).not.toMatch(/^app:/);
  });
});

test.each([
  ['app://workbench/index.html', 'app://workbench'],
  ['https://example.org:8080/x', 'https://example.org:8080'],
  ['data:text/html,x', 'null'],
  ['file:///tmp/x', 'null'],
  ['', 'null'],
])('the origin of %s is %s', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

test('a scheme is compared in lower case', () => {
  expect(schemeOf('APP://workbench/')).toBe('app');
  expect(schemeOf('nothing')).toBe('');
});
