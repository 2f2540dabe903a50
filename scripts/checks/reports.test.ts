/** How the reports of the two runners are counted, and what the closing line says. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, readReport } from './reports.mjs';
import { closingLine, judge, onePassed, sum } from './tally.mjs';

describe('a Vitest report', () => {
  const file = (status: string, ...statuses: string[]) => ({
    status,
    assertionResults: statuses.map((each, index) => ({ status: each, fullName: `rule ${index}` })),
  });

  test.each([
    ['passed, failed and skipped tests', file('failed', 'passed', 'failed', 'skipped'), 1, 1, ['rule 2']],
    ['a test that is still to be written', file('passed', 'todo'), 0, 0, ['rule 0']],
    ['a file that does not load', file('failed'), 0, 1, []],
    ['a worker that died half-way', file('failed', 'passed', 'pending'), 1, 1, ['rule 1']],
  ])('with %s', (_, result, passed, failed, skipped) => {
    expect(countVitest({ testResults: [result] })).toEqual({ passed, failed, skipped });
  });
});

describe('a Playwright report', () => {
  const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', why?: string) => ({
    title: `a ${status} test`,
    tests: [{ status, annotations: why ? [{ type: 'skip', description: why }] : [] }],
  });

  test('counts tests in suites at every depth', () => {
    const inner = { title: 'reading', specs: [spec('unexpected'), spec('expected')] };
    const report = { suites: [{ title: 'app.spec.ts', specs: [spec('expected')], suites: [inner] }], errors: [] };
    expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  test('counts a test that passed only when repeated as failed', () => {
    const report = { suites: [{ title: 'app.spec.ts', specs: [spec('flaky')] }], errors: [] };
    expect(countPlaywright(report)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('names skipped tests with their reason', () => {
    const report = { suites: [{ title: 'app.spec.ts', specs: [spec('skipped', 'needs a Mac')] }], errors: [] };
    expect(countPlaywright(report).skipped).toEqual(['app.spec.ts a skipped test: needs a Mac']);
  });

  test('counts an error outside of all tests', () => {
    expect(countPlaywright({ suites: [], errors: [{ message: 'No tests found' }] })).toMatchObject({ failed: 1 });
  });
});

describe('a runner', () => {
  test('that left no report has failed', () => {
    expect(judge(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('that ended badly has failed, even if all its tests passed', () => {
    expect(judge({ passed: 3, failed: 0, skipped: [] }, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  test('that ended badly because of failed tests has failed only those', () => {
    expect(judge({ passed: 3, failed: 2, skipped: [] }, 1)).toMatchObject({ passed: 3, failed: 2 });
  });

  test('whose report is cut off left none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'));
    writeFileSync(join(folder, 'unit.json'), '{"testResults": [');
    expect(readReport(join(folder, 'unit.json'), countVitest)).toBeUndefined();
    expect(readReport(join(folder, 'e2e.json'), countPlaywright)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

test('the closing line sums all tallies', () => {
  const unit = { passed: 5, failed: 1, skipped: ['a', 'b'] };
  expect(closingLine(sum([onePassed, unit, onePassed]))).toBe('7 passed, 1 failed, 2 skipped');
});
