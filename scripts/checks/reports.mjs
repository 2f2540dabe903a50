/** Reads the JSON reports of the two test runners into one kind of count. */

import { existsSync, readFileSync } from 'node:fs';
import { sum } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** @typedef {{ status: string, fullName: string }} VitestTest */
/** @typedef {{ status: string, assertionResults: VitestTest[] }} VitestFile */
/** @typedef {{ testResults: VitestFile[] }} VitestReport */

/** @typedef {{ status: 'expected' | 'unexpected' | 'flaky' | 'skipped', projectName?: string, annotations?: { type: string, description?: string }[] }} PlaywrightTest */
/** @typedef {{ title: string, tests: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ title: string, specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport */

/**
 * A test file that failed without a failed test (it does not load, its worker died) counts as one failure.
 * @param {VitestReport} report
 * @returns {Tally}
 */
export function countVitest(report) {
  return sum(
    report.testResults.map((file) => {
      const count = (/** @type {string} */ status) => file.assertionResults.filter((t) => t.status === status).length;
      const failed = count('failed');
      const others = file.assertionResults.filter((t) => t.status !== 'passed' && t.status !== 'failed');
      return {
        passed: count('passed'),
        failed: failed === 0 && file.status === 'failed' ? 1 : failed,
        skipped: others.map((t) => t.fullName),
      };
    }),
  );
}

/**
 * A test that passed only when repeated is a failed one; errors outside of all tests count one each.
 * @param {PlaywrightReport} report
 * @returns {Tally}
 */
export function countPlaywright(report) {
  return sum([
    ...report.suites.map((suite) => countSuite(suite, [])),
    { passed: 0, failed: report.errors.length, skipped: [] },
  ]);
}

/**
 * @param {PlaywrightSuite} suite
 * @param {readonly string[]} above titles of the suites around it
 * @returns {Tally}
 */
function countSuite(suite, above) {
  const titles = [...above, suite.title];
  const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => countTest(test, [...titles, spec.title])));
  return sum([...own, ...(suite.suites ?? []).map((inner) => countSuite(inner, titles))]);
}

/**
 * @param {PlaywrightTest} test
 * @param {readonly string[]} titles
 * @returns {Tally}
 */
function countTest(test, titles) {
  if (test.status === 'expected') return { passed: 1, failed: 0, skipped: [] };
  if (test.status !== 'skipped') return { passed: 0, failed: 1, skipped: [] };
  const why = (test.annotations ?? []).flatMap(({ description }) => (description ? [description] : []));
  return { passed: 0, failed: 0, skipped: [[titles.join(' '), ...why].join(': ')] };
}

/**
 * The count in the report at `path`; undefined when the runner left none, or one that cannot be read.
 * @template R
 * @param {string} path
 * @param {(report: R) => Tally} count
 * @returns {Tally | undefined}
 */
export function readReport(path, count) {
  if (!existsSync(path)) return undefined;
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Cut off or of another shape: the run was not completed, which is what "no report" means.
    return undefined;
  }
}
