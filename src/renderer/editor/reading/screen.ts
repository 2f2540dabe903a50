/** Which stretch of the text is on the screen, from the chunks that are laid out; smooth, and without hit tests. */

import type { EditorView } from 'prosemirror-view';
import type { Passage } from './intervals.ts';

/** A chunk as it stands on the screen, in pixels from the top edge of what scrolls. */
export interface PlacedChunk extends Passage {
  readonly top: number;
  readonly bottom: number;
}

/** The text between the top edge and `height` below it; `null` while nothing is laid out there. */
export function textOnScreen(chunks: readonly PlacedChunk[], height: number): Passage | null {
  const seen = chunks.filter(({ top, bottom }) => bottom > 0 && top < height).toSorted((a, b) => a.top - b.top);
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) return null;
  return { start: offsetAt(first, 0), end: offsetAt(last, height) };
}

function offsetAt({ start, end, top, bottom }: PlacedChunk, edge: number): number {
  const share = Math.max(0, Math.min(1, (edge - top) / Math.max(1, bottom - top)));
  return Math.round(start + share * (end - start));
}

/** Tells what is on the screen whenever it may have changed, at most once a frame. */
export class ScreenWatch {
  readonly #scroller: HTMLElement;
  readonly #onScreen: (passage: Passage) => void;
  #chunks: ReadonlyMap<HTMLElement, Passage> = new Map();
  #frame = 0;

  constructor(scroller: HTMLElement, onScreen: (passage: Passage) => void) {
    this.#scroller = scroller;
    this.#onScreen = onScreen;
    scroller.addEventListener('scroll', this.#later, { passive: true });
  }

  /** `chunks` are laid out now. */
  laidOut(chunks: ReadonlyMap<HTMLElement, Passage>): void {
    this.#chunks = chunks;
    this.#later();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#scroller.removeEventListener('scroll', this.#later);
  }

  readonly #later = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#tell();
    });
  };

  #tell(): void {
    const origin = this.#scroller.getBoundingClientRect();
    const placed = [...this.#chunks].map(([chunk, passage]): PlacedChunk => {
      const { top, bottom } = chunk.getBoundingClientRect();
      return { ...passage, top: top - origin.top, bottom: bottom - origin.top };
    });
    const passage = textOnScreen(placed, origin.height);
    if (passage) this.#onScreen(passage);
  }
}

/** Where the text at `position` begins in the window; `null` when it is too far from the screen to be laid out. */
export function topOnScreen(view: EditorView, position: number): number | null {
  const { node } = view.domAtPos(position);
  const element = node instanceof Element ? node : node.parentElement;
  if (!element?.checkVisibility({ contentVisibilityAuto: true })) return null;
  return view.coordsAtPos(position, 1).top;
}
