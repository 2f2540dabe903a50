/**
 * The peer of the field: Recogito's text annotator on the static page. It is given ready DOM ranges, since finding offsets
 * in the page by itself would take it minutes at this size.
 */

import '@recogito/text-annotator/text-annotator.css';
import { createTextAnnotator, type TextAnnotation, type TextAnnotator } from '@recogito/text-annotator';
import type { SyntheticAnnotation, SyntheticReport } from '../syntheticReport.ts';
import { tagLook } from './ourPage.tsx';
import { reportHtml } from './staticPage.ts';
import type { Variant } from './variant.ts';

type Colour = `#${string}`;

/** It draws after a pause of its own; longer than this it never took. */
const PATIENCE = 20_000;

export function recogitoPage(): Variant {
  const tagOf = new Map<string, string>();
  const firstTag = { colour: colourOf(0) };
  let annotator: TextAnnotator<TextAnnotation, TextAnnotation> | undefined;
  let blocks: Blocks | undefined;
  let drawings = 0;
  const style = ({ id }: { readonly id: string }) => {
    drawings++;
    const tag = Number(tagOf.get(id)?.slice(3) ?? 0);
    return { fill: tag === 0 ? firstTag.colour : colourOf(tag), fillOpacity: 0.42 };
  };
  const theirs = (annotation: SyntheticAnnotation): TextAnnotation => {
    const { id, start, end, tagIds } = annotation;
    tagOf.set(id, tagIds[0] ?? 'tag0');
    if (!blocks) throw new Error('mount comes first');
    const target = { annotation: id, selector: [{ quote: '', start, end, range: blocks.range(start, end) }] };
    return { id, bodies: [], target };
  };
  return {
    mount: (place, report) => {
      place.classList.add('everything-laid-out');
      place.innerHTML = `<div class="page-scroller"><div class="page">${reportHtml(report, [])}</div></div>`;
      const page = place.querySelector<HTMLElement>('.page');
      if (!page) throw new Error('the page was not made');
      blocks = new Blocks(page, report);
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(page, { renderer: 'SPANS', style });
      annotator.state.store.bulkAddAnnotations(report.annotations.map(theirs), true);
    },
    add: (annotation) => annotator?.state.store.addAnnotation(theirs(annotation)),
    remove: (annotationId) => annotator?.state.store.deleteAnnotation(annotationId),
    activate: (annotationId) => annotator?.setSelected(annotationId),
    recolour: (colour) => {
      firstTag.colour = variable(colour);
      annotator?.setStyle(style);
    },
    drawn: async () => {
      const before = drawings;
      const began = performance.now();
      while (drawings === before && performance.now() - began < PATIENCE)
        await new Promise((next) => requestAnimationFrame(next));
    },
  };
}

function colourOf(tag: number): Colour {
  return variable(tagLook(tag).colour);
}

/** It reads colours by a parser of its own, which knows no variables. */
function variable(colour: string): Colour {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--tag-${colour}-wash`).trim();
  return `#${value.replace('#', '')}`;
}

/** Finds the text node at an offset by its block. */
class Blocks {
  readonly #elements: readonly Element[];
  readonly #starts: readonly number[];

  constructor(page: HTMLElement, report: SyntheticReport) {
    this.#elements = [...page.querySelectorAll('[data-block]')];
    this.#starts = report.chunks.flat().map(({ start }) => start);
  }

  range(start: number, end: number): Range {
    const range = document.createRange();
    range.setStart(...this.#pointAt(start));
    range.setEnd(...this.#pointAt(end));
    return range;
  }

  #pointAt(offset: number): [Node, number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    let rest = offset - (this.#starts[low] ?? 0);
    const walker = document.createTreeWalker(this.#elements[low] ?? document.body, NodeFilter.SHOW_TEXT);
    let last: [Node, number] | undefined;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (rest <= length) return [node, rest];
      rest -= length;
      last = [node, length];
    }
    if (!last) throw new Error(`no text at ${offset}`);
    return last;
  }
}
