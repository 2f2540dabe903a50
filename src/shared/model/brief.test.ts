import { expect, test } from 'vitest';
import { newBrief, withBriefText } from './brief.ts';

test('an edited brief keeps its text and no history, since briefs are never exchanged', () => {
  const made = newBrief({
    id: 'brief',
    created: '2026-01-01T00:00:00.000Z',
    creator: { id: 'mali', name: 'Mali' },
    title: 'Draft',
    doc: { type: 'doc' },
    stamp: '0000000000001-0000-a',
  });
  const edited = withBriefText(made, 'Brief', { type: 'doc', content: [] }, '0000000000002-0000-a');
  expect(edited.title).toEqual({ values: [{ value: 'Brief', stamp: '0000000000002-0000-a' }], overwritten: [] });
  expect(edited.doc.overwritten).toEqual([]);
  expect(edited).toMatchObject({ id: 'brief', created: made.created, creator: made.creator });
});
