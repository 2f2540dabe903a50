/** Every request of a page, in Electron's order: navigation events, `webRequest`, the app's protocols, the network. */
import type { Protocol } from './cdp.ts';
import { debug, report, traceFailure } from './log.ts';
import type { Page } from './page.ts';
import { preventable } from './preventable.ts';
import { resourceTypeOf } from './requestFilter.ts';
import { fromChromiumUrl, schemeOf } from './urls.ts';
import type { WebContents } from './webContents.ts';

type Paused = Protocol.Fetch.requestPausedPayload;

let lastRequest = 0;

/** Lets a paused request go on, or not, as the app's listeners and protocol handlers decide. */
export async function answerRequest(contents: WebContents, page: Page, paused: Paused): Promise<void> {
  const { requestId } = paused;
  const url = fromChromiumUrl(paused.request.url);
  debug('request', paused.resourceType, url.slice(0, 100));
  try {
    if (navigationPrevented(contents, page, paused, url)) {
      await page.session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const { cancel, redirectURL } = await askWebRequest(contents, page, paused, url);
    if (cancel) {
      await page.session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    if (redirectURL !== undefined) throw new Error('onBeforeRequest with redirectURL is not implemented');
    await passOn(contents, page, paused, url);
  } catch (error) {
    if (!contents.isDestroyed()) report(`the request for ${url} failed: ${String(error)}`);
    await page.session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(traceFailure);
  }
}

function navigationPrevented(contents: WebContents, page: Page, paused: Paused, url: string): boolean {
  if (paused.resourceType !== 'Document') return false;
  const isMainFrame = paused.frameId === page.targetId;
  const frame = isMainFrame ? contents.mainFrame : null;
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: contents.mainFrame });
  if (paused.redirectedRequestId !== undefined) {
    contents.emit('will-redirect', event, url, false, isMainFrame);
    return event.defaultPrevented;
  }
  if (isMainFrame && !page.isOwnNavigation(paused.request.url)) return false;
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, url);
  return event.defaultPrevented;
}

function askWebRequest(contents: WebContents, page: Page, { request, resourceType, frameId }: Paused, url: string) {
  lastRequest += 1;
  const referrer = fromChromiumUrl(request.headers.Referer ?? '');
  return contents.session.webRequest.decide({
    id: lastRequest,
    url,
    method: request.method,
    webContentsId: contents.id,
    webContents: contents.asElectron(),
    frame: contents.asElectron().mainFrame,
    resourceType: resourceTypeOf(resourceType, frameId === page.targetId),
    referrer,
    timestamp: Date.now(),
    uploadData: [],
  });
}

async function passOn(contents: WebContents, page: Page, paused: Paused, url: string): Promise<void> {
  const { requestId, request } = paused;
  const handler = contents.session.protocol.handlerFor(schemeOf(url));
  if (handler === undefined) {
    await page.session.send('Fetch.continueRequest', { requestId });
    return;
  }
  const response = await handler(requestFor(request, url));
  if (response.type === 'error') {
    await page.session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    return;
  }
  await page.session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

/** The request as Electron hands it to a protocol handler, with `app:` wherever Chromium has the stand-in's domain. */
function requestFor({ method, headers, postDataEntries, postData }: Protocol.Network.Request, url: string): Request {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, fromChromiumUrl(value)]);
  const parts = postDataEntries?.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  const body = parts === undefined ? postData : Buffer.concat(parts);
  return new Request(url, { method, headers: entries, ...(body === undefined ? {} : { body }) });
}
