/** Failures a user can meet are values: a closed list of reasons, each with a sentence fit for the screen. */

/** Why an act did not succeed. Every switch over it is exhaustive. */
export const reasons = [
  'invalid-input',
  'not-found',
  'already-there',
  'unsupported',
  'password',
  'password-needed',
  'password-wrong',
  'limit',
  'too-new',
  'corrupt',
  'locked',
  'read-only',
  'storage',
  'cancelled',
] as const;

export type Reason = (typeof reasons)[number];

/** `message` is one plain sentence: what happened, to which file, what is safe, what to do next. */
export interface Failure {
  readonly reason: Reason;
  readonly message: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A success carrying `value`. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failure with its reason and sentence. */
export function fail(reason: Reason, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { reason, message } };
}

/** Applies `next` to a success and passes a failure on. */
export function andThen<A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> {
  return result.ok ? next(result.value) : result;
}
