import { describe, expect, test } from 'vitest';
import { matchesPattern, passesFilter, resourceTypeOf } from './requestFilter.ts';

describe('a URL pattern', () => {
  test.each([
    ['app://workbench/index.html', '<all_urls>'],
    ['https://example.org/a/b', '*://*/*'],
    ['wss://example.org/socket', '*://*/*'],
    ['https://sub.example.org/', '*://*.example.org/*'],
    ['https://example.org/', '*://*.example.org/*'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1/*'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['app://workbench/a?b=c', 'app://workbench/a*'],
    ['https://example.org', 'https://example.org/*'],
  ])('%s matches %s', (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(true);
  });

  test.each([
    ['app://workbench/index.html', '*://*/*'],
    ['http://example.org/', 'https://*/*'],
    ['https://evilexample.org/', '*://*.example.org/*'],
    ['https://example.org/b', 'https://example.org/a*'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:9090/*'],
    ['https://example.org/?x=https://a.b/', 'https://a.b/*'],
  ])('%s does not match %s', (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(false);
  });
});

describe('a filter', () => {
  const image = { url: 'https://example.org/x.png', resourceType: 'image' } as const;

  test('that is missing lets every request through to the listener', () => {
    expect(passesFilter(undefined, image)).toBe(true);
  });

  test('asks for one of its URLs, none of the excluded ones, and one of its types', () => {
    expect(passesFilter({ urls: ['https://*/*'] }, image)).toBe(true);
    expect(passesFilter({ urls: [] }, image)).toBe(false);
    expect(passesFilter({ urls: ['<all_urls>'], excludeUrls: ['*://example.org/*'] }, image)).toBe(false);
    expect(passesFilter({ urls: ['<all_urls>'], types: ['script'] }, image)).toBe(false);
    expect(passesFilter({ urls: ['<all_urls>'], types: ['script', 'image'] }, image)).toBe(true);
  });
});

test('documents are told apart by their frame, and unknown types are "other"', () => {
  expect(resourceTypeOf('Document', true)).toBe('mainFrame');
  expect(resourceTypeOf('Document', false)).toBe('subFrame');
  expect(resourceTypeOf('Fetch', true)).toBe('xhr');
  expect(resourceTypeOf('Manifest', true)).toBe('other');
});
