import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CdpConnection } from './cdp.ts';

function connection() {
  const [toChromium, fromChromium] = [new PassThrough(), new PassThrough()];
  const sent = (): unknown[] => {
    const text = String(toChromium.read() ?? '');
    return text
      .split('\0')
      .filter((message) => message !== '')
      .map((message): unknown => JSON.parse(message));
  };
  const answer = (message: object): void => void fromChromium.write(`${JSON.stringify(message)}\0`);
  return { cdp: new CdpConnection(toChromium, fromChromium), fromChromium, sent, answer };
}

test('a call is answered by the message with its number', async () => {
  const { cdp, sent, answer } = connection();
  const version = cdp.browser.send('Browser.getVersion');
  expect(sent()).toEqual([{ id: 1, method: 'Browser.getVersion', params: {} }]);
  answer({ id: 1, result: { product: 'Chrome/1' } });
  await expect(version).resolves.toEqual({ product: 'Chrome/1' });
});

test('a message may arrive in pieces, cut inside a letter, and several may arrive at once', async () => {
  const { cdp, fromChromium } = connection();
  const calls = [cdp.browser.send('Browser.getVersion'), cdp.browser.send('Browser.getVersion')];
  const first = Buffer.from(`${JSON.stringify({ id: 1, result: 'é' })}\0`);
  const cut = first.indexOf(0xc3) + 1;
  fromChromium.write(first.subarray(0, cut));
  fromChromium.write(Buffer.concat([first.subarray(cut), Buffer.from('{"id":2,"result":"two"}\0')]));
  await expect(Promise.all(calls)).resolves.toEqual(['é', 'two']);
});

test('an error of Chromium rejects the call with its name and message', async () => {
  const { cdp, answer } = connection();
  const call = cdp.browser.send('Browser.getVersion');
  answer({ id: 1, error: { message: 'no such thing', data: 'here' } });
  await expect(call).rejects.toThrow('Browser.getVersion: no such thing here');
});

test('events reach the session they belong to, and its end is told', async () => {
  const { cdp, answer } = connection();
  const session = cdp.adoptSession('one');
  const heard: string[] = [];
  session.on('Page.domContentEventFired', () => heard.push('page')).onDetached(() => heard.push('detached'));
  answer({ sessionId: 'two', method: 'Page.domContentEventFired', params: {} });
  answer({ sessionId: 'one', method: 'Page.domContentEventFired', params: {} });
  answer({ method: 'Target.detachedFromTarget', params: { sessionId: 'one' } });
  await new Promise((resolve) => setImmediate(resolve));
  expect(heard).toEqual(['page', 'detached']);
});

test('when Chromium goes, waiting and later calls fail instead of hanging', async () => {
  const { cdp } = connection();
  const waiting = cdp.browser.send('Browser.getVersion');
  cdp.close();
  await expect(waiting).rejects.toThrow('Chromium has closed');
  await expect(cdp.browser.send('Browser.getVersion')).rejects.toThrow('Chromium has closed');
});
