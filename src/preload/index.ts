/** Puts `window.workbench` in the page: one function to call, one to hear, one for dropped files. Nothing else. */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callNames, eventNames } from '../shared/ipc/channels.ts';
import type { Workbench } from '../shared/ipc/contract.ts';

const known = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

const workbench = {
  call: (name: string, input: unknown) => {
    if (!known(callNames, name)) throw new Error(`no call ${name}`);
    return ipcRenderer.invoke(name, input);
  },
  importDropped: (files: readonly unknown[]) => {
    const paths = files.flatMap((file) => (file instanceof File ? [webUtils.getPathForFile(file)] : []));
    return ipcRenderer.invoke('source.import', { paths: paths.filter((path) => path !== '') });
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

// Direct connections pass both the content security policy and request blocking, so their constructors must go.
contextBridge.executeInMainWorld({
  func: () => {
    for (const name of [
      'RTCPeerConnection',
      'webkitRTCPeerConnection',
      'RTCDataChannel',
      'RTCSessionDescription',
      'RTCIceCandidate',
      'WebTransport',
    ])
      Reflect.deleteProperty(window, name);
  },
});
contextBridge.exposeInMainWorld('workbench', workbench);
