/** How the set-up reports: failures are values with one sentence for the person at the keyboard, words go to standard error. */

/**
 * @template T
 * @typedef {{ readonly ok: true, readonly value: T } | { readonly ok: false, readonly message: string }} Outcome
 */

/** The exit code of a command whose set-up failed; 1 is left to the command itself. */
export const setupFailed = 2;

/**
 * A success carrying `value`.
 * @template T
 * @param {T} value
 * @returns {Outcome<T>}
 */
export function done(value) {
  return { ok: true, value };
}

/**
 * A failure: what happened, what is safe, what to do next.
 * @param {string} message
 * @returns {{ readonly ok: false, readonly message: string }}
 */
export function failed(message) {
  return { ok: false, message };
}

/**
 * Tells the person something. On standard error, because standard output belongs to the command that was asked for.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
