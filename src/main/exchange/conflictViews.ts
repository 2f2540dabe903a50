/** Conflicts as the window shows them: a line for the list, and in full with the text around the passages. */

import { anchor, anchorAnnotation } from '../../shared/anchoring/anchor.ts';
import type { ConflictDetail, ConflictSummary, SideView } from '../../shared/ipc/exchangeViews.ts';
import { type AnnotationRecord, standingStamps, tagIdsOf, targetFor } from '../../shared/model/annotation.ts';
import { type FieldConflict, isMany, type Met, sidesOf } from '../../shared/model/conflictSides.ts';
import { current } from '../../shared/model/register.ts';
import { type SourceRecord, shownDocument, sourceOf } from '../../shared/model/source.ts';
import { stampTime } from '../../shared/model/stamp.ts';
import { locatorLabel } from '../../shared/text/reportText.ts';
import type { SourceText } from '../project/texts.ts';

/** An annotation in conflict, where it belongs, and who met; null where nobody did just now. */
export interface Conflicted {
  readonly source: SourceRecord;
  readonly record: AnnotationRecord;
  readonly met: Met | null;
}

/** Enough of a quote for a line of a list. */
const LINE = 200;

/** Whether anything is in conflict. */
export const isInConflict = ({ record, met }: Conflicted): boolean =>
  mayConflict(record) && sidesOf(record, met ?? undefined).length > 0;

/** The line for the list; null where nothing is in conflict. Without a text it names no place in it. */
export function conflictSummary({ source, record, met }: Conflicted, text: SourceText | null): ConflictSummary | null {
  const conflicts = sidesOf(record, met ?? undefined);
  if (!conflicts.length) return null;
  const deleted = conflicts.find(({ field }) => field === 'deleted');
  const target = targetFor(record, shownDocument(source).fingerprint);
  return {
    annotationId: record.id,
    sourceId: source.id,
    title: sourceOf(source).title,
    locator: text ? locatorOf(source, text, record) : '',
    quote: target.exact.slice(0, LINE),
    fields: conflicts.map((each) => ({
      field: each.field,
      many: isMany(each),
      ...(each.field === 'tag' ? { tagId: each.tagId } : {}),
    })),
    seen: standingStamps(record),
    deletedBy: deleted?.field === 'deleted' ? deleted.deletedBy : null,
  };
}

/** Asked of every annotation there is: most have one value a field and no deletion. */
function mayConflict({ target, memo, codings, deleted }: AnnotationRecord): boolean {
  const registers = [target, memo, deleted, ...codings.map(({ coding }) => coding)];
  return registers.some(({ values }) => values.length > 1) || current(deleted) !== null;
}

function locatorOf(source: SourceRecord, text: SourceText, record: AnnotationRecord): string {
  const { state, start } = anchorAnnotation(text.index.text, shownDocument(source).fingerprint, record);
  return state === 'orphan' ? '' : locatorLabel(text, start);
}

/** The conflict in full; null where nothing is in conflict. */
export function conflictDetail(conflicted: Conflicted, text: SourceText): ConflictDetail | null {
  const summary = conflictSummary(conflicted, text);
  if (!summary) return null;
  const { source, record, met } = conflicted;
  const conflicts = sidesOf(record, met ?? undefined);
  const passage = conflicts.find((each) => each.field === 'passage');
  const placeOf = (side: 'yours' | 'theirs') => {
    const { fingerprint } = shownDocument(source);
    const place = passage
      ? anchor(text.index.text, fingerprint, passage[side].value)
      : anchorAnnotation(text.index.text, fingerprint, record);
    return place.state === 'orphan' ? null : { start: place.start, end: place.end };
  };
  const [yours, theirs] = [placeOf('yours'), placeOf('theirs')];
  const around = contextOf(
    text,
    [yours, theirs].filter((place) => place !== null),
  );
  const within = (place: SideView['place']) =>
    place && { start: place.start - around.start, end: place.end - around.start };
  return {
    ...summary,
    record,
    met,
    yours: { ...sideView(conflicted, conflicts, 'yours'), place: within(yours) },
    theirs: { ...sideView(conflicted, conflicts, 'theirs'), place: within(theirs) },
    fingerprint: shownDocument(source).fingerprint,
    context: around.text,
  };
}

function sideView(
  { record, source }: Conflicted,
  conflicts: readonly FieldConflict[],
  side: 'yours' | 'theirs',
): Omit<SideView, 'place'> {
  let quote = targetFor(record, shownDocument(source).fingerprint).exact;
  let memo = current(record.memo);
  const tagIds = new Set(tagIdsOf(record));
  const times: number[] = [];
  for (const conflict of conflicts) {
    if (conflict.field === 'deleted') continue;
    const { value, stamp } = conflict[side];
    times.push(stampTime(stamp));
    if (conflict.field === 'passage') quote = conflict[side].value.exact;
    if (conflict.field === 'memo') memo = conflict[side].value;
    if (conflict.field === 'tag') tagIds[value ? 'add' : 'delete'](conflict.tagId);
  }
  const newest = Math.max(0, ...times);
  return { quote, memo, tagIds: [...tagIds], written: newest > 0 ? new Date(newest).toISOString() : null };
}

/** What a reader needs before and after a passage, in UTF-16 units; a paragraph may be a page long. */
const AROUND = 400;

/** The paragraphs that hold `places`, cut at spaces where they are long. */
function contextOf({ index }: SourceText, places: readonly { readonly start: number; readonly end: number }[]) {
  if (!places.length) return { text: '', start: 0 };
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const first = index.blockRange(index.blockAt(from)).start;
  const last = index.blockRange(index.blockAt(Math.max(from, to - 1))).end;
  const start = from - first > AROUND ? Math.max(first, index.text.lastIndexOf(' ', from - AROUND) + 1) : first;
  const space = index.text.indexOf(' ', to + AROUND);
  const end = last - to > AROUND ? Math.min(last, space < 0 ? last : space) : last;
  return { text: index.text.slice(start, end), start };
}
