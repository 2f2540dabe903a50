/** What a decision makes of an annotation, as its cards will look: what `decide` will write, only not written. */

import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import { isDeleted, tagIdsOf, targetFor } from '../../../shared/model/annotation.ts';
import { sidesOf } from '../../../shared/model/conflictSides.ts';
import { type Decision, decide, isOf } from '../../../shared/model/decide.ts';
import { current } from '../../../shared/model/register.ts';
import { type StampClock, stampClock } from '../../../shared/model/stamp.ts';

export interface Card {
  readonly id: string;
  readonly quote: string;
  readonly memo: string;
  readonly tagIds: readonly string[];
}

/** The cards that stand afterwards; none: it is deleted. Fields that nothing was said of are shown as both. */
export function outcomeOf(detail: ConflictDetail, fields: Decision['fields']): Card[] {
  const { record, met, annotationId, seen, fingerprint } = detail;
  const conflicts = sidesOf(record, met ?? undefined);
  const said = conflicts.map((each) => ({
    ...named(each),
    keep: fields.find((field) => isOf(each, field))?.keep ?? 'both',
  }));
  const clock = clockAfter(seen);
  return decide(record, conflicts, { annotationId, seen, fields: said }, () => clock.next())
    .filter((each) => !isDeleted(each))
    .map((each) => ({
      id: each.id,
      quote: targetFor(each, fingerprint).exact,
      memo: current(each.memo),
      tagIds: tagIdsOf(each),
    }));
}

function named(conflict: ReturnType<typeof sidesOf>[number]) {
  return conflict.field === 'tag' ? { field: conflict.field, tagId: conflict.tagId } : { field: conflict.field };
}

/** Later than all that stands, so that what was decided is what is shown. */
function clockAfter(stamps: readonly string[]): StampClock {
  const clock = stampClock('outcome', () => 0);
  for (const stamp of stamps) clock.recall(stamp);
  return clock;
}
