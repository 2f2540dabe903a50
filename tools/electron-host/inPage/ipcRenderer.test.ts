import { expect, test } from 'vitest';
import { decode, encode } from '../codec.ts';
import { IpcRenderer, type PreloadMessage } from './ipcRenderer.ts';

function ipcRenderer() {
  const told: PreloadMessage[] = [];
  const ipc = new IpcRenderer(
    (message) => told.push(message),
    () => encode('answer'),
  );
  return { ipc, told };
}

test('a call carries its arguments encoded and resolves with the decoded answer', async () => {
  const { ipc, told } = ipcRenderer();
  const answer = ipc.invoke('count', 1, undefined);
  expect(told).toEqual([{ kind: 'invoke', id: 1, channel: 'count', args: encode([1, undefined]) }]);
  ipc.settle(1, true, encode(new Set([7])));
  await expect(answer).resolves.toEqual(new Set([7]));
});

test("a failed call rejects with Electron's sentence", async () => {
  const { ipc } = ipcRenderer();
  const answer = ipc.invoke('count');
  ipc.settle(1, false, 'RangeError: boom');
  await expect(answer).rejects.toThrow("Error invoking remote method 'count': RangeError: boom");
});

test('an argument that cannot be cloned rejects the call and throws for an event; nothing is told', async () => {
  const { ipc, told } = ipcRenderer();
  await expect(ipc.invoke('count', () => 1)).rejects.toThrow('could not be cloned');
  expect(() => ipc.send('event', Symbol('s'))).toThrow('could not be cloned');
  expect(told).toEqual([]);
});

test('listeners hear events of their channel until they are removed', () => {
  const { ipc } = ipcRenderer();
  const heard: unknown[] = [];
  const listener = (_event: unknown, ...args: unknown[]): void => void heard.push(args);
  ipc.on('tick', listener).once('tick', listener);
  ipc.deliver('tick', encode([1, 'a']));
  ipc.deliver('tock', encode([2]));
  expect(heard).toEqual([
    [1, 'a'],
    [1, 'a'],
  ]);
  ipc.deliver('tick', encode([3]));
  expect(heard).toHaveLength(3);
  ipc.removeListener('tick', listener);
  ipc.deliver('tick', encode([4]));
  expect(heard).toHaveLength(3);
});

test('a synchronous question comes back decoded', () => {
  const { ipc } = ipcRenderer();
  expect(ipc.sendSync('name')).toBe('answer');
  expect(decode(encode('answer'))).toBe('answer');
});
