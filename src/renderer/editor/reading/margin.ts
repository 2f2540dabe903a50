/**
 * Text blocks and the left margin: numbers of paragraphs and labels of printed pages. Counters of CSS do not run across chunks that are
 * not drawn, so the numbers are data; they stand in attributes, so that no copied or searched text has them.
 */

import { DOMSerializer, type Node, type ResolvedPos } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type NodeView, type NodeViewConstructor } from 'prosemirror-view';
import { CHUNK_DEPTH } from '../../../shared/schema/parts.ts';
import type { ReportText } from '../../../shared/text/reportText.ts';
import { languageOfScript } from '../../../shared/text/script.ts';
import { words as furnitureWords } from '../../words/furniture.ts';
import { words } from '../../words/reading.ts';

/**
 * Draws text blocks with their number and the language that their script tells. Cheaper than a decoration each: a long
 * report has 15,000.
 */
export function blockViews({ index, paragraphs }: ReportText): Record<string, NodeViewConstructor> {
  const draw: NodeViewConstructor = (node, view, position): NodeView => {
    const { toDOM } = node.type.spec;
    if (!toDOM) throw new Error('a text block always says how it is drawn');
    const drawn = DOMSerializer.renderSpec(view.dom.ownerDocument, toDOM(node));
    const block = index.blockAt(index.toOffset((position() ?? 0) + 1));
    if (!(drawn.dom instanceof HTMLElement)) return drawn;
    if (paragraphs.begins[block]) drawn.dom.dataset.number = String(paragraphs.numbers[block]);
    if (node.attrs.furniture) drawn.dom.dataset.kind = kindOf(node);
    const language = node.attrs.language ? null : languageOfScript(node.textContent);
    if (language) drawn.dom.lang = language;
    return drawn;
  };
  return { paragraph: draw, preformatted: draw, heading: draw };
}

/** Why a block is left out, in words. */
function kindOf({ attrs }: Node): string {
  const kinds: Readonly<Record<string, string>> = furnitureWords.kinds;
  return kinds[String(attrs.furniture)] ?? furnitureWords.other;
}

/** Draws a line and the label where a printed page begins; within a paragraph, a small stroke in its text. */
export function pageBreaksPlugin(doc: Node, { index, locators }: ReportText): Plugin {
  const breaks = locators.map(({ offset, label }) => {
    const place = breakPlace(doc.resolve(index.toPosition(offset)));
    return Decoration.widget(place.position, () => pageBreak(label, place.within), {
      side: -1,
      ignoreSelection: true,
      key: `page ${offset}`,
    });
  });
  const decorations = DecorationSet.create(doc, breaks);
  return new Plugin({ props: { decorations: () => decorations } });
}

/** Before the outermost block that begins here; within the text where the page begins in its midst. */
function breakPlace(at: ResolvedPos): { position: number; within: boolean } {
  if (at.parentOffset > 0) return { position: at.pos, within: true };
  let { depth } = at;
  while (depth > CHUNK_DEPTH + 1 && at.index(depth - 1) === 0) depth--;
  const outermost = depth === CHUNK_DEPTH + 1;
  return outermost ? { position: at.before(depth), within: false } : { position: at.pos, within: true };
}

function pageBreak(label: string, within: boolean): HTMLElement {
  const element = document.createElement(within ? 'span' : 'div');
  element.className = within ? 'page-break within' : 'page-break';
  element.setAttribute('role', 'separator');
  element.setAttribute('aria-label', words.pageBreak(label));
  element.dataset.label = label;
  return element;
}
