/** Where two lists differ. An act changes one of ten thousand things, so that equal ends are all but everything. */

/** How many are the same at the beginning of both lists, and how many of the others at their end. */
export interface ChangedStretch {
  readonly before: number;
  readonly after: number;
}

/** Compares `old` and `next`, by identity unless told otherwise. */
export function changedStretch<T>(
  old: readonly T[],
  next: readonly T[],
  isSame: (a: T | undefined, b: T | undefined) => boolean = (a, b) => a === b,
): ChangedStretch {
  const shorter = Math.min(old.length, next.length);
  let before = 0;
  while (before < shorter && isSame(old[before], next[before])) before++;
  let after = 0;
  while (after < shorter - before && isSame(old.at(-1 - after), next.at(-1 - after))) after++;
  return { before, after };
}
