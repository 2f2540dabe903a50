import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { briefSchema, parseBriefDoc } from './briefSchema.ts';

const { nodes, marks } = briefSchema;
const p = (...inline: Node[]) => nodes.paragraph.create(null, inline);
const count = briefSchema.text('3 passages in 2 reports.');
const quote = nodes.quote.create({
  annotationId: 'a',
  sourceId: 's',
  quote: 'Visits stopped.',
  sourceTitle: 'x',
  locator: '',
});
const statement = p(briefSchema.text('They stopped too soon.'));
const finding = (...blocks: Node[]) => nodes.finding.create(null, blocks);
const brief = (...blocks: Node[]) => nodes.doc.create(null, [nodes.title.create(), ...blocks]);

function opened(doc: Node): Node {
  const read = parseBriefDoc(doc.toJSON());
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a brief drafted before counts were derived', () => {
  test('opens without the counts that its draft wrote', () => {
    const old = brief(
      finding(statement, quote, p(count)),
      finding(statement, quote, p(briefSchema.text('1 passage in 1 report.'))),
    );
    expect(opened(old).eq(brief(finding(statement, quote), finding(statement, quote)))).toBe(true);
  });

  test.each([
    [
      'words added to the count',
      brief(finding(statement, quote, p(briefSchema.text('3 passages in 2 reports. Few.')))),
    ],
    [
      'a count with a word made bold',
      brief(finding(statement, quote, p(briefSchema.text('3 passages in 2 reports.', [marks.strong.create()])))),
    ],
    ['a count with a citation', brief(finding(statement, quote, p(count, nodes.citation.create(quote.attrs))))],
    ['a count outside of a finding', brief(p(count))],
    ['a count before the quotes', brief(finding(p(count), quote))],
    ['a count that is a statement', brief(finding(p(count)))],
    [
      'a count in a brief of today',
      brief(finding(statement, quote, p(count)), nodes.generated.create({ kind: 'methods' })),
    ],
  ])('keeps what may be the analyst’s own: %s', (_what, doc) => {
    expect(opened(doc).eq(doc)).toBe(true);
  });
});
