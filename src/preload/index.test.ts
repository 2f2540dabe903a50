import { beforeAll, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { callNames, eventNames } from '../shared/ipc/channels.ts';
import type { DropCallName, Workbench } from '../shared/ipc/contract.ts';

const electron = vi.hoisted(() => ({
  exposed: {} as Record<string, Record<string, (...all: unknown[]) => unknown>>,
  placed: [] as string[],
  sent: [] as unknown[][],
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: never) => {
      electron.exposed[name] = value;
    },
    executeInMainWorld: ({ func }: { func: () => void }) => electron.placed.push(func.name),
  },
  ipcRenderer: {
    invoke: async (...given: unknown[]) => electron.sent.push(given),
    on: (name: string) => electron.sent.push(['on', name]),
    removeListener: () => {},
  },
  webUtils: { getPathForFile: () => '' },
}));

beforeAll(async () => {
  await import('./index.ts');
});

describe('20: what the page is given', () => {
  test('is one object with these functions and nothing of Electron', () => {
    expect(Object.keys(electron.exposed)).toEqual(['workbench']);
    expect(Object.keys(electron.exposed.workbench ?? {}).sort()).toEqual([...given].sort());
    for (const value of Object.values(electron.exposed.workbench ?? {})) expect(value).toBeTypeOf('function');
    expectTypeOf<keyof Workbench>().toEqualTypeOf<(typeof given)[number]>();
  });

  test('comes after connections and frames were taken away', () => {
    expect(electron.placed).toEqual(['removeConnections', 'refuseFrames', 'takeFramesOutOfMarkup']);
  });

  test('calls and hears only what the contract names, and paths never come from the page', () => {
    const { call, on } = electron.exposed.workbench ?? {};
    const dropped: readonly DropCallName[] = [
      'import.drop',
      'reference.preview',
      'exchange.preview',
      'project.openDropped',
    ];
    for (const name of [...dropped, 'shell.open', '__proto__', 'toString', '', 'window.closing'])
      expect(() => call?.(name, {}), name).toThrow('no call');
    for (const name of [...callNames, '__proto__', '']) expect(() => on?.(name, () => {}), name).toThrow('no event');
    expect(electron.sent).toEqual([]);
    for (const name of eventNames) on?.(name, () => {});
    expect(electron.sent).toEqual(eventNames.map((name) => ['on', name]));
  });
});

const given = ['call', 'importDropped', 'previewDropped', 'referencesDropped', 'openDropped', 'on'] as const;
