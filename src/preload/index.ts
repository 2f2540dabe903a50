/** Puts `window.workbench` in the page: one function to call, one to hear, two for dropped files. Nothing else. */

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callNames, eventNames } from '../shared/ipc/channels.ts';
import type { DropCallName, Workbench } from '../shared/ipc/contract.ts';
import { refuseFrames, removeConnections, takeFramesOutOfMarkup } from './closings.ts';

const known = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** Paths come from what was dropped only: the page must not be able to name one. */
const dropCalls: readonly DropCallName[] = [
  'import.drop',
  'reference.preview',
  'exchange.preview',
  'project.openDropped',
];

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
  referencesDropped: (files: readonly unknown[]) => callWithFiles('reference.preview', pathsOf(files).slice(0, 1)),
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

for (const func of [removeConnections, refuseFrames, takeFramesOutOfMarkup]) contextBridge.executeInMainWorld({ func });
contextBridge.exposeInMainWorld('workbench', workbench);
