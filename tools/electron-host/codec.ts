/**
 * Structured clone as text, for values that travel between the main process and a page over the DevTools protocol.
 * Used on both sides: this file is also injected into the page, so it may import nothing.
 * Every value that JSON cannot hold becomes a tagged array; real arrays are tagged too, so the forms cannot collide.
 */

type Encoded = null | boolean | string | number | Encoded[] | { [key: string]: Encoded };

type ByteView = Uint8Array<ArrayBuffer>;

function toBase64(bytes: Uint8Array): string {
  // In pieces, because the number of arguments of one call is limited.
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 32_768) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 32_768)));
  }
  return btoa(pieces.join(''));
}

function fromBase64(text: string): ByteView {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function typeTag(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function cannotClone(value: unknown): never {
  const shown = typeof value === 'object' ? typeTag(value) : String(value);
  throw new TypeError(`An object could not be cloned. (${shown})`);
}

class Encoder {
  readonly #seen = new Map<object, number>();

  encode(value: unknown): Encoded {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['n', Object.is(value, -0) ? '-0' : `${value}`];
      case 'undefined':
        return ['u'];
      case 'bigint':
        return ['b', value.toString()];
      case 'object':
        return value === null ? null : this.#encodeObject(value);
      default:
        return cannotClone(value);
    }
  }

  #encodeObject(value: object): Encoded {
    const known = this.#seen.get(value);
    if (known !== undefined) return ['r', known];
    this.#seen.set(value, this.#seen.size);
    if (Array.isArray(value)) return ['a', Array.from(value, (item: unknown) => this.encode(item))];
    if (ArrayBuffer.isView(value)) {
      return ['v', typeTag(value), toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    }
    if (value instanceof ArrayBuffer) return ['ab', toBase64(new Uint8Array(value))];
    if (value instanceof Date) return ['d', this.encode(value.getTime())];
    if (value instanceof RegExp) return ['x', value.source, value.flags];
    if (value instanceof Map) {
      return ['m', Array.from(value, ([key, item]): Encoded[] => [this.encode(key), this.encode(item)])];
    }
    if (value instanceof Set) return ['s', Array.from(value, (item) => this.encode(item))];
    if (value instanceof Error) return ['e', value.name, value.message, this.encode(value.stack)];
    if (typeTag(value) !== 'Object') return cannotClone(value);
    // fromEntries defines its keys: `__proto__` stays an ordinary key, and a frozen Object.prototype is no obstacle.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.encode(item)]));
  }
}

type ViewConstructor = { readonly name: string; new (buffer: ArrayBuffer): ArrayBufferView };

const viewConstructors: readonly ViewConstructor[] = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
];

const viewTypes = new Map(viewConstructors.map((type) => [type.name, type]));

const errorTypes = new Map<unknown, ErrorConstructor>(
  [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((type) => [type.name, type]),
);

function decodeError(name: unknown, message: unknown, stack: unknown): Error {
  const error = new (errorTypes.get(name) ?? Error)(String(message));
  Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true });
  return error;
}

class Decoder {
  readonly #objects: object[] = [];

  decode(encoded: Encoded): unknown {
    if (encoded === null || typeof encoded !== 'object') return encoded;
    if (Array.isArray(encoded)) return this.#decodeTagged(encoded);
    const object = this.#keep({});
    for (const [key, item] of Object.entries(encoded)) {
      const value = this.decode(item);
      Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
    }
    return object;
  }

  #keep<T extends object>(object: T): T {
    this.#objects.push(object);
    return object;
  }

  #decodeTagged([tag, first = null, second = null, third = null]: Encoded[]): unknown {
    switch (tag) {
      case 'u':
        return undefined;
      case 'n':
        return Number(first);
      case 'b':
        return BigInt(String(first));
      case 'r':
        return this.#objects[Number(first)];
      case 'd':
        return this.#keep(new Date(Number(this.decode(first))));
      case 'x':
        return this.#keep(new RegExp(String(first), String(second)));
      case 'ab':
        return this.#keep(fromBase64(String(first)).buffer);
      case 'v':
        return this.#keep(this.#decodeView(String(first), String(second)));
      case 'e':
        return this.#keep(decodeError(first, second, this.decode(third)));
      default:
        return this.#decodeCollection(tag, Array.isArray(first) ? first : []);
    }
  }

  #decodeView(type: string, base64: string): object {
    const View = viewTypes.get(type);
    if (View === undefined) throw new TypeError(`electron-host: unknown view ${type} in a message`);
    return new View(fromBase64(base64).buffer);
  }

  #decodeCollection(tag: Encoded | undefined, items: Encoded[]): unknown {
    if (tag === 'a') {
      const array: unknown[] = this.#keep([]);
      for (const item of items) array.push(this.decode(item));
      return array;
    }
    if (tag === 's') {
      const set = this.#keep(new Set<unknown>());
      for (const item of items) set.add(this.decode(item));
      return set;
    }
    if (tag !== 'm') throw new TypeError(`electron-host: unknown tag ${String(tag)} in a message`);
    const map = this.#keep(new Map<unknown, unknown>());
    for (const pair of items) {
      const [key = null, item = null] = Array.isArray(pair) ? pair : [];
      map.set(this.decode(key), this.decode(item));
    }
    return map;
  }
}

/** `value` as text; a function, symbol or host object in it is a TypeError "An object could not be cloned." */
export function encode(value: unknown): string {
  return JSON.stringify(new Encoder().encode(value));
}

/** The value that `encode` was given: cycles, shared references, undefined, NaN, -0 and typed arrays included. */
export function decode(text: string): unknown {
  return new Decoder().decode(JSON.parse(text) as Encoded);
}
