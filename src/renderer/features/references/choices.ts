/** What the analyst has chosen of a reference file: for each entry a report, and which of its details are taken. */

import type { EntryView } from '../../../shared/ipc/referenceViews.ts';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { DetailField } from '../../../shared/model/source.ts';
import { type DetailChange, detailChanges, detailsFrom } from '../../../shared/references/changes.ts';

/** What was chosen of one entry, where it is not what was found. */
export interface Chosen {
  readonly sourceId?: string | null;
  /** Fields taken or left against what is usual. */
  readonly turned?: ReadonlySet<DetailField>;
}

/** One entry as it stands. */
export interface Row {
  readonly place: number;
  readonly view: EntryView;
  readonly source: SourceView | null;
  readonly changes: readonly (DetailChange & { readonly isTaken: boolean })[];
}

/** How an entry stands, in the order in which they are shown. */
export type Standing = 'sure' | 'unsure' | 'other';

/** The entries with what was chosen of them. */
export function rowsOf(
  entries: readonly EntryView[],
  sources: ReadonlyMap<string, SourceView>,
  chosen: ReadonlyMap<number, Chosen>,
): Row[] {
  return entries.map((view, place) => {
    const choice = chosen.get(place);
    const sourceId = choice?.sourceId === undefined ? view.match.sourceId : choice.sourceId;
    const source = sources.get(sourceId ?? '') ?? null;
    const changes = source ? detailChanges(source, view.entry) : [];
    const isTaken = ({ field, saysLess }: DetailChange) => saysLess === (choice?.turned?.has(field) ?? false);
    return { place, view, source, changes: changes.map((change) => ({ ...change, isTaken: isTaken(change) })) };
  });
}

/** Whether an entry has a report, may have one, or has none. What was decided stays where it was shown. */
export function standingOf({ match }: EntryView): Standing {
  if (match.sourceId !== null) return 'sure';
  return match.candidates.length > 0 ? 'unsure' : 'other';
}

/** The edits that the rows make: of two rows for one report, the later one has the last word. */
export function editsOf(rows: readonly Row[]) {
  return rows.flatMap(({ source, view, changes }) => {
    const fields = changes.filter(({ isTaken }) => isTaken).map(({ field }) => field);
    if (!source || fields.length === 0) return [];
    const { authors, ...details } = detailsFrom(view.entry, fields);
    return [{ sourceId: source.id, details: { ...details, ...(authors ? { authors: [...authors] } : {}) } }];
  });
}
