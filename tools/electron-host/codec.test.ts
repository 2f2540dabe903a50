import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode } from './codec.ts';

const throughCodec = (value: unknown): unknown => decode(encode(value));

describe('the codec', () => {
  test('gives back whatever structured clone would give', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
    });
    fc.assert(
      fc.property(anything, (value) => {
        expect(throughCodec(value)).toEqual(structuredClone(value));
      }),
    );
  });

  test('keeps what JSON would lose', () => {
    const value = {
      missing: undefined,
      none: null,
      nan: Number.NaN,
      minusZero: -0,
      big: 10n ** 30n,
      endless: -Infinity,
    };
    expect(throughCodec(value)).toStrictEqual(value);
    expect(throughCodec(new Date(Number.NaN))).toEqual(new Date(Number.NaN));
    expect(throughCodec(/a\/b/giu)).toEqual(/a\/b/giu);
  });

  test('keeps cycles and shared references', () => {
    const shared = { name: 'shared' };
    const value: Record<string, unknown> = { first: shared, second: [shared] };
    value.self = value;
    const copy = throughCodec(value) as { first: object; second: object[]; self: object };
    expect(copy.self).toBe(copy);
    expect(copy.second[0]).toBe(copy.first);
    expect(copy.first).toEqual(shared);
  });

  test('keeps the class, name and message of an error', () => {
    const copy = throughCodec(new RangeError('too far'));
    expect(copy).toBeInstanceOf(RangeError);
    expect(copy).toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  test('sends only the visible part of a view, and a Node Buffer as a Uint8Array', () => {
    const bytes = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    expect(throughCodec(bytes)).toStrictEqual(new Uint8Array([2, 3]));
    expect(throughCodec(Buffer.from('é'))).toStrictEqual(new Uint8Array([0xc3, 0xa9]));
    expect(throughCodec(new Float64Array([0.5, -1]))).toStrictEqual(new Float64Array([0.5, -1]));
  });

  test('carries more bytes than one function call takes arguments', () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    expect(Buffer.compare(throughCodec(bytes) as Uint8Array, bytes)).toBe(0);
  });

  test.each([[() => 1], [Symbol('s')], [new WeakMap()], [Promise.resolve(1)]])(
    'refuses %s with a TypeError',
    (value) => {
      expect(() => encode({ deep: [value] })).toThrow(/could not be cloned/);
      expect(() => encode(value)).toThrow(TypeError);
    },
  );

  test('treats __proto__ as an ordinary key and never as the prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"toString":1}');
    const copy = throughCodec(hostile) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(Object.keys(copy)).toEqual(['__proto__', 'toString']);
    expect('polluted' in copy).toBe(false);
  });
});
