import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { citedIds, wordsOf } from './briefSummary.ts';

const { nodes } = briefSchema;

function cite(annotationId: string) {
  return { annotationId, sourceId: 's', quote: 'Visits stopped early.', sourceTitle: 'Routes home', locator: 'p. 2' };
}

const doc = nodes.doc.create(null, [
  nodes.title.create(null, briefSchema.text('After return')),
  nodes.heading.create({ level: 1 }, briefSchema.text('Findings')),
  nodes.paragraph.create(null, [briefSchema.text('Two words'), nodes.citation.create(cite('b'))]),
  nodes.heading.create({ level: 2 }),
  nodes.finding.create(null, [nodes.paragraph.create({ prompt: 'Not a word.' }), nodes.quote.create(cite('a'))]),
  nodes.paragraph.create(null, nodes.citation.create(cite('b'))),
]);

test('verbatim quotes count as words, labels of citations and prompts do not', () => {
  expect(wordsOf(doc)).toBe(2 + 1 + 2 + 3);
});

test('an annotation that is cited twice is listed once', () => {
  expect(citedIds(doc)).toEqual(['b', 'a']);
});
