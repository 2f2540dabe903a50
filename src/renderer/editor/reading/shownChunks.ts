/** The chunks that are laid out now: those on the screen and just beside it. Only these may be asked for geometry. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { type Chunk, chunkAround } from './chunks.ts';

/** Follows the laid-out chunks of one page. */
export class ShownChunks {
  readonly #view: EditorView;
  readonly #index: TextIndex;
  readonly #shown = new Map<HTMLElement, Chunk>();
  readonly #sizes: ResizeObserver;
  readonly #onShow: (chunks: readonly Chunk[]) => void;
  #frame = 0;

  /** `onShow`: other chunks are laid out from now on. `onLaidOut`: some have been, for the first time or anew. */
  constructor(
    view: EditorView,
    index: TextIndex,
    onShow: (chunks: readonly Chunk[]) => void,
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
  get entries(): ReadonlyMap<HTMLElement, Chunk> {
    return this.#shown;
  }

  /** Has `onLaidOut` called for a chunk after the next layout, where reading its geometry costs nothing. */
  measure(chunk: HTMLElement): void {
    this.#sizes.unobserve(chunk);
    this.#sizes.observe(chunk);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
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
    const inside = this.#view.posAtDOM(chunk, 0);
    this.#shown.set(chunk, chunkAround(this.#view.state.doc, this.#index, inside));
    this.measure(chunk);
    this.#tellLater();
  };

  /** Several come at once after a jump. Still before the frame that is the first to show them. */
  #tellLater(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#onShow([...this.#shown.values()]);
    });
  }
}
