import { expect, test } from 'vitest';
import { acceptApis, exposeApi, WorldBridge } from './bridge.ts';

/** Chromium clones an event's detail between worlds; what cannot be cloned arrives as null. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return null;
  }
}

/** Two event targets that pass their events on to each other, as two worlds of one document do. */
function twoWorlds() {
  const [mainTarget, isolatedTarget] = [new EventTarget(), new EventTarget()];
  const passOn = (from: EventTarget, to: EventTarget): EventTarget => {
    const dispatchHere = from.dispatchEvent.bind(from);
    from.dispatchEvent = (event) => {
      const { type, detail } = event as CustomEvent<unknown>;
      EventTarget.prototype.dispatchEvent.call(to, new CustomEvent(type, { detail: cloned(detail) }));
      return dispatchHere(event);
    };
    return from;
  };
  const main = new WorldBridge('token', 'main', passOn(mainTarget, isolatedTarget));
  const isolated = new WorldBridge('token', 'isolated', passOn(isolatedTarget, mainTarget));
  const page: Record<string, unknown> = {};
  acceptApis(page, main);
  const expose = (key: string, api: unknown): void => exposeApi(isolated, key, api);
  return { main, isolated, page, expose };
}

/** Exposes `api` in one world and gives back what the page sees. */
function exposed<T>(api: T): T {
  const { page, expose } = twoWorlds();
  expose('api', api);
  return page.api as T;
}

test('a function of the preload is called with the arguments of the page, and its result comes back at once', () => {
  const api = exposed({ add: (a: number, b: number) => a + b });
  expect(api.add(2, 3)).toBe(5);
});

test('values keep their types', () => {
  const api = exposed({ same: (value: unknown) => value });
  const value = {
    when: new Date(5),
    bytes: new Uint8Array([1, 2]),
    map: new Map([[1, new Set([2n])]]),
    gone: undefined,
  };
  expect(api.same(value)).toStrictEqual(value);
  expect(api.same(null)).toBe(null);
});

test('an exposed API is frozen through and through and cannot be replaced', () => {
  const { page, expose } = twoWorlds();
  expose('api', { nested: { list: [1], act: () => 1 } });
  const api = page.api as { nested: { list: number[]; act: () => number } };
  for (const part of [api, api.nested, api.nested.list, api.nested.act]) expect(Object.isFrozen(part)).toBe(true);
  expect(() => expose('api', { other: true })).toThrow('Cannot bind an API on top of an existing property');
  expect(page.api).toBe(api);
});

test('a callback of the page can be called by the preload, again and again', () => {
  const heard: unknown[] = [];
  const listeners: ((value: unknown) => void)[] = [];
  const api = exposed({ onChange: (listener: (value: unknown) => void) => void listeners.push(listener) });
  api.onChange((value) => heard.push(value));
  for (const listener of listeners) for (const value of [1, { two: 2 }]) listener(value);
  expect(heard).toEqual([1, { two: 2 }]);
});

test('a returned function is a function of the page', () => {
  let subscribed = true;
  const api = exposed({
    subscribe: () => () => {
      subscribed = false;
    },
  });
  api.subscribe()();
  expect(subscribed).toBe(false);
});

test('promises settle in the other world, rejections with the message of the error', async () => {
  const api = exposed({
    later: async (value: number) => value * 2,
    fails: async () => {
      throw new RangeError('too far');
    },
  });
  await expect(api.later(21)).resolves.toBe(42);
  await expect(api.fails()).rejects.toThrow('too far');
});

test('an error thrown in the preload is thrown in the page', () => {
  const api = exposed({
    fails: () => {
      throw new TypeError('not so');
    },
  });
  expect(() => api.fails()).toThrow('not so');
});

test('what cannot be cloned is refused with a clear error, not lost', () => {
  const api = exposed({ take: (value: unknown) => typeof value, give: () => new WeakMap() });
  expect(() => api.take(new WeakMap())).toThrow('An object could not be cloned.');
  expect(() => api.give()).toThrow('An object could not be cloned.');
});

test('a structure deeper than 1000 levels is refused, as in Electron', () => {
  const api = exposed({ take: () => 1 as number }) as { take: (value: unknown) => number };
  let deep: unknown = 'bottom';
  for (let level = 0; level < 1100; level += 1) deep = { deep };
  expect(() => api.take(deep)).toThrow('recursion depth exceeded');
});

test('bridges of different tokens do not hear each other', () => {
  const { page, expose } = twoWorlds();
  const stranger = new WorldBridge('other', 'isolated', new EventTarget());
  stranger.post('expose', { key: 'api', api: {} });
  expect(page.api).toBe(undefined);
  expose('api', {});
  expect(page.api).toEqual({});
});

test('a function that the host placed in the page runs with wrapped arguments', () => {
  const { main, isolated } = twoWorlds();
  const func = (...words: unknown[]): string => words.join(' ');
  main.receive('execute', (args) => main.answer(() => func(...(main.unwrap(args) as unknown[]))));
  isolated.post('execute', isolated.wrap(['one', 'two']));
  expect(isolated.takeAnswer()).toBe('one two');
});
