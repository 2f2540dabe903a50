/** Whatever the host does not implement throws with its full name, instead of being `undefined` without a word. */
import { EventEmitter } from 'node:events';

/** Names that the language, Node and test tools look up on any object, and that must stay quietly absent. */
const probed = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  '__esModule',
  'default',
  'prototype',
  'domain',
  'asymmetricMatch',
  'nodeType',
  'tagName',
]);

function notImplemented(name: string, member: string): Error {
  return new Error(
    `[electron-host] ${name}.${member} is not implemented by the development host (tools/electron-host)`,
  );
}

/** `target` behind a proxy whose unknown members throw; `absent` lists members that are legitimately undefined. */
export function loud<T extends object>(target: T, name: string, absent: readonly string[] = []): T {
  return new Proxy(target, {
    get(object, member) {
      if (typeof member === 'symbol' || member in object || probed.has(member) || absent.includes(member)) {
        return Reflect.get(object, member);
      }
      throw notImplemented(name, member);
    },
  });
}

/** What a `LoudEmitter` says about itself. */
export type EmitterNames = {
  /** The name in Electron's documentation, such as `app` or `BrowserWindow`. */
  readonly name: string;
  /** Events the host emits; `any` where their names are the app's own. */
  readonly emits: readonly string[] | 'any';
  /** Events that may be listened to although the host never emits them, because they cannot happen here. */
  readonly neverHappens?: readonly string[];
  /** Members that are legitimately undefined on this platform. */
  readonly absent?: readonly string[];
};

/** An EventEmitter whose unknown members, and listeners to unknown events, throw with their full name. */
export class LoudEmitter extends EventEmitter {
  readonly emitterNames: EmitterNames;

  constructor(names: EmitterNames) {
    super();
    this.emitterNames = names;
    this.setMaxListeners(0);
    if (names.emits === 'any') return;
    const known = new Set([...names.emits, ...(names.neverHappens ?? []), 'newListener', 'removeListener', 'error']);
    this.on('newListener', (event: string | symbol) => {
      if (typeof event === 'string' && !known.has(event)) {
        throw new Error(`[electron-host] ${names.name} never emits '${event}' on the development host`);
      }
    });
  }
}

/** An object with private fields, of which a proxy could not be `this`; its unknown members throw all the same. */
export class LoudObject {
  readonly objectName: string;

  constructor(objectName: string) {
    this.objectName = objectName;
  }
}

/** The `name` for messages, or undefined where `member` may be missing without a word. */
function loudName(receiver: unknown, member: string): string | undefined {
  if (member.startsWith('_')) return undefined;
  if (receiver instanceof LoudObject) return receiver.objectName;
  if (!(receiver instanceof LoudEmitter)) return undefined;
  return receiver.emitterNames?.absent?.includes(member) ? undefined : receiver.emitterNames?.name;
}

/** Ends the chain of prototypes in a proxy, so that an instance keeps one identity (`this` is never a proxy). */
function makeLoud(prototype: object, end: object): void {
  const guard = new Proxy(end, {
    get(object, member, receiver: unknown) {
      if (typeof member !== 'symbol' && !(member in object) && !probed.has(member)) {
        const name = loudName(receiver, member);
        if (name !== undefined) throw notImplemented(name, member);
      }
      return Reflect.get(object, member, receiver);
    },
  });
  Object.setPrototypeOf(prototype, guard);
}

makeLoud(LoudEmitter.prototype, EventEmitter.prototype);
makeLoud(LoudObject.prototype, Object.prototype);
