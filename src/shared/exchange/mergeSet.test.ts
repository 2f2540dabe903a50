import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AnnotationRecord, isDeleted, tagIdsOf, withCoding, withDeletion, withMemo } from '../model/annotation.ts';
import { current, newRegister, write } from '../model/register.ts';
import { metadataRegisters, noMetadata } from '../model/source.ts';
import { defaultTags, type TagRecord, tagOf } from '../model/tag.ts';
import { ana, annotation, bo, clockOf, MORNING, sha, tag } from '../testing/records.ts';
import type { AnnotationSet } from './annotationSetForm.ts';
import type { SourceReading } from './matchSources.ts';
import { type LocalState, type MergePlan, mergeSet } from './mergeSet.ts';
import { parseAnnotationSet } from './parseAnnotationSet.ts';
import { writeAnnotationSet } from './writeAnnotationSet.ts';

const TEXT = 'Intro.\nIncome rose in the north.\nSupport came late for children.\nThe shelter closed in May.';
const OTHER = 'Quite another report about water and roads in the delta, with nothing in common.';

interface Report {
  readonly id: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly sha256: string;
  readonly others?: readonly SourceReading[];
}

const report: Report = { id: 'here-1', text: TEXT, fingerprint: sha('a'), sha256: sha('b') };
const other: Report = { id: 'here-2', text: OTHER, fingerprint: sha('c'), sha256: sha('d') };

/** As the import finds them. */
const details = (title = 'A report') => ({
  title: newRegister(title, '1700000000000-0000-import'),
  language: newRegister('en', '1700000000000-0000-import'),
  ...metadataRegisters(noMetadata, '1700000000000-0000-import'),
});

function local(
  reports: readonly Report[] = [report, other],
  records: readonly AnnotationRecord[] = [],
  tags: readonly TagRecord[] = defaultTags,
): LocalState {
  return {
    sources: reports.map(({ text, ...rest }) => ({ others: [], ...rest, details: details(), text: () => text })),
    removed: [],
    annotations: new Map([['here-1', new Map(records.map((record) => [record.id, record]))]]),
    tags: new Map(tags.map((each) => [each.id, each])),
  };
}

/** A set about `there`, through its file, as a colleague sends it. */
function sent(
  records: readonly AnnotationRecord[],
  there: Report = { ...report, id: 'there-1' },
  tags = defaultTags,
): AnnotationSet {
  const json = writeAnnotationSet({
    project: { id: 'project-1', name: 'Review' },
    creator: bo,
    created: '2024-03-01T09:00:00.000Z',
    tags,
    sources: [
      {
        id: there.id,
        title: 'A report',
        fingerprint: there.fingerprint,
        sha256: there.sha256,
        file: 'a.txt',
        details: {},
      },
    ],
    annotations: records.map((record) => ({ sourceId: there.id, record })),
    texts: new Map([[there.fingerprint, there.text]]),
  });
  return received(json);
}

