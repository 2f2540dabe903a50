import type * as E from 'electron';
import { expect, test } from 'vitest';
import { WebRequest } from './webRequest.ts';

const request: E.OnBeforeRequestListenerDetails = {
  id: 1,
  url: 'https://example.org/',
  method: 'GET',
  resourceType: 'xhr',
  referrer: '',
  timestamp: 0,
  uploadData: [],
};

test('without a listener a request goes on', async () => {
  await expect(new WebRequest().decide(request)).resolves.toEqual({});
});

test('the listener decides, also later', async () => {
  const webRequest = new WebRequest();
  webRequest.onBeforeRequest(({ url }, callback) => {
    setImmediate(() => callback({ cancel: url.startsWith('https:') }));
  });
  await expect(webRequest.decide(request)).resolves.toEqual({ cancel: true });
});

test('the last listener replaces the one before, and null takes it away', async () => {
  const webRequest = new WebRequest();
  webRequest.onBeforeRequest((_details, callback) => callback({ cancel: true }));
  webRequest.onBeforeRequest((_details, callback) => callback({ cancel: false }));
  await expect(webRequest.decide(request)).resolves.toEqual({ cancel: false });
  webRequest.onBeforeRequest(null);
  await expect(webRequest.decide(request)).resolves.toEqual({});
});

test('a listener with a filter is asked only about requests that fit', async () => {
  const webRequest = new WebRequest();
  const filter = { urls: ['http://*/*'] };
  webRequest.onBeforeRequest(filter, (_details, callback) => callback({ cancel: true }));
  await expect(webRequest.decide(request)).resolves.toEqual({});
  await expect(webRequest.decide({ ...request, url: 'http://example.org/' })).resolves.toEqual({ cancel: true });
});

test('what is not implemented throws', () => {
  expect(() => Reflect.get(new WebRequest(), 'onHeadersReceived')).toThrow('session.webRequest.onHeadersReceived');
});
