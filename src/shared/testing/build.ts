/**
 * Builders of reading documents for tests, in the notation of ProseMirror's own tests:
 * `doc(h1('Results'), p('Income <a>rose<b> in 2020.'))`. `<a>` marks a place; `places` tells its position.
 */

import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { sourceSchema } from '../schema/sourceSchema.ts';

type Child = string | Node | Inline;
type Inline = readonly Node[];
type Marked = readonly { readonly name: string; readonly at: number }[];

/** Places marked within a node or a run of inline nodes, counted from the start of its content. */
const marked = new WeakMap<object, Marked>();

/** The positions of all places marked in `node`, by name. */
export function places(node: Node): Record<string, number> {
  return Object.fromEntries((marked.get(node) ?? []).map(({ name, at }) => [name, at]));
}

/** The position of place `name` in `node`; an error when there is none. */
export function place(node: Node, name: string): number {
  const at = places(node)[name];
  if (at === undefined) throw new Error(`no place <${name}>`);
  return at;
}

/** A document; blocks outside of a chunk go into one chunk. */
export function doc(...blocks: Node[]): Node {
  const chunked = blocks.every((block) => block.type === sourceSchema.nodes.chunk);
  return built('doc', {}, chunked ? blocks : [chunk(...blocks)]);
}

export const chunk = block('chunk');
export const p = block('paragraph');
export const h1 = block('heading', { level: 1 });
export const h2 = block('heading', { level: 2 });
export const pre = block('preformatted');
export const figure = block('figure');
export const blockquote = block('blockquote');
export const ul = block('bulletList');
export const ol = block('orderedList');
export const li = block('listItem');
export const table = block('table');
export const tr = block('tableRow');
export const td = block('tableCell');
export const th = block('tableHeader');
export const note = block('note');

/** A paragraph that is furniture. */
export const furniture = block('paragraph', { furniture: 'navigation' });

export const strong = inline('strong');
export const em = inline('emphasis');
export const sup = inline('superscript');

/** A picture: one U+FFFC in the canonical text. */
export function img(description = ''): Node {
  return sourceSchema.node('image', { description });
}

function block(type: string, attributes: Record<string, unknown> = {}) {
  return (...children: Child[]): Node => built(type, attributes, children);
}

function inline(type: string) {
  return (...children: Child[]): Inline => {
    const { nodes, found } = laidOut(children);
    const run = nodes.map((node) => withMark(node, sourceSchema.mark(type)));
    marked.set(run, found);
    return run;
  };
}

function withMark(node: Node, mark: Mark): Node {
  return node.mark(mark.addToSet(node.marks));
}

function built(type: string, attributes: Record<string, unknown>, children: readonly Child[]): Node {
  const { nodes, found } = laidOut(children);
  const node = sourceSchema.node(type, attributes, Fragment.from(nodes));
  node.check();
  marked.set(node, found);
  return node;
}

function laidOut(children: readonly Child[]): { nodes: Node[]; found: Marked } {
  const nodes: Node[] = [];
  const found: { name: string; at: number }[] = [];
  let size = 0;
  for (const child of children) {
    const { nodes: added, inside, border } = typeof child === 'string' ? parsedText(child) : given(child);
    found.push(...inside.map(({ name, at }) => ({ name, at: size + border + at })));
    nodes.push(...added);
    for (const node of added) size += node.nodeSize;
  }
  return { nodes, found };
}

function given(child: Node | Inline): { nodes: readonly Node[]; inside: Marked; border: number } {
  const inside = marked.get(child) ?? [];
  return 'type' in child ? { nodes: [child], inside, border: 1 } : { nodes: child, inside, border: 0 };
}

function parsedText(written: string): { nodes: Node[]; inside: Marked; border: number } {
  const inside: { name: string; at: number }[] = [];
  let text = '';
  for (const part of written.split(/(<\w+>)/)) {
    if (/^<\w+>$/.test(part)) inside.push({ name: part.slice(1, -1), at: text.length });
    else text += part;
  }
  return { nodes: text === '' ? [] : [sourceSchema.text(text)], inside, border: 0 };
}
