import type { WebContents } from 'electron';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { callNames } from '../../shared/ipc/channels.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { ok } from '../../shared/result.ts';
import { PAGE } from '../addresses.ts';
import { register, takeCalls } from './register.ts';

type Called = (event: object, input: unknown) => Promise<unknown>;

const channels = vi.hoisted(() => new Map<string, Called>());
vi.mock('electron', () => ({ ipcMain: { handle: (name: string, called: Called) => channels.set(name, called) } }));

const mainFrame = { url: PAGE };
const page = { mainFrame } as unknown as WebContents;
const unknownPage = { mainFrame: { url: PAGE } } as unknown as WebContents;
const reached: string[] = [];
const handlers = new Proxy({}, { get: (_target, name) => async () => ok(reached.push(String(name))) }) as Handlers;

beforeAll(() => {
  takeCalls();
  register(page, handlers);
});

describe('17: who calls', () => {
  test('every call of the contract is taken, and nothing else is', () => {
    expect([...channels.keys()].sort()).toEqual([...callNames].sort());
  });

  const strangers = {
    'another frame of the window': { sender: page, senderFrame: { url: PAGE } },
    'a frame that has gone': { sender: page, senderFrame: null },
    'the main frame on another page': { sender: { mainFrame: { url: 'app://workbench/print.html' } } },
    'a window that was never registered': { sender: unknownPage, senderFrame: unknownPage.mainFrame },
  };
  test.each(Object.entries(strangers))('%s is refused on every channel', async (_who, event) => {
    const asked = { senderFrame: (event.sender as WebContents).mainFrame, ...event };
    for (const name of callNames)
      expect(await channels.get(name)?.(asked, {}), name).toMatchObject({
        ok: false,
        error: { reason: 'invalid-input' },
      });
    expect(reached).toEqual([]);
  });

  test.each([`${PAGE}?x`, 'https://example.org/', 'app://workbench/index.html/..', 'data:text/html,x', 'about:blank'])(
    'the window’s own frame is refused while it shows %s',
    async (url) => {
      mainFrame.url = url;
      const answer = await channels.get('project.view')?.({ sender: page, senderFrame: mainFrame }, {});
      mainFrame.url = PAGE;
      expect(answer).toMatchObject({ ok: false });
      expect(reached).toEqual([]);
    },
  );

  test('the page itself is answered', async () => {
    await channels.get('project.view')?.({ sender: page, senderFrame: mainFrame }, {});
    expect(reached).toEqual(['project.view']);
  });
});
