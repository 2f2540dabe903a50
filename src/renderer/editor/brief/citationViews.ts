/** How citations and quotes look in the editor: a chip that opens the passage and says when it is out of date. */

import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import type { CitationState } from '../../../shared/evidence/citationStates.ts';
import { type Citation, citationLabel, citationOf } from '../../../shared/schema/briefSchema.ts';

/** What the views ask of their surroundings. */
export interface CitationSurroundings {
  readonly stateOf: (citation: Citation) => CitationState;
  readonly onOpen: (citation: Citation) => void;
}

/** The words that tell a state; colour and line only repeat them. */
const stateWords: Record<CitationState, string> = {
  current: '',
  changed: ': text changed',
  gone: ': passage not found',
};

/** The node views of a brief, and `refresh` to be called when the annotations have changed. */
export function citationViews(surroundings: CitationSurroundings): {
  readonly nodeViews: Record<'citation' | 'quote', NodeViewConstructor>;
  readonly refresh: () => void;
} {
  const shown = new Set<CitationChip>();
  const view = (build: (chip: CitationChip) => HTMLElement) => (node: Node) => {
    const chip = new CitationChip(node, surroundings);
    shown.add(chip);
    return chip.viewAs(build(chip), () => shown.delete(chip));
  };
  return {
    nodeViews: { citation: view(({ element }) => element), quote: view(quoteElement) },
    refresh: () => {
      for (const chip of shown) chip.draw();
    },
  };
}

class CitationChip {
  readonly element = document.createElement('span');
  readonly node: Node;
  readonly #surroundings: CitationSurroundings;

  constructor(node: Node, surroundings: CitationSurroundings) {
    this.node = node;
    this.#surroundings = surroundings;
    this.element.setAttribute('role', 'link');
    this.element.tabIndex = 0;
    this.element.contentEditable = 'false';
    this.element.addEventListener('click', () => this.#open());
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#open();
    });
    this.draw();
  }

  /** Shows the state of today. */
  draw(): void {
    const citation = citationOf(this.node);
    const state = this.#surroundings.stateOf(citation);
    this.element.className = `citation ${state}`;
    this.element.title = citation.quote;
    this.element.textContent = `${citationLabel(citation)}${stateWords[state]}`;
  }

  /** The node view whose outer element is `dom`. */
  viewAs(dom: HTMLElement, onDestroy: () => void): NodeView {
    return {
      dom,
      // Keys pressed on the chip are not meant for the caret, which stands elsewhere.
      stopEvent: (event) => event instanceof KeyboardEvent && event.target === this.element,
      ignoreMutation: () => true,
      // The attributes of a citation never change: another citation gets another view.
      update: (node) => node.sameMarkup(this.node),
      destroy: onDestroy,
    };
  }

  #open(): void {
    this.#surroundings.onOpen(citationOf(this.node));
  }
}

function quoteElement(chip: CitationChip): HTMLElement {
  const quote = document.createElement('blockquote');
  quote.className = 'quote';
  quote.contentEditable = 'false';
  const words = document.createElement('p');
  words.dir = 'auto';
  words.textContent = `“${citationOf(chip.node).quote}”`;
  quote.append(words, chip.element);
  return quote;
}
