/**
 * The rows of the conflicts: a list box that holds tens of thousands, since rows are of one height and only those in view
 * exist. The library's list makes an object of every row first, which takes a second for ten thousand.
 */

import { Check, Circle } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import type { ConflictSummary } from '../../../shared/ipc/exchangeViews.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import { grouped } from '../../words/numbers.ts';
import { differsInWords } from './ConflictList.tsx';
import type { DecidingProps } from './DecidingView.tsx';
import type { SideNames } from './names.ts';
import { placeAfter, useRowWindow } from './rowWindow.ts';

const ROW = 54;

const idOf = (annotationId: string) => `conflict-${annotationId}`;

export function ConflictRows(props: DecidingProps & { readonly names: SideNames; readonly creator: string }) {
  const { conflicts, shownId, onShow } = props;
  const list = useRef<HTMLDivElement>(null);
  const chosen = conflicts.findIndex(({ annotationId }) => annotationId === shownId);
  const { from, to, reveal, look } = useRowWindow(list, ROW, conflicts.length);
  useLayoutEffect(() => {
    if (chosen >= 0) reveal(chosen);
  }, [chosen, reveal]);
  const pressed = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / ROW) - 1);
    const next = placeAfter(event.key, chosen, conflicts.length, page);
    const conflict = next === null ? undefined : conflicts[next];
    if (!conflict) return;
    event.preventDefault();
    onShow(conflict.annotationId);
  };
  const clicked = ({ target }: MouseEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-conflict]') : null;
    if (row?.dataset.conflict) onShow(row.dataset.conflict);
  };
  // The chosen one stays, so that what reads the list aloud finds it.
  const shown = new Set(chosen >= 0 ? [chosen] : []);
  for (let place = from; place < to; place++) shown.add(place);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.conflict.list}
      aria-activedescendant={shownId && chosen >= 0 ? idOf(shownId) : undefined}
      tabIndex={0}
      className="conflict-list"
      onScroll={look}
      onKeyDown={pressed}
      onClick={clicked}
    >
      <div role="presentation" className="conflict-rows" style={{ height: conflicts.length * ROW }}>
        {[...shown]
          .sort((a, b) => a - b)
          .map((place) => conflicts[place] && <Row key={place} {...props} conflict={conflicts[place]} place={place} />)}
      </div>
    </div>
  );
}

function Row(
  props: DecidingProps & {
    readonly names: SideNames;
    readonly creator: string;
    readonly conflict: ConflictSummary;
    readonly place: number;
  },
) {
  const { conflict, place, conflicts, shownId, decided, names, creator } = props;
  const { annotationId, quote, title, locator } = conflict;
  return (
    <div
      role="option"
      id={idOf(annotationId)}
      className="conflict-row"
      tabIndex={-1}
      aria-selected={annotationId === shownId}
      aria-setsize={conflicts.length}
      aria-posinset={place + 1}
      style={{ top: place * ROW, height: ROW }}
      data-conflict={annotationId}
    >
      <span className="numbers quiet">{grouped(place + 1)}</span>
      <span className="what">
        <span className="quote" {...named(quote)}>
          {quote}
        </span>
        <span className="quiet about" dir="auto">
          {[differsInWords(conflict, creator), title, locator].filter((each) => each !== '').join(' · ')}
        </span>
      </span>
      <State keep={decided.get(annotationId)?.keep} names={names} />
    </div>
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
