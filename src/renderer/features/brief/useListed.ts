/** As many passages as the list of cards needs for now: one that is given ten thousand goes through all at each change. */

import { type UIEvent, useMemo, useState } from 'react';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import type { TrayFilter } from './trayFilter.ts';

/** So many at first, and so many more each time the end comes near. */
const AT_ONCE = 200;
/** How near, in pixels: more than one screen, so that the end is not seen before there is more. */
const NEAR = 4_000;

/** The first `count` passages, and as many more as it takes to have `asked` among them. */
export function beginning(
  all: readonly AnnotationView[],
  count: number,
  asked: readonly ({ readonly id: string } | null)[],
): readonly AnnotationView[] {
  const places = asked.map((one) => (one ? all.findIndex(({ id }) => id === one.id) : -1));
  return all.slice(0, Math.max(count, ...places.map((place) => place + 1)));
}

/** `shown` is among them; another `filter` begins anew. */
export function useListed(all: readonly AnnotationView[], filter: TrayFilter, shown: { readonly id: string } | null) {
  const [grown, setGrown] = useState({ filter, count: AT_ONCE });
  const [end, setEnd] = useState<{ readonly id: string; readonly filter: TrayFilter } | null>(null);
  const count = grown.filter === filter ? grown.count : AT_ONCE;
  const last = end?.filter === filter ? end : null;
  const passages = useMemo(() => beginning(all, count, [shown, last]), [all, count, shown, last]);
  return {
    passages,
    /** The last one of all, once it was asked for. */
    last,
    /** Lists all and asks for the last one; false where it is listed already. */
    listAll: () => {
      const final = all.at(-1);
      if (!final || passages.length === all.length) return false;
      setEnd({ id: final.id, filter });
      return true;
    },
    onScroll: ({ target }: UIEvent<HTMLElement>) => {
      if (!(target instanceof HTMLElement) || passages.length === all.length) return;
      const left = target.scrollHeight - target.scrollTop - target.clientHeight;
      if (left < NEAR) setGrown({ filter, count: passages.length + AT_ONCE });
    },
  };
}