function received(json: string): AnnotationSet {
  const read = parseAnnotationSet(json, clockOf('here'), 'bo.annotations.json');
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** `state` after the plan was carried out. */
function after(state: LocalState, plan: MergePlan): LocalState {
  const annotations = new Map([...state.annotations].map(([id, records]) => [id, new Map(records)]));
  for (const { sourceId, record } of plan.changed) {
    const known = annotations.get(sourceId) ?? new Map<string, AnnotationRecord>();
    annotations.set(sourceId, known.set(record.id, record));
  }
  return {
    ...state,
    annotations,
    tags: new Map([...state.tags, ...plan.tags.map((each) => [each.id, each] as const)]),
  };
}

const income = annotation({ id: 'one', text: TEXT, quote: 'Income rose in the north', tagIds: ['tag-success'] });
const support = annotation({ id: 'two', text: TEXT, quote: 'Support came late', tagIds: ['tag-gap'], memo: 'Check.' });
const added = (record: AnnotationRecord) => ({ sourceId: 'here-1', before: null, theirs: record, record });
const EMPTY = {
  changed: [],
  tags: [],
  details: new Map(),
  added: 0,
  updated: 0,
  unchanged: 0,
  moved: 0,
  conflicts: [],
  orphans: [],
  absent: [],
  skipped: 0,
};

test('new annotations are added to the report with the same text, whatever its id is here', () => {
  expect(mergeSet(local(), sent([income, support]))).toEqual({
    ...EMPTY,
    changed: [added(income), added(support)],
    added: 2,
  });
});

test('taking in the same set a second time changes nothing', () => {
  const set = sent([income, support], undefined, [...defaultTags, tag('tag-x', 'Shelter')]);
  const state = after(local(), mergeSet(local(), set));
  expect(mergeSet(state, set)).toEqual({ ...EMPTY, unchanged: 2 });
});

test('the order in which tags were applied here is no change', () => {
  const record = annotation({ id: 'one', text: TEXT, quote: 'Income', tagIds: ['tag-success', 'tag-gap'] });
  expect(mergeSet(local([report], [record]), sent([record]))).toEqual({ ...EMPTY, unchanged: 1 });
});

test('taking in an older state of what is here changes nothing', () => {
  const newer = withMemo(income, 'Better.', clockOf('here', MORNING + 1).next());
  expect(mergeSet(local([report], [newer]), sent([income]))).toEqual({ ...EMPTY, unchanged: 1 });
});

test('a newer state updates, and edits of different fields made at once are both kept', () => {
  const here = withMemo(income, 'Mine.', clockOf('here', MORNING + 1).next());
  const there = withCoding(
    income,
    'tag-gap',
    { creator: bo, created: income.created },
    clockOf('bo', MORNING + 2).next(),
  );
  const plan = mergeSet(local([report], [here]), sent([there]));
  expect(plan).toMatchObject({ added: 0, updated: 1, conflicts: [] });
  const record = plan.changed[0]?.record;
  expect(record && [current(record.memo), tagIdsOf(record)]).toEqual(['Mine.', ['tag-gap', 'tag-success']]);
});

test('two memos written at once are both kept and listed', () => {
  const here = withMemo(income, 'Mine.', clockOf('here', MORNING + 1).next());
  const there = withMemo(income, 'Theirs.', clockOf('bo', MORNING + 2).next());
  const plan = mergeSet(local([report], [here]), sent([there]));
  expect(plan.conflicts).toEqual([{ annotationId: 'one', field: 'memo', values: ['Theirs.', 'Mine.'] }]);
});

test('a deletion reaches the others; an edit made at once beats it', () => {
  const deleted = withDeletion(income, true, clockOf('bo', MORNING + 2).next());
  const gone = mergeSet(local([report], [income]), sent([deleted]));
  expect(gone.updated).toBe(1);
  expect(gone.changed.map(({ record }) => isDeleted(record))).toEqual([true]);
  const edited = withMemo(income, 'Important.', clockOf('here', MORNING + 1).next());
  const kept = mergeSet(local([report], [edited]), sent([deleted]));
  expect(kept.changed.map(({ record }) => isDeleted(record))).toEqual([false]);
  expect(kept.conflicts).toContainEqual({ annotationId: 'one', field: 'deleted', values: ['edited', 'deleted'] });
});

test('the tombstone of an annotation that was never here is kept, so that nobody brings it back, but not counted', () => {
  const deleted = withDeletion(income, true, clockOf('bo', MORNING + 2).next());
  const plan = mergeSet(local(), sent([deleted]));
  expect(plan).toEqual({ ...EMPTY, changed: [added(deleted)] });
  const later = mergeSet(after(local(), plan), sent([income]));
  expect(later).toEqual({ ...EMPTY, unchanged: 1 });
});

test('a report that is not here is named with its annotations; they are left out, and no orphans', () => {
  const there = { id: 'there-9', text: TEXT, fingerprint: sha('e'), sha256: sha('f') };
  const plan = mergeSet(local([other]), sent([income, support], there));
  expect(plan).toEqual({ ...EMPTY, absent: [{ title: 'A report', annotations: 2, removed: false }] });
});

test('the same original read in another way is the same report: what is not in it word for word is listed', () => {
  const there = { ...report, id: 'there-1', fingerprint: sha('e') };
  const gone = annotation({
    id: 'three',
    text: 'Footnote 7: see the annex of the ministry.',
    quote: 'see the annex of the ministry',
  });
  const plan = mergeSet(local(), sent([income, gone], there));
  expect(plan.added).toBe(2);
  expect(plan.orphans).toEqual([{ annotationId: 'three', sourceId: 'here-1', quote: 'see the annex of the ministry' }]);
});

test('a report that was read again here is known by every text and every file that it was read from', () => {
  const there = { id: 'there-1', text: TEXT, fingerprint: sha('e'), sha256: sha('f') };
  const short = annotation({ id: 'three', text: TEXT, quote: 'Intro.', fingerprint: sha('e') });
  const byText = { ...report, others: [{ fingerprint: sha('e'), sha256: sha('9') }] };
  const byFile = { ...report, others: [{ fingerprint: sha('9'), sha256: sha('f') }] };
  for (const here of [byText, byFile])
    expect(mergeSet(local([other, here]), sent([short], there)).changed).toMatchObject([{ sourceId: 'here-1' }]);
});

test('another file with nearly the same text is found by its quotes', () => {
  const there = { id: 'there-1', text: TEXT, fingerprint: sha('e'), sha256: sha('f') };
  expect(mergeSet(local(), sent([income, support], there))).toMatchObject({ added: 2, absent: [] });
});

test('quotes that stand in two reports, or mostly in none, do not tell which report it is', () => {
  const there = { id: 'there-1', text: TEXT, fingerprint: sha('e'), sha256: sha('f') };
  const copy = { ...report, id: 'here-3', fingerprint: sha('1'), sha256: sha('2') };
  expect(mergeSet(local([report, copy]), sent([income], there)).absent).toHaveLength(1);
  const missing = 'Nothing of this stands there, not even in part.';
  const elsewhere = ['Nothing of this', 'not even in part'].map((quote, i) =>
    annotation({ id: `m${i}`, text: missing, quote }),
  );
  expect(mergeSet(local(), sent([income, ...elsewhere], there)).absent).toEqual([
    { title: 'A report', annotations: 3, removed: false },
  ]);
});

test('a quote too short to tell a report does not', () => {
  const there = { id: 'there-1', text: TEXT, fingerprint: sha('e'), sha256: sha('f') };
  const short = annotation({ id: 'three', text: TEXT, quote: 'Intro.' });
  expect(mergeSet(local(), sent([short], there)).absent).toHaveLength(1);
});

test('of two reports with the same text, the one with the same original is taken', () => {
  const reports = [{ ...report, id: 'here-0', sha256: sha('9') }, report];
  expect(mergeSet(local(reports), sent([income])).changed[0]?.sourceId).toBe('here-1');
});

test('an annotation that is here already stays with its report, though the set places it elsewhere', () => {
  const edited = withMemo(income, 'Moved?', clockOf('bo', MORNING + 1).next());
  const plan = mergeSet(local([report, other], [income]), sent([edited], { ...other, id: 'there-2' }));
  expect(plan).toMatchObject({ updated: 1, changed: [{ sourceId: 'here-1' }] });
});

test('tags: a new one is added, an edited one merged, an equal one left alone', () => {
  const shelter = tag('tag-x', 'Shelter', clockOf('ana'));
  const renamed = { ...shelter, name: write(shelter.name, 'Housing', clockOf('bo', MORNING + 1).next()) };
  const here = { ...shelter, definition: write(shelter.definition, 'A roof.', clockOf('here', MORNING + 2).next()) };
  const fresh = tag('tag-y', 'School', clockOf('bo'));
  const plan = mergeSet(
    local([report], [], [...defaultTags, here]),
    sent([], undefined, [...defaultTags, renamed, fresh]),
  );
  expect(plan.tags.map(tagOf).map(({ id, name, definition }) => ({ id, name, definition }))).toEqual([
    { id: 'tag-x', name: 'Housing', definition: 'A roof.' },
    { id: 'tag-y', name: 'School', definition: '' },
  ]);
});

test('a teammate’s tag with the same name and another id stays a tag of its own', () => {
  const here = tag('tag-x', 'Shelter');
  const there = tag('tag-y', 'Shelter');
  const plan = mergeSet(local([report], [], [here]), sent([], undefined, [there]));
  expect(plan.tags.map(({ id }) => id)).toEqual(['tag-y']);
});

function foreign(change: object = {}, source = `urn:sha256:${sha('a')}`): AnnotationSet {
  const item = {
    id: 'https://example.org/1',
    type: 'Annotation',
    creator: { name: 'Chan Sophea' },
    created: '2023-05-04T10:00:00Z',
    body: ['GAP', 'Housing'].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    target: { source, selector: { type: 'TextQuoteSelector', exact: 'Support came late' } },
    ...change,
  };
  return received(
    JSON.stringify({ type: 'AnnotationPage', items: [item, { ...item, id: 'x', target: 'https://example.org' }] }),
  );
}

test('an annotation of another program is added: its tags are found by name, else made', () => {
  const plan = mergeSet(local(), foreign());
  expect(plan).toMatchObject({ added: 1, orphans: [], skipped: 1 });
  expect(plan.tags.map(tagOf).map(({ name }) => name)).toEqual(['Housing']);
  const record = plan.changed[0]?.record;
  expect(record && tagIdsOf(record)).toEqual(['tag-gap', plan.tags[0]?.id]);
  expect(record?.creator.name).toBe('Chan Sophea');
});

test('taking in a file of another program twice changes nothing, on this computer or a teammate’s', () => {
  const plan = mergeSet(local(), foreign());
  expect(mergeSet(after(local(), plan), foreign())).toEqual({ ...EMPTY, unchanged: 1, skipped: 1 });
  expect(mergeSet(local(), foreign())).toEqual(plan);
});

test('a comment changed in the other program stands beside the old one', () => {
  const body = (value: string) => [{ type: 'TextualBody', purpose: 'commenting', value }];
  const state = after(local(), mergeSet(local(), foreign({ body: body('First.') })));
  const plan = mergeSet(state, foreign({ body: body('Second.'), modified: '2023-06-04T10:00:00Z' }));
  expect(plan).toMatchObject({ updated: 1, conflicts: [{ field: 'memo', values: ['Second.', 'First.'] }] });
});

test('a tag that the analyst took off an annotation of another program stays off', () => {
  const state = after(local(), mergeSet(local(), foreign()));
  const [record] = state.annotations.get('here-1')?.values() ?? [];
  if (!record) throw new Error('it was added');
  const off = withCoding(record, 'tag-gap', null, clockOf('here').next());
  const again = mergeSet({ ...state, annotations: new Map([['here-1', new Map([[off.id, off]])]]) }, foreign());
  expect(again).toMatchObject({ updated: 0, unchanged: 1 });
});

test('an address that no report has is matched by the quotes, or named as not here', () => {
  expect(mergeSet(local(), foreign({}, 'https://example.org/report'))).toMatchObject({ added: 1, absent: [] });
  expect(mergeSet(local([other]), foreign({}, 'https://example.org/report'))).toMatchObject({
    added: 0,
    absent: [{ title: 'https://example.org/report', annotations: 1 }],
  });
});

test('our own file, stripped of our extension by another program, adds nothing to what is here', () => {
  const json = JSON.parse(
    writeAnnotationSet({
      project: { id: 'project-1', name: 'Review' },
      creator: ana,
      created: income.created,
      tags: defaultTags,
      sources: [],
      annotations: [{ sourceId: 'here-1', record: support }],
      texts: new Map([[sha('a'), TEXT]]),
    }),
  );
  for (const item of json.first.items) delete item.workbench;
  const { items } = json.first;
  const plan = mergeSet(local([report], [support]), received(JSON.stringify({ type: 'AnnotationPage', items })));
  expect(plan).toEqual({ ...EMPTY, unchanged: 1 });
});

test('property: two teammates who exchange sets come to the same, whoever begins', () => {
  const edit = fc.record({
    by: fc.constantFrom('a' as const, 'b' as const),
    does: fc.constantFrom('memo', 'tag', 'untag', 'delete'),
    to: fc.constantFrom('one', 'two'),
    text: fc.string({ maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const clocks = { a: clockOf('a', MORNING), b: clockOf('b', MORNING + 5) };
      const sides = {
        a: new Map([income, support].map((each) => [each.id, each])),
        b: new Map([income, support].map((each) => [each.id, each])),
      };
      for (const { by, does, to, text } of edits) {
        const record = sides[by].get(to) as AnnotationRecord;
        const stamp = clocks[by].next();
        const coding = does === 'tag' ? { creator: ana, created: income.created } : null;
        const next =
          does === 'memo'
            ? withMemo(record, text, stamp)
            : does === 'delete'
              ? withDeletion(record, true, stamp)
              : withCoding(record, 'tag-gap', coding, stamp);
        sides[by].set(to, next);
      }
      const [a, b] = [sides.a, sides.b].map((records) => local([report], [...records.values()]));
      if (!a || !b) throw new Error('there are two sides');
      const records = (state: LocalState) => [...(state.annotations.get('here-1')?.values() ?? [])];
      const here = after(a, mergeSet(a, sent(records(b))));
      const there = after(b, mergeSet(b, sent(records(here))));
      const orderless = (state: LocalState) => after(state, mergeSet(state, sent(records(there)))).annotations;
      expect(mergeSet(there, sent(records(here)))).toMatchObject({ added: 0, updated: 0, changed: [] });
      expect(mergeSet(here, sent(records(there)))).toMatchObject({ added: 0, updated: 0, changed: [] });
      expect(orderless(here)).toEqual(here.annotations);
    }),
    { numRuns: 200 },
  );
});
