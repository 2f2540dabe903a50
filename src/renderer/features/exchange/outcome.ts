/** What a decision makes of an annotation, as its cards will look; the same rules as `decide`, on what is shown. */

import type { ConflictDetail, SideView } from '../../../shared/ipc/exchangeViews.ts';
import type { Keep } from '../../../shared/model/decide.ts';
import type { DecidedShown } from './DecidingView.tsx';

export type Card = Pick<SideView, 'quote' | 'memo' | 'tagIds'>;

/** The cards that stand afterwards; none: it is deleted. Fields that nothing was said of are shown as both. */
export function outcomeOf(detail: ConflictDetail, decision: DecidedShown | null): Card[] {
  const keepOf = (field: string, tagId?: string): Keep =>
    decision?.fields.find((each) => each.field === field && each.tagId === tagId)?.keep ?? 'both';
  const has = (field: string) => detail.fields.some((each) => each.field === field);
  if (detail.deletedBy && keepOf('deleted') === detail.deletedBy) return [];
  const apart = has('passage') && keepOf('passage') === 'both';
  const cardOf = (side: 'yours' | 'theirs' | null): Card => {
    const pick = (keep: Keep) => (keep === 'both' ? side : keep);
    const memo = pick(keepOf('memo'));
    return {
      quote: detail[pick(keepOf('passage')) ?? 'yours'].quote,
      memo: memo ? detail[memo].memo : detail.joinedMemo,
      tagIds: tagsOf(detail, (tagId) => pick(keepOf('tag', tagId))),
    };
  };
  return apart ? [cardOf('yours'), cardOf('theirs')] : [cardOf(null)];
}

function tagsOf(
  { yours, theirs, fields }: ConflictDetail,
  sideOf: (tagId: string) => 'yours' | 'theirs' | null,
): string[] {
  const inConflict = new Set(fields.flatMap(({ tagId }) => tagId ?? []));
  return [...new Set([...yours.tagIds, ...theirs.tagIds])].filter((tagId) => {
    const side = inConflict.has(tagId) ? sideOf(tagId) : null;
    return side === null || (side === 'yours' ? yours : theirs).tagIds.includes(tagId);
  });
}
