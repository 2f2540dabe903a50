/**
 * The overview ruler beside the page: where in the whole report annotations stand, and what is on the screen. It is
 * hidden from assistive technology: the list of annotations says the same in words.
 */

import type { EditorView } from 'prosemirror-view';
import { type Highlights, highlightsOf, type Placed, withPatch } from './highlights.ts';
import type { Passage } from './intervals.ts';
import { nearestTo, offsetAtRow, RULER_COLUMNS, rowsOf, rulerColumn, rulerMarks } from './rulerLayout.ts';
import { type StyledTag, tagClass } from './tagSheet.ts';

/** Rest before the marks are drawn anew, in milliseconds: many edits in a row cost one drawing. */
const REST = 80;

/** How near a mark the pointer must be, in pixels. */
const REACH = 3;

/** What the ruler needs of its page. */
export interface RulerPage {
  readonly view: EditorView;
  readonly scroller: HTMLElement;
  readonly length: number;
  goTo(offset: number): void;
  activate(annotationId: string): void;
}

/** One page's ruler; `dom` is to be placed beside what scrolls. */
export class Ruler {
  readonly dom = document.createElement('div');
  readonly #page: RulerPage;
  readonly #canvas = document.createElement('canvas');
  readonly #screen = part('ruler-screen');
  readonly #active = part('ruler-mark active');
  readonly #hovered = part('ruler-mark hovered');
  readonly #name = part('ruler-name');
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #looks = new MutationObserver(() => this.#drawLater());
  readonly #media = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  #tags: readonly StyledTag[] = [];
  #height = 0;
  #onScreen: Passage = { start: 0, end: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: RulerPage) {
    this.#page = page;
    this.dom.className = 'ruler';
    this.dom.setAttribute('aria-hidden', 'true');
    this.dom.append(this.#canvas, this.#screen, this.#active, this.#hovered, this.#name);
    this.dom.addEventListener('pointerdown', this.#pressed);
    this.dom.addEventListener('pointermove', this.#moved);
    this.dom.addEventListener('pointerleave', () => this.#hover(null));
    this.#sizes.observe(this.dom);
    this.#looks.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    for (const media of this.#media) media.addEventListener('change', this.#drawLater);
  }

  /** The tags as they look now. */
  showTags(tags: readonly StyledTag[]): void {
    this.#tags = tags;
    this.#drawLater();
  }

  /** What of the text is on the screen. */
  showScreen(passage: Passage): void {
    this.#onScreen = passage;
    this.#stand(this.#screen, passage);
  }

  /** Follows the page's state. */
  update(before: Highlights, now: Highlights): void {
    if (before.held !== now.held) this.#drawLater();
    if (before.held !== now.held || before.active !== now.active) this.#place(this.#active, now.active);
    if (before.hovered !== now.hovered) this.#place(this.#hovered, now.hovered);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#looks.disconnect();
    for (const media of this.#media) media.removeEventListener('change', this.#drawLater);
    this.dom.remove();
  }

  #resized(): void {
    this.#height = this.dom.clientHeight;
    this.#stand(this.#screen, this.#onScreen);
    this.#drawLater();
  }

  readonly #drawLater = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), REST);
  };

  #draw(): void {
    const { clientWidth, clientHeight } = this.dom;
    const context = this.#canvas.getContext('2d');
    if (!context || clientHeight === 0) return;
    const ratio = devicePixelRatio;
    const { places, active, hovered } = highlightsOf(this.#page.view.state);
    this.#place(this.#active, active);
    this.#place(this.#hovered, hovered);
    this.#canvas.width = Math.round(clientWidth * ratio);
    this.#canvas.height = Math.round(clientHeight * ratio);
    const columns = new Map(this.#tags.map(({ id, look }) => [id, rulerColumn(look)]));
    const colours = this.#colours();
    const width = (this.#canvas.width - 4 * ratio) / RULER_COLUMNS;
    const marks = rulerMarks(places, (tagId) => columns.get(tagId) ?? 0, this.#page.length, clientHeight);
    for (const { column, tagId, row, rows } of marks) {
      context.fillStyle = colours.get(tagId) ?? '';
      context.fillRect(3 * ratio + column * width, row * ratio, width - ratio, rows * ratio);
    }
  }

  /** As the style sheets have them now, whatever theme that is. */
  #colours(): ReadonlyMap<string, string> {
    // All of them before the first is asked, so that the page is styled once.
    const probes = this.#tags.map(({ id }) => part(`ruler-probe ${tagClass(id)}`));
    this.dom.append(...probes);
    const colours = new Map(this.#tags.map(({ id }, at) => [id, colourOf(probes[at])]));
    for (const probe of probes) probe.remove();
    return colours;
  }

  #place(mark: HTMLElement, annotationId: string | null): void {
    const placed = annotationId === null ? undefined : highlightsOf(this.#page.view.state).held.get(annotationId);
    mark.hidden = !placed;
    if (placed) this.#stand(mark, placed);
  }

  /** In whole pixels: while a long report scrolls, nothing moves here in most frames, and nothing is laid out anew. */
  #stand(part: HTMLElement, passage: Passage): void {
    const { row, rows } = rowsOf(passage, this.#page.length, this.#height);
    part.style.top = `${row}px`;
    part.style.height = `${rows}px`;
  }

  readonly #pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.dom.setPointerCapture(event.pointerId);
    const target = this.#markAt(event);
    if (target) this.#page.activate(target.id);
    this.#page.goTo(target?.start ?? this.#offsetAt(event));
  };

  readonly #moved = (event: PointerEvent): void => {
    if (this.dom.hasPointerCapture(event.pointerId)) this.#page.goTo(this.#offsetAt(event));
    else this.#hover(this.#markAt(event), event.offsetY);
  };

  #hover(placed: Placed | null, top = 0): void {
    const [tagId] = placed?.tagIds ?? [];
    this.#name.className = tagId === undefined ? 'ruler-name' : `ruler-name ${tagClass(tagId)}`;
    this.#name.hidden = tagId === undefined;
    this.#name.style.top = `${top}px`;
    const { view } = this.#page;
    const id = placed?.id ?? null;
    if (highlightsOf(view.state).hovered !== id) view.dispatch(withPatch(view.state.tr, { hovered: id }));
  }

  #offsetAt({ clientY }: PointerEvent): number {
    const { top, height } = this.dom.getBoundingClientRect();
    return offsetAtRow(clientY - top, this.#page.length, height);
  }

  #markAt(event: PointerEvent): Placed | null {
    const reach = (REACH / Math.max(1, this.dom.clientHeight)) * this.#page.length;
    const offset = this.#offsetAt(event);
    const { places } = highlightsOf(this.#page.view.state);
    return nearestTo(places.overlapping(Math.max(0, offset - reach), offset + reach + 1), offset, reach);
  }
}

function colourOf(probe: HTMLElement | undefined): string {
  return probe ? getComputedStyle(probe).color : '';
}

function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.hidden = className.startsWith('ruler-mark') || className === 'ruler-name';
  return element;
}
