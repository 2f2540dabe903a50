/** Briefs to export in tests: one of every kind of block, and one in which every text is hostile. */

import type { NodeType } from 'prosemirror-model';
import type { BriefFacts } from '../../../shared/evidence/briefFacts.ts';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';

const { nodes, marks } = briefSchema;

/** A project with the one report that `cited` points to. */
export const facts: BriefFacts = {
  tags: [{ id: 'gap', name: 'Gap', deleted: false }],
  reports: [
    {
      id: 'source-1',
      title: 'Shelter to school',
      authors: ['Dara Sok', 'Ann Lee'],
      publisher: 'School Fund',
      published: '2013-10',
      url: 'https://example.org/shelter',
      file: 'shelter.pdf',
      imported: '2026-01-30T09:00:00.000Z',
    },
  ],
  annotations: [],
};

/** The attributes of a citation of a passage over two paragraphs. */
export const cited = {
  annotationId: '0197f3b2-aaaa-7000-8000-000000000001',
  sourceId: 'source-1',
  quote: 'Visits stopped after the third month.\nNobody wrote it down.',
  sourceTitle: 'Shelter to school',
  locator: 'p. 41',
};

/** A paragraph of `words`. */
export function paragraph(words: string) {
  return nodes.paragraph.create(null, words === '' ? [] : [briefSchema.text(words)]);
}

/** A list item of `words` and further blocks. */
export function item(words: string, ...more: ReturnType<typeof paragraph>[]) {
  return nodes.listItem.create(null, [paragraph(words), ...more]);
}

/** A row of a table, its cells of one kind. */
export function row(type: NodeType, ...cells: string[]) {
  return nodes.tableRow.create(
    null,
    cells.map((words) => type.create(null, paragraph(words))),
  );
}

/** A brief with every kind of block, as it is stored. */
export function everyBlock() {
  return nodes.doc
    .create(null, [
      nodes.title.create(null, briefSchema.text('School after return')),
      nodes.heading.create({ level: 1 }, briefSchema.text('Key messages')),
      nodes.paragraph.create({ prompt: 'Three sentences.' }),
      nodes.heading.create({ level: 2 }, briefSchema.text('What worked')),
      nodes.paragraph.create(null, [
        briefSchema.text('Visits '),
        briefSchema.text('helped', [marks.strong.create()]),
        briefSchema.text(' most '),
        nodes.citation.create({ ...cited, locator: 'p. 42' }),
      ]),
      nodes.finding.create(null, [paragraph('They stopped too soon.'), nodes.quote.create(cited)]),
      nodes.bulletList.create(null, [item('first bullet', nodes.bulletList.create(null, item('under it')))]),
      nodes.orderedList.create(null, [item('one'), item('two')]),
      nodes.orderedList.create(null, [item('one again')]),
      nodes.heading.create({ level: 3 }, briefSchema.text('Elsewhere')),
      nodes.blockquote.create(null, paragraph('As others say.')),
      nodes.table.create(null, [row(nodes.tableHeader, 'Year', 'Reports'), row(nodes.tableCell, '2013', 'one | two')]),
      nodes.generated.create({ kind: 'references' }),
    ])
    .toJSON();
}

/** A short brief with a line on who may see it. */
export function confidential(confidentiality: string) {
  return nodes.doc
    .create({ confidentiality }, [nodes.title.create(null, briefSchema.text('For few')), paragraph('Words.')])
    .toJSON();
}

/** A short brief in which a bold word leads somewhere. */
export function linking(href: string) {
  const words = [
    briefSchema.text('see '),
    briefSchema.text('there', [marks.link.create({ href }), marks.strong.create()]),
  ];
  return nodes.doc.create(null, [nodes.title.create(), nodes.paragraph.create(null, words)]).toJSON();
}

/** A brief that says `words` in every place that holds text. */
export function sayingEverywhere(words: string) {
  const citation = { ...cited, quote: words, sourceTitle: words, locator: words };
  return nodes.doc
    .create(null, [
      nodes.title.create(null, briefSchema.text(words)),
      nodes.heading.create({ level: 1 }, briefSchema.text(words)),
      nodes.paragraph.create({ prompt: words }),
      nodes.paragraph.create(null, [briefSchema.text(words), nodes.citation.create(citation)]),
      nodes.finding.create(null, [paragraph(words), nodes.quote.create(citation)]),
      nodes.orderedList.create(null, item(words)),
      nodes.blockquote.create(null, paragraph(words)),
      nodes.table.create(null, [row(nodes.tableHeader, words), row(nodes.tableCell, words)]),
    ])
    .toJSON();
}

/** Texts that are markup, code or formulas somewhere, one of each kind. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `jaVasCript:/*-/*\`/*\\\`/*'/*"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=alert()//>`,
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;&#60;b&#62;',
  '[click me](https://example.org/ "title") ![pixel](https://example.org/p.png)',
  '<https://example.org> https://example.org www.example.org someone@example.org',
  '# not a heading',
  '- not a bullet',
  '1. not a number',
  '> not a quote',
  '--- *** ___ ===',
  '**not bold** _not_ `code` ~~gone~~ | a | b |',
  '[x]: https://example.org',
  '\\*already escaped\\*',
  '=HYPERLINK("https://example.org","x") +1 @SUM(A1) =cmd|\' /C calc\'!A0',
  '{{constructor.constructor("alert(1)")()}} #{7*7} <%= 7 %>',
];
