import { expect, test } from 'vitest';
import { tagCounts } from './tagCounts.ts';

test('passages are added up over reports, and a report counts once, if the tag is used in it at all', () => {
  const sources = [{ tagCounts: { gap: 3, success: 1 } }, { tagCounts: { gap: 2, success: 0 } }, { tagCounts: {} }];
  const counts = tagCounts(sources);
  expect(counts.get('gap')).toEqual({ passages: 5, reports: 2 });
  expect(counts.get('success')).toEqual({ passages: 1, reports: 1 });
  expect(counts.get('child')).toBeUndefined();
});
