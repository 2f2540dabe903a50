/** Things by their id: persistent, so that states can share them, and a change copies a few of ten thousand. */

interface Identified {
  readonly id: string;
}

/** Enough that a bucket of ten thousand things holds some forty. */
const BUCKETS = 256;

/** Never changed: `with` makes the next one and shares every untouched bucket. */
export class ById<T extends Identified> {
  readonly #buckets: readonly (ReadonlyMap<string, T> | undefined)[];

  constructor(buckets: readonly (ReadonlyMap<string, T> | undefined)[] = []) {
    this.#buckets = buckets;
  }

  get(id: string): T | undefined {
    return this.#buckets[bucketOf(id)]?.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** These things without those in `remove` and with those in `add`. */
  with(add: readonly T[], remove: readonly T[]): ById<T> {
    const buckets = this.#buckets.slice();
    const fresh = new Map<number, Map<string, T>>();
    const writable = (id: string): Map<string, T> => {
      const bucket = bucketOf(id);
      const copy = fresh.get(bucket) ?? new Map(buckets[bucket]);
      fresh.set(bucket, copy);
      buckets[bucket] = copy;
      return copy;
    };
    for (const { id } of remove) writable(id).delete(id);
    for (const each of add) writable(each.id).set(each.id, each);
    return new ById(buckets);
  }
}

function bucketOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
  return (hash >>> 0) % BUCKETS;
}
