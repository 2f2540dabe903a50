/** The little of the DOM that the readers need, so that they depend on no browser types and can run no script. */

import { parseHTML } from 'linkedom';

export interface MarkupNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<MarkupNode>;
}

export interface MarkupElement extends MarkupNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether `node` is an element. */
export function isElement(node: MarkupNode): node is MarkupElement {
  return node.nodeType === ELEMENT;
}

/** Whether `node` is a run of text (CDATA of XHTML is one too). */
export function isText(node: MarkupNode): boolean {
  return node.nodeType === TEXT || node.nodeType === 4;
}

/** The elements right inside `element`. */
export function childElements(element: MarkupNode): MarkupElement[] {
  return Array.from(element.childNodes).filter(isElement);
}

/** All elements inside `root` in document order, with their depth below it. Walks without recursion: markup is untrusted. */
export function* elementsIn(root: MarkupNode): Generator<{ readonly element: MarkupElement; readonly depth: number }> {
  const waiting = childElements(root)
    .map((element) => ({ element, depth: 1 }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const depth = next.depth + 1;
    for (const element of childElements(next.element).reverse()) waiting.push({ element, depth });
  }
}

/** A parsed page. A fragment becomes a page: the parser would take its first element for the root. */
export function parsePage(html: string) {
  const page = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><head></head><body>${html}</body></html>`;
  return parseHTML(page).document;
}
