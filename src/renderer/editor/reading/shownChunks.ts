/** The chunks near the screen: those that come there next, and those that are laid out now. Only these may be asked for geometry. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { type Chunk, chunkAround } from './chunks.ts';

/** How far above and below the screen the browser lays chunks out, in heights of the screen. */
const AROUND = 1.5;

/** Who wants to know of the chunks. */
export interface ChunkEvents {
  /** They are near the screen, or will be with this very frame: time to draw what they show. */
  onNear(chunks: readonly Chunk[]): void;
  /** They have been laid out, for the first time or anew. */
  onLaidOut(chunks: readonly HTMLElement[]): void;
}

/** Follows the chunks of one page. */
export class ShownChunks {
  readonly #view: EditorView;
  readonly #index: TextIndex;
  readonly #scroller: HTMLElement;
  readonly #events: ChunkEvents;
  readonly #known = new WeakMap<HTMLElement, Chunk>();
  readonly #shown = new Map<HTMLElement, Chunk>();
  readonly #sizes: ResizeObserver;

  constructor(view: EditorView, index: TextIndex, scroller: HTMLElement, events: ChunkEvents) {
    this.#view = view;
    this.#index = index;
    this.#scroller = scroller;
    this.#events = events;
    this.#sizes = new ResizeObserver((entries) => {
      events.onLaidOut(entries.flatMap(({ target }) => (target instanceof HTMLElement ? target : [])));
    });
    view.dom.addEventListener('contentvisibilityautostatechange', this.#changed);
    scroller.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  /** What is laid out, in the order in which it came. */
  get entries(): ReadonlyMap<HTMLElement, Chunk> {
    return this.#shown;
  }

  stop(): void {
    this.#sizes.disconnect();
    this.#view.dom.removeEventListener('contentvisibilityautostatechange', this.#changed);
    this.#scroller.removeEventListener('scroll', this.#scrolled);
  }

  readonly #changed = (event: Event): void => {
    const chunk = event.target;
    if (!(chunk instanceof HTMLElement) || !chunk.classList.contains('chunk')) return;
    if ('skipped' in event && event.skipped === true) {
      this.#shown.delete(chunk);
      this.#sizes.unobserve(chunk);
      return;
    }
    this.#shown.set(chunk, this.#chunkOf(chunk));
    this.#events.onNear([...this.#shown.values()]);
    this.#sizes.observe(chunk);
  };

  /** The browser tells of chunks only after it has laid them out; drawn then, they would be laid out a second time. */
  readonly #scrolled = (): void => {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const chunks = chunksBetween(this.#view.dom, top - AROUND * height, bottom + AROUND * height);
    this.#events.onNear(chunks.map((chunk) => this.#chunkOf(chunk)));
  };

  #chunkOf(element: HTMLElement): Chunk {
    const known = this.#known.get(element);
    if (known) return known;
    const chunk = chunkAround(this.#view.state.doc, this.#index, this.#view.posAtDOM(element, 0));
    this.#known.set(element, chunk);
    return chunk;
  }
}

/** By halves: of a thousand chunks ten are asked where they stand. */
function chunksBetween(page: HTMLElement, top: number, bottom: number): HTMLElement[] {
  const { children } = page;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  const found: HTMLElement[] = [];
  for (let at = low; at < children.length; at++) {
    const chunk = children[at];
    if (!(chunk instanceof HTMLElement) || chunk.getBoundingClientRect().top > bottom) break;
    found.push(chunk);
  }
  return found;
}
