import { expect, test } from 'vitest';
import { briefSchema } from '../schema/briefSchema.ts';
import { brief, heading, quoted, said } from '../testing/briefs.ts';
import { checkBrief } from './checkBrief.ts';
import { citationStates } from './citationStates.ts';
import { unsupportedSentences } from './unsupported.ts';

const { nodes } = briefSchema;

function checksOf(doc: ReturnType<typeof brief>) {
  const places = citationStates(doc, new Map([['one', { quote: 'Visits stopped.', state: 'exact' as const }]]));
  return checkBrief(doc, places, unsupportedSentences(doc)).map(({ kind, words }) => [kind, words]);
}

test('a brief in which all is cited and written has nothing to check', () => {
  expect(checksOf(brief(heading('Findings'), said('Visits stopped. []'), quoted()))).toEqual([]);
});

test('each thing to look at is told once, with its words', () => {
  const doc = brief(
    heading('Key messages'),
    nodes.paragraph.create({ prompt: 'Three sentences.' }),
    heading('Findings'),
    said('Nobody knew.'),
    heading('Methods'),
    nodes.paragraph.create(),
    heading('Thanks'),
    said('Write to dara@example.org.'),
  );
  expect(checksOf(doc)).toEqual([
    ['unsupported', 'Nobody knew.'],
    ['empty-section', 'Methods'],
    ['not-written', 'Three sentences.'],
    ['identifying', 'dara@example.org'],
  ]);
});

test('a citation whose passage is gone is told by the title of its report', () => {
  const doc = brief(said('Visits stopped. []'));
  expect(
    checkBrief(doc, citationStates(doc, new Map()), []).map(({ kind, words, state }) => [kind, words, state]),
  ).toEqual([['citation', 'Routes', 'removed']]);
});

test('each entry says where it stands', () => {
  const doc = brief(said('Call 012 345 6789 now.'));
  for (const { from, to, words } of checkBrief(doc, [], [])) expect(doc.textBetween(from, to)).toBe(words);
});

test('a verbatim quote is read for details too', () => {
  const quote = { annotationId: 'q', sourceId: 's', quote: 'Call 012 345 6789.', sourceTitle: 'Routes', locator: '' };
  expect(checkBrief(brief(nodes.quote.create(quote)), [], []).map(({ words }) => words)).toEqual(['012 345 6789']);
});
