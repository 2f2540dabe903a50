import { expect, test } from 'vitest';
import { type CountedAnnotation, countEvidence } from './counts.ts';

function annotation(sourceId: string, tagIds: string[], state: CountedAnnotation['state'] = 'exact') {
  return { sourceId, tagIds, state };
}

test('a report with two passages of a tag is one report', () => {
  const counts = countEvidence([annotation('a', ['gap']), annotation('a', ['gap']), annotation('b', ['gap'])]);
  expect(counts.byTag.get('gap')).toEqual({ passages: 3, reports: 2 });
});

test('a passage with two tags counts under both and once in all', () => {
  const counts = countEvidence([annotation('a', ['gap', 'success'])]);
  expect([...counts.byTag.keys()]).toEqual(['gap', 'success']);
  expect(counts.tagged).toEqual({ passages: 1, reports: 1 });
});

test('a passage that was not found is no evidence, one that moved still is', () => {
  const counts = countEvidence([annotation('a', ['gap'], 'orphan'), annotation('b', ['gap'], 'moved')]);
  expect(counts.byTag.get('gap')).toEqual({ passages: 1, reports: 1 });
  expect(counts.orphans).toBe(1);
});

test('a passage without a tag is told apart', () => {
  expect(countEvidence([annotation('a', [])])).toEqual({
    tagged: { passages: 0, reports: 0 },
    byTag: new Map(),
    orphans: 0,
    untagged: 1,
  });
});
