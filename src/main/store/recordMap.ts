/** An unchangeable map of records by id whose successor costs little, however many records there are. */

/** Above this many differences they are folded into a new base: copying them stays near 0.1 ms, and folding is rare. */
const foldAbove = 1_000;

interface Layers<R> {
  readonly base: ReadonlyMap<string, R>;
  readonly replaced: ReadonlyMap<string, R>;
  readonly removed: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, R>;
}

/** Iterates as a `Map` does: a replaced record keeps its place, a new one or one put again after its removal comes last. */
export class RecordMap<R> implements ReadonlyMap<string, R> {
  readonly size: number;
  readonly #layers: Layers<R>;

  constructor(layers: Layers<R>) {
    this.#layers = layers;
    this.size = layers.base.size - layers.removed.size + layers.added.size;
    Object.freeze(this);
  }

  /** Takes the map over: the caller must not change it afterwards. */
  static of<R>(records: ReadonlyMap<string, R>): RecordMap<R> {
    return new RecordMap({ base: records, replaced: new Map(), removed: new Set(), added: new Map() });
  }

  get(id: string): R | undefined {
    const { base, replaced, removed, added } = this.#layers;
    return added.get(id) ?? replaced.get(id) ?? (removed.has(id) ? undefined : base.get(id));
  }

  has(id: string): boolean {
    const { base, removed, added } = this.#layers;
    return added.has(id) || (base.has(id) && !removed.has(id));
  }

  *entries(): MapIterator<[string, R]> {
    const { base, replaced, removed, added } = this.#layers;
    for (const [id, record] of base) if (!removed.has(id)) yield [id, replaced.get(id) ?? record];
    yield* added.entries();
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<R> {
    for (const [, record] of this.entries()) yield record;
  }

  [Symbol.iterator](): MapIterator<[string, R]> {
    return this.entries();
  }

  forEach(visit: (record: R, id: string, map: ReadonlyMap<string, R>) => void, receiver?: unknown): void {
    for (const [id, record] of this.entries()) visit.call(receiver, record, id, this);
  }

  /** The map after a change: puts are applied first, then removals; this map stays as it is. */
  with(put: ReadonlyMap<string, R>, remove: Iterable<string>): RecordMap<R> {
    const base = this.#layers.base;
    const replaced = new Map(this.#layers.replaced);
    const removed = new Set(this.#layers.removed);
    const added = new Map(this.#layers.added);
    for (const [id, record] of put) (base.has(id) && !removed.has(id) ? replaced : added).set(id, record);
    for (const id of remove) {
      if (added.delete(id) || !base.has(id)) continue;
      replaced.delete(id);
      removed.add(id);
    }
    const next = new RecordMap({ base, replaced, removed, added });
    return replaced.size + removed.size + added.size > foldAbove ? RecordMap.of(new Map(next)) : next;
  }
}
