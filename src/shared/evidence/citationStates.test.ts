import { expect, test } from 'vitest';
import { briefSchema } from '../schema/briefSchema.ts';
import { type CitedAnnotation, citationState, citationStates, isToCheck, standing } from './citationStates.ts';

const { nodes } = briefSchema;

function cite(annotationId: string, quote: string) {
  return { annotationId, sourceId: 'source-1', quote, sourceTitle: 'Routes home', locator: 'p. 2' };
}

const doc = nodes.doc.create(null, [
  nodes.title.create(),
  nodes.paragraph.create(null, [briefSchema.text('As seen '), nodes.citation.create(cite('one', 'Visits stopped.'))]),
  nodes.finding.create(null, [nodes.paragraph.create(), nodes.quote.create(cite('two', 'No desk for pupils.'))]),
]);

function statesWith(evidence: Record<string, CitedAnnotation>): [string, string][] {
  return citationStates(doc, new Map(Object.entries(evidence))).map((place) => [
    place.citation.annotationId,
    place.state,
  ]);
}

test('a citation is current while its passage reads as it was cited', () => {
  expect(
    statesWith({
      one: { quote: 'Visits stopped.', state: 'exact' },
      two: { quote: 'No desk for pupils.', state: 'exact' },
    }),
  ).toEqual([
    ['one', 'current'],
    ['two', 'current'],
  ]);
});

test('a citation is changed when its passage reads otherwise or was found by likeness only', () => {
  expect(
    statesWith({
      one: { quote: 'Visits stopped early.', state: 'exact' },
      two: { quote: 'No desk for pupils.', state: 'moved' },
    }),
  ).toEqual([
    ['one', 'changed'],
    ['two', 'changed'],
  ]);
});

test('a citation whose annotation was deleted, or whose passage was not found, is still listed and says which', () => {
  expect(statesWith({ two: { quote: 'No desk for pupils.', state: 'orphan' } })).toEqual([
    ['one', 'removed'],
    ['two', 'not-found'],
  ]);
});

test.each<[string, CitedAnnotation | undefined, CitedAnnotation | undefined]>([
  ['reads otherwise', { quote: 'Visits ended.', state: 'exact' }, { quote: 'Visits ended early.', state: 'exact' }],
  ['moved', { quote: 'Visits stopped.', state: 'moved' }, { quote: 'Visits stopped.', state: 'orphan' }],
  ['was removed', undefined, { quote: 'Visits ended.', state: 'exact' }],
])('a passage that %s can be cited as it was, until it changes again', (_, now, later) => {
  const kept = { ...cite('one', 'Visits stopped.'), keptAgainst: standing(now) };
  expect(isToCheck(citationState(cite('one', 'Visits stopped.'), now))).toBe(true);
  expect(citationState(kept, now)).toBe('kept');
  expect(isToCheck(citationState(kept, later))).toBe(true);
  expect(citationState(kept, { quote: 'Visits stopped.', state: 'exact' })).toBe('current');
});

test('every citation is found at its place in the document', () => {
  for (const { position, citation } of citationStates(doc, new Map())) {
    expect(doc.nodeAt(position)?.attrs.annotationId).toBe(citation.annotationId);
  }
});

test('a citation of recognised text is to be checked until somebody has compared it', () => {
  const recognised = { quote: 'Visits helped.', state: 'exact', recognised: { confidence: 71 } } as const;
  const citation = { annotationId: 'a', sourceId: 's', quote: 'Visits helped.', sourceTitle: 'T', locator: '' };
  expect(citationState(citation, recognised)).toBe('recognised');
  expect(isToCheck('recognised')).toBe(true);
  expect(citationState({ ...citation, keptAgainst: standing(recognised) }, recognised)).toBe('current');
  expect(citationState(citation, { ...recognised, recognised: null })).toBe('current');
});
