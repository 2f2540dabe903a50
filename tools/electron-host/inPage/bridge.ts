/**
 * A synchronous bridge between the page's own world and the preload's isolated world.
 * The two share the DOM but no objects: an event's `detail` is cloned by Chromium when the other world reads it.
 * What cannot be cloned (functions, promises) travels as a token and is called back over the bridge.
 * Injected into the page, so it may import nothing.
 */

/** The two ends of the bridge. */
export type World = 'main' | 'isolated';
type Callable = (...args: unknown[]) => unknown;
type Settle = { resolve: (value: unknown) => void; reject: (error: Error) => void };
type Answer = { value: unknown } | { error: string };

const CANNOT_CLONE = 'An object could not be cloned.';
const DEEPEST = 1000;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isThenable(value: object): value is PromiseLike<unknown> {
  return 'then' in value && typeof value.then === 'function';
}

/** Freezes `value` and all that hangs on it, as Electron does with an exposed API. */
function deepFreeze(value: unknown): unknown {
  if (typeof value === 'function' || Array.isArray(value) || isPlainObject(value)) {
    for (const item of Object.values(value as object)) deepFreeze(item);
    Object.freeze(value);
  }
  return value;
}

/** One end of the bridge; the other end is made with the same `token` for the other world. */
export class WorldBridge {
  readonly #token: string;
  readonly #world: World;
  readonly #target: EventTarget;
  readonly #functionKey: string;
  readonly #promiseKey: string;
  readonly #functions = new Map<number, Callable>();
  readonly #functionIds = new WeakMap<Callable, number>();
  readonly #promises = new Map<number, Settle>();
  /** Taken at document start, so that a page which replaces it later cannot break the bridge. */
  readonly #Event = CustomEvent;
  readonly #dispatch: (event: Event) => boolean;
  #lastId = 0;
  #answer: Answer | undefined;

  constructor(token: string, world: World, target: EventTarget) {
    this.#token = token;
    this.#world = world;
    this.#target = target;
    this.#dispatch = target.dispatchEvent.bind(target);
    this.#functionKey = `${token}:function`;
    this.#promiseKey = `${token}:promise`;
    this.receive('call', (detail) => this.answer(() => this.#call(detail)));
    this.receive('answer', (detail) => {
      this.#answer = (detail ?? { error: CANNOT_CLONE }) as Answer;
    });
    this.receive('settle', (detail) => this.#settle(detail as { id: number } & Answer));
  }

  /** Sends one message to the other world; `detail` must already be free of functions (see `wrap`). */
  post(kind: string, detail: unknown): void {
    const other = this.#world === 'main' ? 'isolated' : 'main';
    this.#dispatch(new this.#Event(`${this.#token}:${other}:${kind}`, { detail }));
  }

  /** Calls `listener` for each message of `kind`; a `detail` that could not be cloned arrives as null. */
  receive(kind: string, listener: (detail: unknown) => void): void {
    this.#target.addEventListener(`${this.#token}:${this.#world}:${kind}`, (event) => {
      event.stopImmediatePropagation();
      listener((event as CustomEvent<unknown>).detail);
    });
  }

  /** Calls a function of the other world by its number and waits for its answer. */
  callOther(id: number, args: unknown[]): unknown {
    this.post('call', { id, args: this.wrap(args) });
    return this.takeAnswer();
  }

  /** The answer the other world has just given; its error is thrown here. */
  takeAnswer(): unknown {
    const answer = this.#answer;
    this.#answer = undefined;
    if (answer === undefined) throw new Error('electron-host: the other world did not answer');
    if ('error' in answer) throw new Error(answer.error);
    return this.unwrap(answer.value);
  }

  /** `value` with functions and promises replaced by tokens. */
  wrap(value: unknown, depth = 0): unknown {
    if (depth > DEEPEST) {
      throw new Error(
        'Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.',
      );
    }
    if (typeof value === 'function') return { [this.#functionKey]: this.#idOf(value as Callable) };
    if (typeof value !== 'object' || value === null) return value;
    if (isThenable(value)) return { [this.#promiseKey]: this.#followPromise(value) };
    if (Array.isArray(value)) return value.map((item) => this.wrap(item, depth + 1));
    if (!isPlainObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.wrap(item, depth + 1)]));
  }

  /** The inverse of `wrap`, run in the other world. */
  unwrap(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.unwrap(item));
    if (!isPlainObject(value)) return value;
    if (Object.hasOwn(value, this.#functionKey)) {
      const id = Number(value[this.#functionKey]);
      return (...args: unknown[]) => this.callOther(id, args);
    }
    if (Object.hasOwn(value, this.#promiseKey)) {
      const id = Number(value[this.#promiseKey]);
      return new Promise((resolve, reject) => this.#promises.set(id, { resolve, reject }));
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.unwrap(item)]));
  }

  /** Posts what `act` returns, or the message of what it throws, as the answer to the other world. */
  answer(act: () => unknown): void {
    let answer: Answer;
    try {
      answer = { value: this.wrap(act()) };
    } catch (error) {
      answer = { error: messageOf(error) };
    }
    this.post('answer', answer);
  }

  #idOf(func: Callable): number {
    const known = this.#functionIds.get(func);
    if (known !== undefined) return known;
    this.#lastId += 1;
    this.#functionIds.set(func, this.#lastId);
    this.#functions.set(this.#lastId, func);
    return this.#lastId;
  }

  #followPromise(promise: PromiseLike<unknown>): number {
    this.#lastId += 1;
    const id = this.#lastId;
    promise.then(
      (value) => this.post('settle', { id, value: this.wrap(value) }),
      (error) => this.post('settle', { id, error: messageOf(error) }),
    );
    return id;
  }

  #call(detail: unknown): unknown {
    if (detail === null) throw new TypeError(CANNOT_CLONE);
    const { id, args } = detail as { id: number; args: unknown };
    const func = this.#functions.get(id);
    if (func === undefined) throw new Error('electron-host: the function is gone');
    return func(...(this.unwrap(args) as unknown[]));
  }

  #settle(detail: { id: number } & Answer): void {
    const promise = this.#promises.get(detail.id);
    this.#promises.delete(detail.id);
    if ('error' in detail) promise?.reject(new Error(detail.error));
    else promise?.resolve(this.unwrap(detail.value));
  }
}

/** Lets the isolated world put APIs on `global` of the main world, deeply frozen and not replaceable. */
export function acceptApis(global: object, bridge: WorldBridge): void {
  const accept = (detail: unknown): void => {
    if (detail === null) throw new TypeError(CANNOT_CLONE);
    const { key, api } = detail as { key: string; api: unknown };
    if (key in global) throw new Error('Cannot bind an API on top of an existing property on the window object');
    const value = deepFreeze(bridge.unwrap(api));
    Object.defineProperty(global, key, { value, enumerable: true, configurable: false, writable: false });
  };
  bridge.receive('expose', (detail) => bridge.answer(() => accept(detail)));
}

/** Exposes `api` as `key` in the main world, from the isolated one; throws what went wrong there. */
export function exposeApi(bridge: WorldBridge, key: string, api: unknown): void {
  bridge.post('expose', { key, api: bridge.wrap(api) });
  bridge.takeAnswer();
}
