/** The chunks that are laid out now: those on the screen and just beside it. Only these may be asked for geometry. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import type { Passage } from './intervals.ts';

/** Follows the laid-out chunks of one page. */
export class ShownChunks {
  readonly #view: EditorView;
  readonly #index: TextIndex;
  readonly #shown = new Map<HTMLElement, Passage>();
  readonly #sizes: ResizeObserver;
  readonly #onShow: (chunk: HTMLElement) => void;

  /** `onShow`: a chunk is laid out from now on. `onLaidOut`: it has been laid out, for the first time or anew. */
  constructor(
    view: EditorView,
    index: TextIndex,
    onShow: (chunk: HTMLElement) => void,
    onLaidOut: (chunks: readonly HTMLElement[]) => void,
  ) {
    this.#view = view;
    this.#index = index;
    this.#onShow = onShow;
    this.#sizes = new ResizeObserver((entries) => {
      onLaidOut(entries.flatMap(({ target }) => (target instanceof HTMLElement ? target : [])));
    });
    view.dom.addEventListener('contentvisibilityautostatechange', this.#changed);
  }

  /** Each with the passage of the text it holds, in the order in which they came. */
  get entries(): ReadonlyMap<HTMLElement, Passage> {
    return this.#shown;
  }

  /** Has `onLaidOut` called for a chunk after the next layout, where reading its geometry costs nothing. */
  measure(chunk: HTMLElement): void {
    this.#sizes.unobserve(chunk);
    this.#sizes.observe(chunk);
  }

  stop(): void {
    this.#sizes.disconnect();
    this.#view.dom.removeEventListener('contentvisibilityautostatechange', this.#changed);
  }

  readonly #changed = (event: Event): void => {
    const chunk = event.target;
    if (!(chunk instanceof HTMLElement) || !chunk.classList.contains('chunk')) return;
    if ('skipped' in event && event.skipped === true) {
      this.#shown.delete(chunk);
      this.#sizes.unobserve(chunk);
      return;
    }
    this.#shown.set(chunk, this.#passageOf(chunk));
    this.#onShow(chunk);
    this.measure(chunk);
  };

  #passageOf(chunk: HTMLElement): Passage {
    const position = this.#view.posAtDOM(chunk, 0);
    const inside = this.#view.state.doc.resolve(position);
    return { start: this.#index.toOffset(position), end: this.#index.toOffset(inside.end(1)) };
  }
}
