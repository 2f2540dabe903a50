/** How citations and quotes look in the editor: a chip that opens the passage and says when it is out of date. */

import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { type CitationState, isToCheck } from '../../../shared/evidence/citationStates.ts';
import { type Citation, citationLabel, citationOf } from '../../../shared/schema/citation.ts';
import { mainLanguage } from '../../../shared/text/languageRuns.ts';
import { words } from '../../words/brief.ts';
import { icon } from './icons.ts';

type GetPos = () => number | undefined;

/** What the views ask of their surroundings. */
export interface CitationSurroundings {
  readonly stateOf: (citation: Citation) => CitationState;
  /** press: a click; show: Enter; open: Enter with Ctrl. */
  readonly onCitation: (act: CitationAct, position: number) => void;
}

export type CitationAct = 'press' | 'show' | 'open';

/** The node views of a brief, and `refresh` to be called when the annotations have changed. */
export function citationViews(surroundings: CitationSurroundings): {
  readonly nodeViews: Record<'citation' | 'quote', NodeViewConstructor>;
  readonly refresh: () => void;
} {
  const shown = new Set<CitationChip>();
  const view = (build: (chip: CitationChip) => HTMLElement) => (node: Node, _view: EditorView, getPos: GetPos) => {
    const chip = new CitationChip(node, getPos, surroundings);
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
  readonly #getPos: GetPos;
  readonly #surroundings: CitationSurroundings;

  constructor(node: Node, getPos: GetPos, surroundings: CitationSurroundings) {
    this.node = node;
    this.#getPos = getPos;
    this.#surroundings = surroundings;
    this.element.setAttribute('role', 'link');
    this.element.tabIndex = 0;
    this.element.contentEditable = 'false';
    this.element.addEventListener('click', () => this.#ask('press'));
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.#ask(event.ctrlKey || event.metaKey ? 'open' : 'show');
    });
    this.draw();
  }

  /** Shows the state of today. */
  draw(): void {
    const citation = citationOf(this.node);
    const state = this.#surroundings.stateOf(citation);
    this.element.className = `citation ${state}`;
    this.element.title = state === 'kept' ? `${words.citationStates.kept}: ${citation.quote}` : citation.quote;
    const told = state === 'kept' ? '' : words.citationStates[state];
    const title = document.createElement('bdi');
    title.textContent = shortTitle(citation);
    const place = document.createElement('span');
    place.textContent = [citation.locator && `, ${citation.locator}`, told && `: ${told}`].join('');
    this.element.replaceChildren(...(isToCheck(state) ? [icon('warning')] : []), title, place);
    this.element.setAttribute(
      'aria-label',
      [wholeLabel(citation), words.citationStates[state]].filter(Boolean).join(': '),
    );
  }

  /** The node view whose outer element is `dom`. */
  viewAs(dom: HTMLElement, onDestroy: () => void): NodeView {
    return {
      dom,
      // What is typed on the chip is not meant for the caret, which stands elsewhere; undo and the like are meant for all.
      stopEvent: (event) =>
        event instanceof KeyboardEvent && event.target === this.element && !event.ctrlKey && !event.metaKey,
      ignoreMutation: () => true,
      // The attributes of a citation never change: another citation gets another view.
      update: (node) => node.sameMarkup(this.node),
      destroy: onDestroy,
    };
  }

  #ask(act: CitationAct): void {
    const position = this.#getPos();
    if (position !== undefined) this.#surroundings.onCitation(act, position);
  }
}

/** What is read out: what is seen on the chip, so that it can be said to a program that listens, and then the whole title. */
function wholeLabel(citation: Citation): string {
  const seen = citationLabel({ ...citation, sourceTitle: shortTitle(citation) });
  return shortTitle(citation) === citation.sourceTitle ? seen : `${seen} (${citation.sourceTitle})`;
}

/** Long titles are cut at their colon, and for the eye where the chip ends: the whole one is in the label that is read out. */
function shortTitle({ sourceTitle }: Citation): string {
  const [main = sourceTitle] = sourceTitle.split(/:\s/);
  return main;
}

function quoteElement(chip: CitationChip): HTMLElement {
  const quote = document.createElement('blockquote');
  quote.className = 'quote';
  quote.contentEditable = 'false';
  const words = document.createElement('p');
  words.dir = 'auto';
  const said = citationOf(chip.node).quote;
  const language = mainLanguage(said);
  if (language) words.lang = language;
  words.textContent = `“${said}”`;
  quote.append(words, chip.element);
  return quote;
}
