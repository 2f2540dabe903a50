import { parseHTML } from 'linkedom';
import { DOMParser, type Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { briefSchema } from './briefSchema.ts';

function pasted(markup: string): Node[] {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const { content } = DOMParser.fromSchema(briefSchema).parseSlice(document.body);
  content.forEach((node) => {
    node.check();
  });
  return [...content.content];
}

/** The words of a table's cells, row by row. */
const cells = ([table]: Node[]) => table?.children.map((row) => row.children.map(({ textContent }) => textContent));

/** Which words are marked, and how. */
const marked = (blocks: Node[]) =>
  blocks.flatMap((block) => block.children.map(({ text, marks }) => [text, ...marks.map(({ type }) => type.name)]));

describe('a table from elsewhere', () => {
  test('keeps its columns where cells reach over several columns or rows', () => {
    const table = `<table><thead><tr><th>District</th><th colspan="2">Visits</th></tr></thead>
      <tbody><tr><td rowspan="2">Hill</td><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr></tbody></table>`;
    expect(cells(pasted(table))).toEqual([
      ['District', 'Visits', ''],
      ['Hill', '3', '4'],
      ['', '5', '6'],
    ]);
  });

  test('holds a cell that claims to reach without end', () => {
    const [row = []] = cells(pasted('<table><tr><td colspan="1000000" rowspan="1000000">a</td></tr></table>')) ?? [];
    expect(row).toHaveLength(40);
  });

  test('holds tables, lists and pictures in its cells as words', () => {
    const inner = '<table><tr><td>inner</td></tr></table>';
    const table = `<table><tr><td><ul><li>one<ul><li>two</li></ul></li></ul></td><td>${inner}<img src="x"></td><td></td></tr></table>`;
    expect(cells(pasted(table))).toEqual([['onetwo', 'inner', '']]);
  });
});

describe('words from elsewhere', () => {
  test('are bold or italic where they were, and not where a program puts everything in one <b>', () => {
    const fromDocs = '<b style="font-weight:normal"><p>plain <span style="font-weight:700">bold</span></p></b>';
    expect(marked(pasted(fromDocs))).toEqual([['plain '], ['bold', 'strong']]);
    const both =
      '<p><span style="font-weight: bold; font-style: italic">both</span> <i style="font-style:normal">none</i></p>';
    expect(marked(pasted(both))).toEqual([['both', 'strong', 'emphasis'], [' none']]);
  });

  test('stand in lists as deep as they were', () => {
    const [list] = pasted('<ul><li>one</li><ul><li>two</li></ul><li>three<ol><li>four</li></ol></li></ul>');
    expect(list?.toString()).toBe(
      'bulletList(listItem(paragraph("one"), bulletList(listItem(paragraph("two")))), listItem(paragraph("three"), orderedList(listItem(paragraph("four")))))',
    );
  });

  test('come without pictures, comments and what runs', () => {
    const [block] = pasted('<p>a<!-- x --><img src="x"><script>y</script><style>z</style><o:p></o:p> b</p>');
    expect(block?.textContent).toBe('a b');
  });
});
