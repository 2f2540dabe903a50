/** Tags and reports of which two values stand: to keep one of each, here as well as in the codebook and beside the report. */

import type { SourceView, TagView } from '../../../shared/ipc/views.ts';
import type { DetailField } from '../../../shared/model/source.ts';
import type { TagConflictField } from '../../../shared/model/tag.ts';
import { ValueChoice } from '../../ui/ValueChoice.tsx';
import { words as fieldWords } from '../../words/atOnce.ts';
import { words } from '../../words/exchange.ts';
import { grouped } from '../../words/numbers.ts';

/** More than these wait until some are settled: the card is beside the work, not a list to live in. */
const SHOWN = 20;

export interface AtOnceActs {
  readonly onSettleTag: (tagId: string, field: TagConflictField, keep: number) => void;
  readonly onSettleReport: (sourceId: string, field: DetailField, keep: number) => void;
}

export function AtOnceCard(
  props: AtOnceActs & { readonly tags: readonly TagView[]; readonly sources: readonly SourceView[] },
) {
  const { tags, sources, onSettleTag, onSettleReport } = props;
  const open = [
    ...tags.flatMap(({ id, name, conflicts }) =>
      conflicts.map(({ field, values }) => ({
        key: `${id} ${field}`,
        legend: fieldWords.of('tag', name, values.length, field),
        values,
        onKeep: (place: number) => onSettleTag(id, field, place),
      })),
    ),
    ...sources.flatMap(({ id, title, conflicts }) =>
      conflicts.map(({ field, values }) => ({
        key: `${id} ${field}`,
        legend: fieldWords.of('report', title, values.length, field),
        values,
        onKeep: (place: number) => onSettleReport(id, field, place),
      })),
    ),
  ];
  if (!open.length) return null;
  return (
    <section className="card" aria-label={words.standing.atOnce}>
      <h3>
        {words.standing.atOnce} <span className="quiet numbers">{grouped(open.length)}</span>
      </h3>
      <p>{words.standing.atOnceAbout}</p>
      {open.slice(0, SHOWN).map(({ key, ...choice }) => (
        <ValueChoice key={key} {...choice} />
      ))}
    </section>
  );
}
