/** The conflicts, each with its state; one chosen; and what is said of all that are open. */

import type { ConflictSummary } from '../../../shared/ipc/exchangeViews.ts';
import { words } from '../../words/exchange.ts';
import { ConflictRows } from './ConflictRows.tsx';
import type { DecidingProps } from './DecidingView.tsx';
import { nameOf, type SideNames } from './names.ts';

export function ConflictList(props: DecidingProps & { readonly names: SideNames }) {
  const { conflicts, decided, names, onDecideOpen, preview } = props;
  const creator = nameOf(preview?.creator);
  const open = conflicts.length - conflicts.filter(({ annotationId }) => decided.has(annotationId)).length;
  return (
    <>
      <div className="list-head">
        <h2>{words.conflict.list}</h2>
        <span className="numbers">{words.conflict.decidedOf(conflicts.length - open, conflicts.length)}</span>
      </div>
      <ConflictRows {...props} creator={creator} />
      {open > 0 && (
        <div className="for-all">
          <span className="quiet">{words.conflict.all}</span>
          <div className="row">
            <button type="button" className="button small" onClick={() => onDecideOpen('both')}>
              {words.conflict.both}
            </button>
            <button type="button" className="button small plain" onClick={() => onDecideOpen('yours')}>
              {names.yours}
            </button>
            <button type="button" className="button small plain" onClick={() => onDecideOpen('theirs')}>
              {names.theirs}
            </button>
            <button type="button" className="button small plain" onClick={() => onDecideOpen('later')}>
              {words.conflict.later}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** Such as "Tag and memo differ". */
export function differsInWords({ fields, deletedBy }: ConflictSummary, creator: string): string {
  const { you } = words.conflict;
  if (deletedBy)
    return deletedBy === 'yours'
      ? words.conflict.deleted(you, creator)
      : words.conflict.deleted(creator, you.toLocaleLowerCase('en'));
  const order = ['tag', 'passage', 'memo'] as const;
  const named = order.filter((field) => fields.some((each) => each.field === field));
  const first = named.map((field, place) =>
    place ? words.conflict.fields[field].toLocaleLowerCase('en') : words.conflict.fields[field],
  );
  return words.conflict.differ(first);
}
