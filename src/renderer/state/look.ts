/** What the page and the cards beside it show each other. A store of its own: it changes with every scrolled frame. */

import type { Passage } from '../editor/reading/intervals.ts';
import { createStore } from './store.ts';

export interface Look {
  /** The annotation under the pointer, on the page or among the cards. */
  readonly hoveredId: string | null;
  /** The text on the screen. */
  readonly onScreen: Passage | null;
}

export const look = createStore<Look>({ hoveredId: null, onScreen: null });

/** The page tells which annotation the pointer is on. */
export function hoverOnPage(hoveredId: string | null): void {
  look.set({ hoveredId });
}

/** The page tells which text is on the screen. */
export function seeOnPage(onScreen: Passage): void {
  look.set({ onScreen });
}
