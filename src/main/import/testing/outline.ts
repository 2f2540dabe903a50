/** Blocks in one line each, short enough to be read in a test: `h1(Results)`, `ul(li(p(one)) li(p(two)))`. */

import type { Node } from 'prosemirror-model';

const names: Readonly<Record<string, string>> = {
  paragraph: 'p',
  preformatted: 'pre',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

/** One line for each of `blocks`; furniture as `p[comments](…)`, a note as `note[1](…)`, marks as `strong(…)`. */
export function outline(blocks: readonly Node[]): string[] {
  return blocks.map(outlineOf);
}

function outlineOf(node: Node): string {
  if (node.isText) return node.marks.reduce((text, mark) => `${mark.type.name}(${text})`, node.text ?? '');
  if (node.type.name === 'image') return `[${node.attrs.description}]`;
  const glue = node.isTextblock ? '' : ' ';
  return `${nameOf(node)}(${node.children.map(outlineOf).join(glue)})`;
}

function nameOf(node: Node): string {
  const { level, furniture, label, columns = 1, rows = 1, start = 1 } = node.attrs;
  const name = level === undefined ? (names[node.type.name] ?? node.type.name) : `h${level}`;
  const details = [
    furniture,
    label,
    columns > 1 && `columns ${columns}`,
    rows > 1 && `rows ${rows}`,
    start > 1 && `from ${start}`,
  ];
  const told = details.filter(Boolean).join(', ');
  return told === '' ? name : `${name}[${told}]`;
}
