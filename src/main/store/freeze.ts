/** Freezing a value all the way down, so that what the store shows cannot be changed behind its back. */

/** Freezes a JSON value (a tree, without cycles) in place and returns it; parts that are frozen only at the top are entered too. */
export function freezeDeeply<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeDeeply(inner);
  return value;
}
