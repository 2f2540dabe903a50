/** Where cards stand on the screen, and bringing them elsewhere. No React here. */

import { CARD_HEIGHT } from './cardWindow.ts';

/** What the cards scroll in. */
export function scrollerOf(cards: HTMLElement): HTMLElement {
  return cards.closest<HTMLElement>('.pane-body') ?? cards;
}

/** The stretch of the window in which cards are seen: below the filters. */
export function frameOf(cards: HTMLElement): { readonly top: number; readonly bottom: number } {
  const scroller = scrollerOf(cards);
  const { top, bottom } = scroller.getBoundingClientRect();
  const above = scroller.querySelector<HTMLElement>('.card-filters')?.offsetHeight ?? 0;
  return { top: top + above + GAP, bottom };
}

/** The space between cards, in pixels. */
export const GAP = 8;

/** The card of an annotation, if it is there. */
export function cardElement(cards: HTMLElement, annotationId: string): HTMLElement | null {
  return cards.querySelector(`[data-card="${CSS.escape(annotationId)}"]`);
}

/** The top edge of a card, `share` of the way on to the next; that of the first card where there is no such; `null` while it is not there. */
export function topBetween(
  cards: HTMLElement,
  id: string | undefined,
  nextId: string | undefined,
  share: number,
): number | null {
  if (id === undefined) return cards.getBoundingClientRect().top;
  const card = cardElement(cards, id)?.getBoundingClientRect();
  if (!card) return null;
  const next = nextId === undefined ? null : cardElement(cards, nextId);
  return card.top + share * ((next?.getBoundingClientRect().top ?? card.bottom) - card.top);
}

/**
 * Moves the cards up by so many pixels, or down. Where the list does not scroll that far there is space above or below
 * it, only as much as is needed.
 */
export function bringUp(cards: HTMLElement, pixels: number): void {
  if (Math.abs(pixels) < 1) return;
  const scroller = scrollerOf(cards);
  const above = Number.parseFloat(cards.style.marginTop) || 0;
  const below = Number.parseFloat(cards.style.marginBottom) || 0;
  const to = scroller.scrollTop + pixels;
  const nextAbove = Math.max(0, above - to);
  const top = Math.max(0, to - above);
  const room = scroller.scrollHeight - scroller.clientHeight - below - above + nextAbove;
  cards.style.marginTop = `${nextAbove}px`;
  cards.style.marginBottom = `${Math.max(0, top - room)}px`;
  scroller.scrollTop = top;
}

/** Scrolls no further than needed to show a card; whether it is there. */
export function revealCard(cards: HTMLElement, annotationId: string): boolean {
  const card = cardElement(cards, annotationId);
  card?.scrollIntoView({ block: 'nearest' });
  return card !== null;
}

/** The place of the first card in view among all of `annotations`; a guess where the cards are not there yet. */
export function firstInView(cards: HTMLElement, annotations: readonly { readonly id: string }[]): number | null {
  const { top, bottom } = frameOf(cards);
  const seen = [...cards.querySelectorAll<HTMLElement>('[data-card]')].find((card) => {
    const place = card.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  });
  if (seen) return annotations.findIndex(({ id }) => id === seen.dataset.card);
  return Math.max(0, Math.min(annotations.length - 1, Math.floor(scrollerOf(cards).scrollTop / CARD_HEIGHT)));
}
