/** From an HTML table to a table of the source schema; a table that only arranges the page gives its content. */

import type { Node } from 'prosemirror-model';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { childElements, elementsIn, type MarkupElement } from './markup.ts';

const { nodes } = sourceSchema;

/** HTML's own bounds are 1,000 columns and 65,534 rows; more than this no printed table has. */
const MOST_SPANNED = 1_000;

/** The table, after its caption; or its cells' blocks in order, when it has one cell or holds other tables on a page. */
export function tableOf(table: MarkupElement, blocksOf: (cell: MarkupElement) => Node[]): Node[] {
  const captions = childElements(table).filter((child) => child.localName === 'caption');
  const rows = rowsOf(table);
  const before = captions.flatMap(blocksOf);
  const cellsOf = (row: MarkupElement) => childElements(row).filter(isCell);
  if (arrangesPage(table, rows)) return [...before, ...rows.flatMap(cellsOf).flatMap(blocksOf)];
  const filled = rows.map((row) => cellsOf(row).map((cell) => cellNode(cell, blocksOf(cell))));
  const kept = filled.filter((cells) => cells.length > 0).map((cells) => nodes.tableRow.create(null, cells));
  return kept.length > 0 ? [...before, nodes.table.create(null, kept)] : before;
}

function rowsOf(table: MarkupElement): MarkupElement[] {
  return childElements(table).flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return /^(thead|tbody|tfoot)$/.test(child.localName)
      ? childElements(child).filter((inner) => inner.localName === 'tr')
      : [];
  });
}

function isCell(element: MarkupElement): boolean {
  return element.localName === 'td' || element.localName === 'th';
}

function arrangesPage(table: MarkupElement, rows: readonly MarkupElement[]): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  const cells = rows.flatMap((row) => childElements(row).filter(isCell));
  if (cells.length <= 1) return true;
  return table.getAttribute('border') !== '1' && [...elementsIn(table)].some(({ element }) => isPageElement(element));
}

/** Elements that stand inside a table only where the table is the page's frame. */
function isPageElement(element: MarkupElement): boolean {
  return /^(h1|h2|article|main|nav|form|header|footer)$/.test(element.localName);
}

function cellNode(cell: MarkupElement, blocks: readonly Node[]): Node {
  const type = cell.localName === 'th' ? nodes.tableHeader : nodes.tableCell;
  const attributes = { columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') };
  return type.create(attributes, blocks.length > 0 ? blocks : nodes.paragraph.create());
}

function spanOf(cell: MarkupElement, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isSafeInteger(span) ? Math.min(MOST_SPANNED, Math.max(1, span)) : 1;
}
