/** The annotations of the report on the page: filters, cards, and what is said when there are none. */

import { useEffect } from 'react';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/page.ts';
import { AnnotationList } from './AnnotationList.tsx';
import { CardFilters } from './CardFilters.tsx';
import { type CardFilter, filtered } from './cardFilter.ts';

type ListProps = Parameters<typeof AnnotationList>[0];

export function CardsPanel(
  props: Omit<ListProps, 'annotations'> & {
    readonly annotations: readonly AnnotationView[];
    readonly tags: readonly TagView[];
    readonly filter: CardFilter;
    readonly onFilter: (filter: CardFilter) => void;
    /** A card that is asked for is hidden by the filters. */
    readonly onHiddenWanted: () => void;
  },
) {
  const { annotations, filter, memoFor, onHiddenWanted, onFilter, ...rest } = props;
  const shown = filtered(annotations, filter);
  const hiddenWanted = memoFor !== null && !shown.some(({ id }) => id === memoFor);
  useEffect(() => {
    if (hiddenWanted) onHiddenWanted();
  }, [hiddenWanted, onHiddenWanted]);
  const any = annotations.length > 0;
  // The list stays when it is empty: the focus of the last card removed is passed on from there.
  return (
    <>
      {any ? (
        <CardFilters {...rest} annotations={annotations} filter={filter} shown={shown.length} onFilter={onFilter} />
      ) : (
        <SelectFirst />
      )}
      {any && shown.length === 0 && <p className="cards-none">{words.noneShown}</p>}
      <AnnotationList {...rest} annotations={shown} memoFor={memoFor} />
    </>
  );
}

function SelectFirst() {
  const { before, between, last, after } = words.howToTag;
  return (
    <div className="empty">
      <p>
        {before}
        <kbd>1</kbd>
        {between}
        <kbd>2</kbd>
        {last}
        <kbd>3</kbd>
        {after}
      </p>
    </div>
  );
}
