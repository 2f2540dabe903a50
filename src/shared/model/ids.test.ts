import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSchema, momentSchema, uuidV7 } from './ids.ts';

test('a UUID version 7 carries the time, the version and the variant of RFC 9562', () => {
  // The example of RFC 9562, appendix A.6: 22 February 2022, 14:22:22 UTC-5.
  const random = Uint8Array.from([0xcc, 0x39, 0x8c, 0x4d, 0xc0, 0xc0, 0xc0, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toMatch(/^017f22e2-79b0-7cc3-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('property: every UUID is well-formed, is an id, and sorts by time', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), fc.nat(2 ** 31 - 1), bytes, bytes, (a, b, one, other) => {
      const [first, second] = [uuidV7(a * 1_000, one), uuidV7(b * 1_000, other)];
      expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(idSchema.safeParse(first).success).toBe(true);
      if (a !== b) expect(first < second).toBe(a < b);
    }),
  );
});

test('property: other random bytes give another UUID at the same moment', () => {
  const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      // Two bits of the variant are fixed, and one digit of the ten bytes is not used.
      fc.pre(one.slice(2, 9).some((byte, i) => byte !== other[i + 2]));
      expect(uuidV7(1, one)).not.toBe(uuidV7(1, other));
    }),
  );
});

test.each(['../etc', 'a b', '', 'x'.repeat(65), 'é', 'a/b', 'a.b', 'a\n'])('%j is no id', (id) => {
  expect(idSchema.safeParse(id).success).toBe(false);
});

test('a moment is in UTC', () => {
  expect(momentSchema.safeParse('2024-03-01T09:00:00.000Z').success).toBe(true);
  expect(momentSchema.safeParse('2024-03-01T09:00:00+07:00').success).toBe(false);
});
