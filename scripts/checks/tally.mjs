/** Counts of passed, failed and skipped tests, and the one line in which a test run is summed up. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped the titles
 */

/** @type {Tally} */
export const onePassed = { passed: 1, failed: 0, skipped: [] };

/** @type {Tally} */
export const oneFailed = { passed: 0, failed: 1, skipped: [] };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/**
 * A runner's count together with the way it ended: one that ended badly has failed, even if every test it ran passed.
 * @param {Tally | undefined} counted undefined when it left no report
 * @param {number} code exit code
 * @returns {Tally}
 */
export function judge(counted, code) {
  if (counted === undefined) return oneFailed;
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * The closing line.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
