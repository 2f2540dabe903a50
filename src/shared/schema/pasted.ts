/** What comes in from other programs' markup: how they say bold and italic, and tables whose cells reach over others. */

import { DOMParser, Fragment, type Node, type Schema } from 'prosemirror-model';

/** As much of an element as is looked at here: this room knows no page. */
type Element = Parameters<DOMParser['parse']>[0] & {
  readonly nodeName: string;
  readonly children: ArrayLike<Element>;
  getAttribute(name: string): string | null;
};

/** For a tag that some programs put around everything and take back by its style: none of its mark where `off` stands. */
export function unless(off: RegExp) {
  return (element: Element): null | false => (off.test(styleOf(element)) ? false : null);
}

/** For a tag that says by its style alone what it is. */
export function where(on: RegExp) {
  return (element: Element): null | false => (on.test(styleOf(element)) ? null : false);
}

/** As it is written: the window's policy keeps styles in pasted markup from being applied, and so from being asked for. */
function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** So many columns or rows a cell is taken to reach over at most: a page may claim anything. */
const REACH = 40;

/** The rows of a table element. A cell over several columns or rows stands in the first; the others are empty. */
export function tableRows(table: object, schema: Schema): Fragment {
  // For how many more rows each column is taken by a cell from above.
  const taken: number[] = [];
  const rows = (isElement(table) ? rowsOf(table) : []).map((row) => {
    const cells: Node[] = [];
    const fillTaken = () => {
      for (let rest = taken[cells.length] ?? 0; rest > 0; rest = taken[cells.length] ?? 0) {
        taken[cells.length] = rest - 1;
        cells.push(emptyCell(schema));
      }
    };
    for (const cell of childrenOf(row).filter(isCell)) {
      fillTaken();
      for (let column = 0; column < reach(cell, 'colspan'); column++) {
        taken[cells.length] = reach(cell, 'rowspan') - 1;
        cells.push(column === 0 ? cellOf(cell, schema) : emptyCell(schema));
      }
    }
    fillTaken();
    return cells;
  });
  return Fragment.from(rows.filter(({ length }) => length > 0).map((cells) => schema.node('tableRow', null, cells)));
}

/** Those of head, body and foot, but not those of a table in a cell. */
function rowsOf(table: Element): Element[] {
  return childrenOf(table).flatMap((child) => {
    if (child.nodeName === 'TR') return [child];
    return /^(THEAD|TBODY|TFOOT)$/.test(child.nodeName) ? rowsOf(child) : [];
  });
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.children);
}

function reach(cell: Element, over: 'colspan' | 'rowspan'): number {
  return Math.min(Math.max(Number.parseInt(cell.getAttribute(over) ?? '', 10) || 1, 1), REACH);
}

/**
 * Whatever a cell holds elsewhere, here it is paragraphs: read by itself, so that a list in it does not end the table, and
 * without the rule for tables, so that one in it leaves its words.
 */
function cellOf(cell: Element, schema: Schema): Node {
  const rules = DOMParser.fromSchema(schema).rules.filter((rule) => !('node' in rule) || rule.node !== 'table');
  const topNode = emptyCell(schema, cell.nodeName === 'TH' ? 'tableHeader' : 'tableCell');
  return new DOMParser(schema, rules).parse(cell, { topNode });
}

function emptyCell(schema: Schema, type = 'tableCell'): Node {
  return schema.node(type, null, schema.node('paragraph'));
}

function isElement(node: object): node is Element {
  return 'getAttribute' in node;
}

function isCell({ nodeName }: Element): boolean {
  return nodeName === 'TD' || nodeName === 'TH';
}
