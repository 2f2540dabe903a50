/** Where the reader is: followed while scrolling, kept when the text is set anew, restored when a report is opened. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { LEAD, scrollToOffset } from './jump.ts';

/** What of the report is on the screen, in offsets of the canonical text. */
export interface Sight {
  /** The first line in view: what is restored. */
  readonly top: number;
  /** Where the reader reads: the line a jump leads to, or the one where a jump would have led. */
  readonly here: number;
  /** The last line in view. */
  readonly bottom: number;
}

/** How far below the top edge a line counts as the first one in view, in pixels. */
const EDGE = 8;

/** How often the place is looked up while the page scrolls, in milliseconds: three hit tests cost as much as a frame. */
const WHILE_SCROLLING = 100;

/** Follows the place of one mounted report. */
export class PlaceTracker {
  readonly #view: EditorView;
  readonly #index: TextIndex;
  readonly #scroller: HTMLElement;
  readonly #onSight: (sight: Sight) => void;
  readonly #resizes: ResizeObserver;
  #top = 0;
  #width = 0;
  /** On the way back to its place, the page is somewhere else for a few frames; that is not where the reader is. */
  #restoring = false;
  #arrived: { readonly offset: number; readonly scrollTop: number } | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: EditorView, index: TextIndex, scroller: HTMLElement, onSight: (sight: Sight) => void) {
    this.#view = view;
    this.#index = index;
    this.#scroller = scroller;
    this.#onSight = onSight;
    this.#width = scroller.clientWidth;
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#resizes = new ResizeObserver(() => this.#resized());
    this.#resizes.observe(scroller);
  }

  /** Scrolls to where reading stopped, or, after the text was set anew, to where it was. */
  restore(top = this.#top): void {
    this.#top = top;
    if (top === 0) this.#scroller.scrollTop = 0;
    else {
      this.#restoring = true;
      scrollToOffset(this.#view, this.#index, this.#scroller, top, EDGE / 2, () => this.#restored());
    }
    this.#later();
  }

  #restored(): void {
    this.#restoring = false;
    this.#later();
  }

  /** A jump to `offset` is done: that is where the reader reads, until the page is scrolled. */
  arrived(offset: number): void {
    this.#arrived = { offset, scrollTop: this.#scroller.scrollTop };
    this.#restored();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#resizes.disconnect();
    this.#scroller.removeEventListener('scroll', this.#scrolled);
  }

  /** Once a frame, however often it is asked. */
  readonly #later = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#view.isDestroyed) this.#tell();
    });
  };

  /** Between two frames, when all is laid out: in the midst of one, the page would be laid out once more. */
  readonly #scrolled = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell();
    }, WHILE_SCROLLING);
  };

  #tell(): void {
    const { clientHeight, scrollTop } = this.#scroller;
    // A hidden page has no place.
    if (clientHeight === 0) return;
    if (!this.#restoring) this.#top = scrollTop < EDGE ? 0 : this.#offsetAt(EDGE);
    const landed = this.#arrived && Math.abs(scrollTop - this.#arrived.scrollTop) < 2 ? this.#arrived : null;
    this.#arrived = landed;
    const here = landed?.offset ?? (scrollTop < EDGE ? 0 : this.#offsetAt(LEAD + EDGE));
    this.#onSight({ top: this.#top, here, bottom: this.#offsetAt(clientHeight - EDGE) });
  }

  #offsetAt(below: number): number {
    const { left, top, width } = this.#scroller.getBoundingClientRect();
    const place = this.#view.posAtCoords({ left: left + width / 2, top: top + below });
    return place ? this.#index.toOffset(place.pos) : 0;
  }

  /** Another width breaks the lines anew; what was read stays in view. */
  #resized(): void {
    const { clientWidth } = this.#scroller;
    if (clientWidth === this.#width || clientWidth === 0) return;
    this.#width = clientWidth;
    this.restore();
  }
}
