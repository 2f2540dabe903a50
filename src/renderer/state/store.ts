/** The smallest store there can be: one frozen value, replaced; React listens through `useSyncExternalStore`. */

import { useRef, useSyncExternalStore } from 'react';

export interface Store<T> {
  get(): T;
  /** Replaces the properties given. */
  set(change: Partial<T>): void;
  subscribe(listener: () => void): () => void;
}

/** A store that starts with `first`. */
export function createStore<T extends object>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `select` picks from a store, followed. It must pick, not build, or the component never rests. */
export function useStore<T extends object, Picked>(store: Store<T>, select: (value: T) => Picked): Picked {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The properties named, followed; what else changes in the store draws nothing anew. The names are the same each time. */
export function usePicked<T extends object, Key extends keyof T>(
  store: Store<T>,
  ...names: readonly Key[]
): Pick<T, Key> {
  const seen = useRef(store.get());
  const picked = () => {
    const now = store.get();
    if (names.some((name) => now[name] !== seen.current[name])) seen.current = now;
    return seen.current;
  };
  return useSyncExternalStore(store.subscribe, picked);
}
