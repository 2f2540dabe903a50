/** Cards follow the page: the active one stands at the height of its passage, else those of what is on the screen come up. */

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import type { Look } from '../../state/look.ts';
import type { Store } from '../../state/store.ts';
import { bringUp, cardElement, firstInView, frameOf, GAP, revealCard, scrollerOf, topBetween } from './cardPlaces.ts';
import { cardAt, SHOWN, windowFrom } from './cardWindow.ts';
import type { PageHandle } from './PageView.tsx';

/** What is followed, and by which cards. */
interface Followed {
  readonly list: RefObject<HTMLElement | null>;
  readonly annotations: readonly AnnotationView[];
  readonly activeId: string | null;
  readonly look: Store<Look>;
  readonly page: RefObject<PageHandle | null>;
}

/** From which card on the list has cards; `show` has it have the one at a place. */
export function useFollowedPage({ list, annotations, activeId, look, page }: Followed) {
  const count = annotations.length;
  const [wanted, setWanted] = useState(0);
  const from = Math.min(wanted, Math.max(0, count - SHOWN));
  const show = (place: number) => setWanted(windowFrom(from, place, count));
  const starts = useMemo(() => annotations.map(({ start }) => start), [annotations]);
  const places = useMemo(() => new Map(annotations.map(({ id }, at) => [id, at])), [annotations]);
  const awaited = useRef(false);

  /** Whether the active passage is on the screen; its card then stands beside it. */
  const followActive = useEffectEvent((cards: HTMLElement): boolean => {
    const passage = activeId === null ? null : (page.current?.topOf(activeId) ?? null);
    const { top, bottom } = frameOf(cards);
    if (activeId === null || passage === null || passage < top - GAP || passage > bottom) return false;
    // Hidden by the filters, or not told of yet.
    if (!places.has(activeId)) return false;
    const card = cardElement(cards, activeId);
    if (card) bringUp(cards, card.getBoundingClientRect().top - Math.max(passage, top));
    else show(places.get(activeId) ?? 0);
    return true;
  });
  const followScroll = useEffectEvent(() => {
    const { onScreen } = look.get();
    const cards = list.current;
    if (!onScreen || !isShown(cards) || followActive(cards)) return;
    const place = cardAt(starts, onScreen.start) ?? { at: -1, share: 0 };
    show(Math.max(0, place.at));
    const card = topBetween(cards, annotations[place.at]?.id, annotations[place.at + 1]?.id, place.share);
    awaited.current = card === null;
    if (card !== null) bringUp(cards, card - frameOf(cards).top);
  });
  useEffect(() => onScrolled(look, () => followScroll()), [look]);

  const followed = useRef<string | null>(null);
  const followState = useEffectEvent((places: ReadonlyMap<string, number>, begin: number, active: string | null) => {
    const cards = list.current;
    if (!isShown(cards) || followActive(cards)) followed.current = active;
    else if (awaited.current) followScroll();
    else if (active !== null && active !== followed.current) {
      // Not on the screen, or not found in the text: the card at least is to be seen.
      const place = places.get(active);
      if (revealCard(cards, active)) followed.current = active;
      else if (place !== undefined) setWanted(windowFrom(begin, place, count));
    }
  });
  useLayoutEffect(() => followState(places, from, activeId), [places, from, activeId]);

  const scrolledByHand = useEffectEvent(() => {
    const place = isShown(list.current) ? firstInView(list.current, annotations) : null;
    if (place !== null) show(place);
  });
  useEffect(() => {
    const scroller = list.current && scrollerOf(list.current);
    const scrolled = () => scrolledByHand();
    scroller?.addEventListener('scroll', scrolled, { passive: true });
    return () => scroller?.removeEventListener('scroll', scrolled);
  }, [list]);
  return { from, show };
}

/** Hidden behind another tab, nothing has a place. */
function isShown(cards: HTMLElement | null): cards is HTMLElement {
  return cards !== null && cards.offsetParent !== null;
}

/** Calls when other text is on the screen; not when the pointer moves over highlights. */
function onScrolled(look: Store<Look>, scrolled: () => void): () => void {
  let start = look.get().onScreen?.start;
  let end = look.get().onScreen?.end;
  return look.subscribe(() => {
    const { onScreen } = look.get();
    if (onScreen?.start === start && onScreen?.end === end) return;
    start = onScreen?.start;
    end = onScreen?.end;
    scrolled();
  });
}
