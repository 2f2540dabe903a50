/**
 * A multi-value register: one field of a record that may be edited on several computers at once.
 * It keeps every value that nobody has overwritten knowingly, so a merge never drops an edit in silence.
 * Source of the rule: Shapiro, Preguiça, Baquero, Zawirski, "A comprehensive study of Convergent and Commutative
 * Replicated Data Types" (INRIA RR-7506, 2011), section 3.2.2.
 */

import { z } from 'zod';
import { FIRST_STAMP, type Stamp, stampSchema } from './stamp.ts';

export interface Stamped<T> {
  readonly value: T;
  readonly stamp: Stamp;
}

/** `values`: what stands, newest first (more than one: edited at once). `overwritten`: stamps replaced knowingly. */
export interface Register<T> {
  readonly values: readonly Stamped<T>[];
  readonly overwritten: readonly Stamp[];
}

/** The schema of a register whose values are `value`. */
export function registerSchema<T extends z.ZodType>(value: T) {
  return z.strictObject({
    values: z.array(z.strictObject({ value, stamp: stampSchema })).min(1),
    overwritten: z.array(stampSchema),
  });
}

/** A field written for the first time. */
export function newRegister<T>(value: T, stamp: Stamp): Register<T> {
  return { values: [{ value, stamp }], overwritten: [] };
}

/** The value shown: the newest one. */
export function current<T>(register: Register<T>): T {
  const [newest] = register.values;
  if (!newest) throw new Error('a register always holds a value');
  return newest.value;
}

/** `register` overwritten by `value`: all that stood is replaced knowingly. */
export function write<T>(register: Register<T>, value: T, stamp: Stamp): Register<T> {
  const overwritten = new Set([...register.overwritten, ...register.values.map((each) => each.stamp)]);
  return { values: [{ value, stamp }], overwritten: [...overwritten].sort() };
}

/** `register` written over by `value` where it was `seen`: a value that the writer was not shown stands beside it. */
export function writeOver<T>(register: Register<T>, value: T, stamp: Stamp, seen: ReadonlySet<Stamp>): Register<T> {
  const known = { ...register, values: register.values.filter((each) => seen.has(each.stamp)) };
  const { values, overwritten } = write(known, value, stamp);
  return { values: [...values, ...register.values.filter((each) => !seen.has(each.stamp))], overwritten };
}

/**
 * The union of both minus what either has overwritten: commutative, associative, idempotent. A value from before all
 * writing yields to any that was written. Only a forged history can overwrite all there is; then the newest value stays.
 */
export function mergeRegisters<T>(a: Register<T>, b: Register<T>): Register<T> {
  const overwritten = new Set([...a.overwritten, ...b.overwritten]);
  const byStamp = new Map<Stamp, Stamped<T>>();
  for (const each of [...b.values, ...a.values]) byStamp.set(each.stamp, each);
  const values = [...byStamp.values()].sort((p, q) => (p.stamp < q.stamp ? 1 : -1));
  const left = values.filter(({ stamp }) => !overwritten.has(stamp));
  const standing = left.length > 1 ? left.filter(({ stamp }) => stamp !== FIRST_STAMP) : left;
  return { values: standing.length ? standing : values.slice(0, 1), overwritten: [...overwritten].sort() };
}

/** The distinct values that stand, newest first; more than one means a conflict. */
export function distinctValues<T>(register: Register<T>): Stamped<T>[] {
  const seen = new Set<string>();
  return register.values.filter((each) => {
    const key = JSON.stringify(each.value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
