/** Puts `window.workbench` in the page: one function to call, one to hear, two for dropped files. Nothing else. */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callNames, eventNames } from '../shared/ipc/channels.ts';
import type { DropCallName, Workbench } from '../shared/ipc/contract.ts';

const known = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** Paths come from what was dropped only: the page must not be able to name one. */
const dropCalls: readonly DropCallName[] = ['import.drop', 'exchange.preview', 'project.openDropped'];

const pathsOf = (files: readonly unknown[]): string[] =>
  files.flatMap((file) => (file instanceof File ? [webUtils.getPathForFile(file)] : [])).filter((path) => path !== '');

function callWithFiles(name: DropCallName, paths: readonly string[]) {
  const message =
    'What was dropped is not a file on this computer. Nothing was imported. Save it first, then drop the file.';
  if (!paths.length) return Promise.resolve({ ok: false, error: { reason: 'invalid-input', message } });
  return ipcRenderer.invoke(name, { paths });
}

const workbench = {
  call: (name: string, input: unknown) => {
    if (!known(callNames, name) || (dropCalls as readonly string[]).includes(name)) throw new Error(`no call ${name}`);
    return ipcRenderer.invoke(name, input);
  },
  importDropped: (files: readonly unknown[]) => callWithFiles('import.drop', pathsOf(files)),
  previewDropped: (files: readonly unknown[]) => callWithFiles('exchange.preview', pathsOf(files).slice(0, 1)),
  openDropped: (folder: unknown) => {
    const path = folder instanceof File ? webUtils.getPathForFile(folder) : '';
    if (path !== '') return ipcRenderer.invoke('project.openDropped', { path });
    const message = 'What was dropped is not a folder on this computer. Nothing was opened.';
    return Promise.resolve({ ok: false, error: { reason: 'invalid-input', message } });
  },
  on: (name: string, listener: (payload: unknown) => void) => {
    if (!known(eventNames, name)) throw new Error(`no event ${name}`);
    const hear = (_event: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(name, hear);
    return () => {
      ipcRenderer.removeListener(name, hear);
    };
  },
} satisfies Record<keyof Workbench, unknown>;

contextBridge.executeInMainWorld({ func: closeDirectConnections });
contextBridge.exposeInMainWorld('workbench', workbench);

/**
 * Direct connections pass both the content security policy and request blocking, so their constructors go; and no frame
 * may be made, since an empty one needs no address and brings fresh constructors. Runs in the page, before its first line.
 */
function closeDirectConnections(): void {
  const direct = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport'];
  for (const name of direct) Reflect.deleteProperty(window, name);
  // Taken now, and every name turned into a string once: what the page changes later must not open a way around.
  const { apply } = Reflect;
  const { lastIndexOf, slice, toLowerCase } = String.prototype;
  const frames = Object.assign(Object.create(null), {
    iframe: true,
    frame: true,
    frameset: true,
    object: true,
    embed: true,
    fencedframe: true,
    portal: true,
  });
  const isFrame = (name: string) =>
    frames[apply(toLowerCase, apply(slice, name, [apply(lastIndexOf, name, [':']) + 1]), [])] === true;
  const refuse = () => {
    throw new TypeError('This program has no frames.');
  };
  const fix = (owner: object, name: string, value: unknown) =>
    Object.defineProperty(owner, name, { value, writable: false, configurable: false });
  const { createElement, createElementNS } = Document.prototype;
  fix(Document.prototype, 'createElement', function (this: Document, named: unknown) {
    const name = `${named}`;
    return isFrame(name) ? refuse() : apply(createElement, this, [name]);
  });
  fix(Document.prototype, 'createElementNS', function (this: Document, space: string | null, named: unknown) {
    const name = `${named}`;
    return isFrame(name) ? refuse() : apply(createElementNS, this, [space, name]);
  });
  // An element class of its own could extend a frame.
  fix(CustomElementRegistry.prototype, 'define', refuse);
}
