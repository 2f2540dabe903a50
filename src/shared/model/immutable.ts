/** Records are frozen and replaced, never mutated; this type says so at compile time. */

/** `T` with every property and element read-only, all the way down. */
export type Immutable<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer Element)[]
      ? readonly Immutable<Element>[]
      : { readonly [Key in keyof T]: Immutable<T[Key]> };
