/** Which passages stand at an offset: buckets of 1,024 UTF-16 units, persistent, so that states can share them. */

/** A passage, in UTF-16 units of the canonical text, end exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Bucket width as a power of two: about one printed half page, so a look-up touches a handful of passages. */
const BUCKET_BITS = 10;

const none: readonly never[] = [];

/** A set of passages by place. Never changed: `with` makes the next one and shares every untouched bucket. */
export class Intervals<T extends Passage> {
  readonly #buckets: readonly (readonly T[])[];

  constructor(buckets: readonly (readonly T[])[] = none) {
    this.#buckets = buckets;
  }

  /** These passages without those in `remove` (by identity) and with those in `add`. */
  with(add: readonly T[], remove: readonly T[]): Intervals<T> {
    const buckets = this.#buckets.slice();
    const fresh = new Map<number, T[]>();
    const writable = (bucket: number): T[] => {
      const known = fresh.get(bucket);
      if (known) return known;
      const copy = [...(buckets[bucket] ?? none)];
      fresh.set(bucket, copy);
      return copy;
    };
    const gone = new Set(remove);
    for (const bucket of new Set(remove.flatMap((passage) => [...bucketsOf(passage)])))
      fresh.set(
        bucket,
        (buckets[bucket] ?? none).filter((passage) => !gone.has(passage)),
      );
    for (const passage of add) for (const bucket of bucketsOf(passage)) writable(bucket).push(passage);
    const last = Math.max(buckets.length - 1, ...fresh.keys());
    for (let bucket = buckets.length; bucket <= last; bucket++) buckets[bucket] = none;
    for (const [bucket, list] of fresh) buckets[bucket] = list;
    return new Intervals(buckets);
  }

  /** Each once, bucket by bucket in the order of the text, within a bucket in the order they were added. */
  *[Symbol.iterator](): Generator<T> {
    for (const [bucket, list] of this.#buckets.entries())
      for (const passage of list) if (passage.start >> BUCKET_BITS === bucket) yield passage;
  }

  /** The passages that share at least one unit with `start`–`end`, each once; who has seen enough may stop. */
  *overlapping(start: number, end: number): Generator<T> {
    const first = start >> BUCKET_BITS;
    for (const bucket of bucketsOf({ start, end }))
      for (const passage of this.#buckets[bucket] ?? none)
        if (passage.start < end && passage.end > start && Math.max(first, passage.start >> BUCKET_BITS) === bucket)
          yield passage;
  }
}

function* bucketsOf({ start, end }: Passage): Generator<number> {
  for (let bucket = start >> BUCKET_BITS; bucket <= Math.max(start, end - 1) >> BUCKET_BITS; bucket++) yield bucket;
}
