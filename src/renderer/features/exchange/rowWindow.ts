/** Which rows of a long list of rows of one height exist: those in view and some around them. */

import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Rows kept above and below what is in view. */
const AROUND = 10;

/** Where a key leads from row `place` (-1: none) of `count`; null where it leads nowhere. `page`: rows of a screen. */
export function placeAfter(key: string, place: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  const wanted = key === 'Home' ? 0 : key === 'End' ? count - 1 : steps[key] === undefined ? null : place + steps[key];
  return wanted === null || count === 0 ? null : Math.max(0, Math.min(count - 1, wanted));
}

/** The rows that overlap what is in view, and those around: first, and after the last. */
export function rowsInView(top: number, height: number, row: number, count: number): { from: number; to: number } {
  const from = Math.max(0, Math.floor(top / row) - AROUND);
  return { from: Math.min(from, count), to: Math.min(count, Math.ceil((top + height) / row) + AROUND) };
}

/** Follows what scrolls; `reveal` brings a row into view where it is not. */
export function useRowWindow(list: RefObject<HTMLElement | null>, row: number, count: number) {
  const [view, setView] = useState({ top: 0, height: 0 });
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    const top = Math.floor(scrollTop / row) * row;
    setView((known) => (known.top === top && known.height === clientHeight ? known : { top, height: clientHeight }));
  }, [list, row]);
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(look);
    if (list.current) sizes.observe(list.current);
    return () => sizes.disconnect();
  }, [list, look]);
  const reveal = useCallback(
    (place: number) => {
      const { current } = list;
      if (!current) return;
      const least = (place + 1) * row - current.clientHeight;
      current.scrollTop = Math.min(place * row, Math.max(least, current.scrollTop));
      look();
    },
    [list, row, look],
  );
  return { ...rowsInView(view.top, view.height + row, row, count), reveal, look };
}
