/** The conflicts, each with its state; one chosen. Holds thousands, since only what is in view is drawn. */

import { Check, Circle } from 'lucide-react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ConflictSummary } from '../../../shared/ipc/exchangeViews.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import type { DecidingProps } from './DecidingView.tsx';
import { nameOf, type SideNames } from './names.ts';

const ROW = 54;

export function ConflictList(props: DecidingProps & { readonly names: SideNames }) {
  const { conflicts, decided, shownId, names, onShow, onDecideOpen, preview } = props;
  const creator = nameOf(preview?.creator);
  const rows = conflicts.map((conflict, place) => ({ ...conflict, id: conflict.annotationId, number: place + 1 }));
  const open = conflicts.length - conflicts.filter(({ annotationId }) => decided.has(annotationId)).length;
  return (
    <>
      <div className="list-head">
        <h2>{words.conflict.list}</h2>
        <span className="numbers">{words.conflict.decidedOf(conflicts.length - open, conflicts.length)}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
        <ListBox
          aria-label={words.conflict.list}
          className="conflict-list"
          items={rows}
          dependencies={[decided]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={shownId ? [shownId] : []}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : keys;
            if (id !== undefined) onShow(String(id));
          }}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.quote} className="conflict-row">
              <span className="numbers quiet">{row.number}</span>
              <span className="what">
                <span className="quote" {...named(row.quote)}>
                  {row.quote}
                </span>
                <span className="quiet about" dir="auto">
                  {[differsInWords(row, creator), row.title, row.locator].filter((each) => each !== '').join(' · ')}
                </span>
              </span>
              <State keep={decided.get(row.id)?.keep} names={names} />
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
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

function State({
  keep,
  names,
}: {
  readonly keep: keyof typeof words.conflict.states | undefined;
  readonly names: SideNames;
}) {
  const shown = keep === 'yours' || keep === 'theirs' ? names[keep] : keep && words.conflict.states[keep];
  return (
    <span className={keep ? 'state decided' : 'state'}>
      {keep ? <Check aria-hidden="true" /> : <Circle aria-hidden="true" />}
      {shown ?? words.conflict.open}
    </span>
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
