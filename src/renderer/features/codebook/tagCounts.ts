/** How often each tag is used in the project: passages, and the reports they stand in. */

import type { SourceView } from '../../../shared/ipc/views.ts';

export interface TagCount {
  readonly passages: number;
  readonly reports: number;
}

/** The counts of every tag that is used, by tag id. */
export function tagCounts(sources: readonly Pick<SourceView, 'tagCounts'>[]): ReadonlyMap<string, TagCount> {
  const counts = new Map<string, TagCount>();
  for (const source of sources)
    for (const [tagId, passages] of Object.entries(source.tagCounts)) {
      if (!passages) continue;
      const before = counts.get(tagId) ?? { passages: 0, reports: 0 };
      counts.set(tagId, { passages: before.passages + passages, reports: before.reports + 1 });
    }
  return counts;
}
