/** Anchoring between two real articles, one a shortened copy of the other; skipped where the documents are not at hand. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normaliseText } from '../text/canonicalText.ts';
import { anchor } from './anchor.ts';
import { describe as describePassage } from './describe.ts';

const folder = process.env.REFERENCE_FILES;

function articles(): [string, string] {
  const samples = join(folder ?? '', 'samples');
  const [one = '', other = ''] = readdirSync(samples)
    .sort()
    .map((name) => normaliseText(readFileSync(join(samples, name), 'utf8')));
  return [one, other];
}

/** The state of every sentence of `from` in `to`, and whether the sentence stands in `to` letter for letter. */
function sentences(from: string, to: string): { quote: string; state: string; isThere: boolean; found: string }[] {
  return [...from.matchAll(/[^.\n]{20,}\./g)].map(({ 0: quote, index }) => {
    const { state, start, end } = anchor(
      to,
      'b'.repeat(64),
      describePassage(from, 'a'.repeat(64), index, index + quote.length),
    );
    return { quote, state, isThere: to.includes(quote), found: to.slice(start, end) };
  });
}

test.skipIf(!folder)(
  'a sentence that stands in both articles is found exactly, others are not invented (needs REFERENCE_FILES)',
  () => {
    const [one, other] = articles();
    const all = [...sentences(one, other), ...sentences(other, one)];
    expect(all.length).toBeGreaterThan(20);
    for (const { quote, state, isThere, found } of all) {
      if (isThere) expect({ state, found }).toEqual({ state: 'exact', found: quote });
      else expect(state).not.toBe('exact');
    }
    expect(new Set(all.map(({ state }) => state))).toContain('orphan');
  },
);

test.skipIf(!folder)('the sentence that differs in one apostrophe is found as moved (needs REFERENCE_FILES)', () => {
  const [one, other] = articles();
  const moved = sentences(one, other).filter(({ state }) => state === 'moved');
  expect(moved.map(({ quote }) => quote).some((quote) => quote.includes('China’s'))).toBe(true);
  for (const { quote, found } of moved) expect(found.replaceAll("'", '’')).toBe(quote);
});
