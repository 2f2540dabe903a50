/** The chunks near the screen: those that come there next, and those that are laid out. Only these may be asked for geometry. */

import type { EditorView } from 'prosemirror-view';
import type { TextIndex } from '../../../shared/text/textIndex.ts';
import { type Chunk, chunkAround } from './chunks.ts';

/** How far above and below the screen the browser lays chunks out, in heights of the screen. */
const AROUND = 1.5;

/** Who wants to know of the chunks. */
export interface ChunkEvents {
  /** These are near the screen now, or will be with this very frame: time to draw what they show. */
  onNear(chunks: readonly Chunk[]): void;
  /** They have been laid out, for the first time since they are near or anew. */
  onLaidOut(chunks: readonly HTMLElement[]): void;
}

/** Follows the chunks of one page. */
export class NearChunks {
  readonly #view: EditorView;
  readonly #index: TextIndex;
  readonly #scroller: HTMLElement;
  readonly #events: ChunkEvents;
  readonly #near = new Map<HTMLElement, Chunk>();
  readonly #sizes: ResizeObserver;

  constructor(view: EditorView, index: TextIndex, scroller: HTMLElement, events: ChunkEvents) {
    this.#view = view;
    this.#index = index;
    this.#scroller = scroller;
    this.#events = events;
    this.#sizes = new ResizeObserver((entries) => {
      events.onLaidOut(entries.flatMap(({ target }) => (target instanceof HTMLElement ? target : [])));
    });
    view.dom.addEventListener('contentvisibilityautostatechange', this.#look);
    scroller.addEventListener('scroll', this.#look, { passive: true });
  }

  /** Each with its text. */
  get entries(): ReadonlyMap<HTMLElement, Chunk> {
    return this.#near;
  }

  stop(): void {
    this.#sizes.disconnect();
    this.#view.dom.removeEventListener('contentvisibilityautostatechange', this.#look);
    this.#scroller.removeEventListener('scroll', this.#look);
  }

  /**
   * By where chunks stand. What the browser tells is only a sign to look: it tells of chunks after it has laid them out,
   * so that they would be laid out a second time, and never of those whose whole part has left the screen.
   */
  readonly #look = (): void => {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const standing = new Set(chunksBetween(this.#view.dom, top - AROUND * height, bottom + AROUND * height));
    for (const chunk of this.#near.keys()) if (!standing.has(chunk)) this.#leave(chunk);
    const come = [...standing].filter((chunk) => !this.#near.has(chunk));
    for (const chunk of come) this.#enter(chunk);
    if (come.length > 0) this.#events.onNear([...this.#near.values()]);
  };

  #enter(chunk: HTMLElement): void {
    const inside = this.#view.posAtDOM(chunk, 0);
    this.#near.set(chunk, chunkAround(this.#view.state.doc, this.#index, inside));
    this.#sizes.observe(chunk);
  }

  #leave(chunk: HTMLElement): void {
    this.#near.delete(chunk);
    this.#sizes.unobserve(chunk);
  }
}

/** A chunk is only asked for its place when its part is near, since asking has a part laid out that is not. */
function chunksBetween(page: HTMLElement, top: number, bottom: number): HTMLElement[] {
  return standingBetween(page, top, bottom).flatMap((part) => standingBetween(part, top, bottom));
}

function standingBetween(stack: HTMLElement, top: number, bottom: number): HTMLElement[] {
  return [...stack.children].filter((each): each is HTMLElement => {
    const place = each.getBoundingClientRect();
    return each instanceof HTMLElement && place.bottom >= top && place.top <= bottom;
  });
}
