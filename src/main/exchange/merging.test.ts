import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnnotationRecord } from '../../shared/model/annotation.ts';
import { conflictsOf, standingStamps } from '../../shared/model/annotation.ts';
import { keeps } from '../../shared/model/conflictSides.ts';
import type { Decision } from '../../shared/model/decide.ts';
import { current } from '../../shared/model/register.ts';
import { addAnnotation, removeAnnotation, setMemo, setTag } from '../project/annotating.ts';
import { editReport } from '../project/library.ts';
import { openProject } from '../project/openProject.ts';
import type { Project } from '../project/project.ts';
import { settleConflicts } from '../project/settling.ts';
import { addVersion } from '../project/versions.ts';
import { annotationChanges, annotationViews } from '../project/viewing.ts';
import { addReport, mali, newFolder, newProject, outcome, value } from '../testing/projects.ts';
import { readSet } from '../testing/readSet.ts';
import { exportAnnotationSet } from './exchangeFile.ts';
import { applyMerge, planFor } from './merging.ts';
import type { ReceivedFile } from './readSet.ts';

const dara = { id: 'reviewer-dara', name: 'Dara' };
const paragraphs = ['Visits helped for long.', 'They stopped after three months.'];

let mine: Project;
let theirs: Project;

beforeEach(async () => {
  mine = await newProject('Mine');
  theirs = await newProject('Theirs');
  for (const project of [mine, theirs]) await addReport(project, paragraphs);
});
afterEach(async () => {
  await mine.close();
  await theirs.close();
});

const sourceOf = (project: Project) => project.sources[0]?.id ?? '';

async function records(project: Project): Promise<ReadonlyMap<string, AnnotationRecord>> {
  return value(await project.annotations(sourceOf(project))).records;
}

/** All that the project's stores hold, as it would be written, in the order of ids. */
async function everythingIn(project: Project): Promise<string> {
  const all = [...(await records(project)).values(), ...project.entries.records.values()];
  return JSON.stringify(all.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** The file that `from` sends, read by `to`. */
async function received(from: Project, to: Project): Promise<ReceivedFile> {
  const file = join(await newFolder(), 'set.json');
  value(await exportAnnotationSet(from, dara, file));
  return value(await readSet(file, to.clock));
}

const add = (project: Project, start: number, end: number, memo = '') =>
  addAnnotation(project, mali, { sourceId: sourceOf(project), start, end, tagIds: ['tag-gap'], memo });

/** One annotation that both have, with another memo on each side. */
async function inConflict(): Promise<string> {
  const { id } = value(await add(mine, 0, 6, 'first'));
  value(await applyMerge(theirs, await received(mine, theirs), []));
  value(await setMemo(mine, { sourceId: sourceOf(mine), annotationId: id }, 'mine'));
  // In another millisecond, so that theirs is the later one.
  await pause(2);
  value(await setMemo(theirs, { sourceId: sourceOf(theirs), annotationId: id }, 'theirs'));
  return id;
}

test('planning changes nothing, and applying the plan is the merge', async () => {
  await inConflict();
  const before = await everythingIn(mine);
  const set = await received(theirs, mine);
  const plan = value(await planFor(mine, set.set));
  expect(plan).toMatchObject({ updated: 1, conflicts: [{ field: 'memo' }] });
  expect(await everythingIn(mine)).toBe(before);
  value(await applyMerge(mine, set, []));
  expect([...(await records(mine)).values()]).toEqual(plan.changed.map(({ record }) => record));
});

test('one undo takes the whole merge back, redo and importing again bring it', async () => {
  await inConflict();
  value(await add(theirs, 7, 13));
  const before = await everythingIn(mine);
  const set = await received(theirs, mine);
  value(await applyMerge(mine, set, []));
  const after = await everythingIn(mine);
  expect(mine.history.nextUndo).toBe('merge of Dara’s annotations');
  expect(mine.receivedSets).toMatchObject([{ id: set.sha256, annotations: 2, unfinished: null }]);
  value(await mine.undo());
  expect(await everythingIn(mine)).toBe(before);
  expect(mine.receivedSets).toEqual([]);
  value(await mine.redo());
  expect(await everythingIn(mine)).toBe(after);
  value(await mine.undo());
  const annotations = JSON.stringify([...value(await planFor(mine, set.set)).changed.map(({ record }) => record)]);
  value(await applyMerge(mine, set, []));
  expect(JSON.stringify([...(await records(mine)).values()])).toBe(annotations);
});

test('what an undone merge had brought is not sent on as a deletion', async () => {
  value(await add(theirs, 0, 6));
  value(await applyMerge(mine, await received(theirs, mine), []));
  value(await mine.undo());
  const plan = value(await planFor(theirs, (await received(mine, theirs)).set));
  expect(plan).toMatchObject({ updated: 0, changed: [] });
});

test('what an undone merge had brought goes from the window too', async () => {
  const { id } = value(await add(theirs, 0, 6));
  value(await applyMerge(mine, await received(theirs, mine), []));
  const shown = await records(mine);
  value(await mine.undo());
  const changes = await annotationChanges(mine, sourceOf(mine), shown, await records(mine));
  expect(value(changes)).toEqual({ put: [], removed: [id] });
});

test('a tag that came with the set stays after undo while an annotation made since names it', async () => {
  const tag = { ...theirs.tags[0], id: 'tag-brought' } as (typeof theirs.tags)[number];
  value(await theirs.entries.commit({ put: [tag] }));
  value(await applyMerge(mine, await received(theirs, mine), []));
  const passage = { sourceId: sourceOf(mine), start: 0, end: 6, tagIds: ['tag-brought'] };
  value(await addAnnotation(mine, mali, passage));
  value(await mine.undo());
  value(await mine.undo());
  expect(mine.entries.records.has('tag-brought')).toBe(true);
  value(await readSet(await exported(mine), theirs.clock));
});

/** What an analyst decides who has seen all that the set would leave standing. */
async function decision(
  project: Project,
  { set }: ReceivedFile,
  annotationId: string,
  field: Decision['fields'][number],
): Promise<Decision> {
  const { changed } = value(await planFor(project, set));
  const merged = changed.find(({ record }) => record.id === annotationId);
  return { annotationId, seen: merged ? standingStamps(merged.record) : [], fields: [field] };
}

async function exported(project: Project): Promise<string> {
  const file = join(await newFolder(), 'set.json');
  value(await exportAnnotationSet(project, mali, file));
  return file;
}

test('a conflict is decided as the analyst says, and the decision is the colleague’s too', async () => {
  const wanted = { yours: 'mine', theirs: 'theirs', both: 'mine\n\ntheirs' };
  for (const keep of keeps) {
    const annotationId = await inConflict();
    const set = await received(theirs, mine);
    value(await applyMerge(mine, set, [await decision(mine, set, annotationId, { field: 'memo', keep })]));
    const record = (await records(mine)).get(annotationId);
    expect(record && [current(record.memo), conflictsOf(record)]).toEqual([wanted[keep], []]);
    expect(value(await planFor(theirs, (await received(mine, theirs)).set)).conflicts).toEqual([]);
    value(await mine.undo());
    value(await applyMerge(mine, set, [await decision(mine, set, annotationId, { field: 'memo', keep: 'yours' })]));
    value(await applyMerge(theirs, await received(mine, theirs), []));
  }
});

test('both passages kept are two annotations, and two who decide so have the same two', async () => {
  const { id } = value(await add(mine, 0, 6));
  value(await applyMerge(theirs, await received(mine, theirs), []));
  for (const [project, end] of [
    [mine, 13],
    [theirs, 22],
  ] as const) {
    await lengthened(project, id, end);
    await pause(2);
  }
  const both = { field: 'passage', keep: 'both' } as const;
  const [toMine, toTheirs] = [await received(theirs, mine), await received(mine, theirs)];
  value(await applyMerge(mine, toMine, [await decision(mine, toMine, id, both)]));
  value(await applyMerge(theirs, toTheirs, [await decision(theirs, toTheirs, id, both)]));
  const quotes = async (project: Project) =>
    [...(await records(project))].map(([each, { target }]) => [each, current(target).exact]);
  expect(await quotes(mine)).toEqual(await quotes(theirs));
  expect((await quotes(mine)).map(([, quote]) => quote)).toEqual(['Visits helped', 'Visits helped for long']);
  const plan = value(await planFor(mine, (await received(theirs, mine)).set));
  expect(plan).toMatchObject({ added: 0, conflicts: [] });
});

test('an edit made after the preview is not written over by what was decided on it', async () => {
  const annotationId = await inConflict();
  const set = await received(theirs, mine);
  const decided = await decision(mine, set, annotationId, { field: 'memo', keep: 'theirs' });
  value(await setMemo(mine, { sourceId: sourceOf(mine), annotationId }, 'mine, and later'));
  value(await applyMerge(mine, set, [decided]));
  expect(value(await annotationViews(mine, sourceOf(mine)))).toMatchObject([
    { conflicts: [{ field: 'memo', values: ['theirs', 'mine, and later'] }] },
  ]);
});

/** The passage grown to `end`, as an analyst on that computer would write it. */
async function lengthened(project: Project, id: string, end: number): Promise<void> {
  const store = value(await project.annotations(sourceOf(project)));
  const record = store.records.get(id);
  if (!record) throw new Error('it is there');
  const target = { ...current(record.target), end, exact: paragraphs.join('\n').slice(0, end) };
  const stamp = project.clock.next();
  const overwritten = record.target.values.map((each) => each.stamp);
  value(await store.commit({ put: [{ ...record, target: { values: [{ value: target, stamp }], overwritten } }] }));
}

test('conflicts that were left open are decided later, many at once, as one act', async () => {
  const first = await inConflict();
  value(await applyMerge(mine, await received(theirs, mine), []));
  const before = value(await annotationViews(mine, sourceOf(mine)));
  expect(before).toMatchObject([{ conflicts: [{ field: 'memo' }] }]);
  const stands = (await records(mine)).get(first);
  const seen = stands ? standingStamps(stands) : [];
  const both = { annotationId: first, seen, fields: [{ field: 'memo', keep: 'both' } as const] };
  expect(value(await settleConflicts(mine, [both]))).toEqual({ settled: 1 });
  expect(value(await annotationViews(mine, sourceOf(mine)))).toMatchObject([{ conflicts: [], memo: 'mine\n\ntheirs' }]);
  value(await mine.undo());
  expect(value(await annotationViews(mine, sourceOf(mine)))).toEqual(before);
});

test('a merge that was cut off is told at the next start, by name, and the same file completes it', async () => {
  value(await add(theirs, 0, 6));
  const set = await received(theirs, mine);
  value(await applyMerge(mine, set, []));
  const [whole] = mine.receivedSets;
  if (!whole) throw new Error('it was remembered');
  // As it stands on disk between the first store and the last.
  value(await mine.entries.commit({ put: [{ ...whole, unfinished: [sourceOf(mine)] }] }));
  value(await value(await mine.annotations(sourceOf(mine))).commit({ remove: [...(await records(mine)).keys()] }));
  const { directory } = mine;
  value(await mine.close());
  mine = value(await openProject(directory, { mode: 'write' }));
  expect(mine.recovered.join()).toMatch(/“set.json” was merged: “report.txt” may have a part of it/);
  value(await applyMerge(mine, set, []));
  expect(mine.receivedSets).toMatchObject([{ unfinished: null }]);
  expect((await records(mine)).size).toBe(1);
});

test('a file that is no set, newer or damaged is refused, and nothing is remembered of it', async () => {
  const file = await exported(theirs);
  const newer = JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), schemaVersion: 99 });
  for (const [content, reason] of [
    [newer, 'too-new'],
    ['{}', 'invalid-input'],
  ] as const) {
    await writeFile(file, content);
    expect(await readSet(file, mine.clock)).toMatchObject({ ok: false, error: { reason } });
  }
  expect(mine.receivedSets).toEqual([]);
});

test('property: undo after any merge gives back every byte, and merging again is the same merge', async () => {
  const edit = fc.record({
    mine: fc.boolean(),
    does: fc.constantFrom('add', 'memo', 'tag', 'remove'),
    at: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
      for (const each of edits) await done(each.mine ? mine : theirs, each);
      const set = await received(theirs, mine);
      const before = await everythingIn(mine);
      const plan = value(await planFor(mine, set.set));
      value(await applyMerge(mine, set, []));
      const after = [...(await records(mine)).values()];
      const direct = new Map([...plan.changed].map(({ record }) => [record.id, record]));
      for (const record of after) if (direct.has(record.id)) expect(record).toEqual(direct.get(record.id));
      if (plan.changed.length + plan.tags.length === 0) return;
      value(await mine.undo());
      expect(await everythingIn(mine)).toBe(before);
      value(await applyMerge(mine, set, []));
      const again = [...(await records(mine)).values()];
      expect(new Map(again.map((each) => [each.id, each]))).toEqual(new Map(after.map((each) => [each.id, each])));
    }),
    { numRuns: 20 },
  );
}, 30_000);

async function done(project: Project, { does, at }: { readonly does: string; readonly at: number }): Promise<void> {
  const sourceId = sourceOf(project);
  if (does === 'add') value(await add(project, at, at + 5, `memo ${at}`));
  const all = [...(await records(project)).keys()];
  const annotationId = all[at % Math.max(1, all.length)];
  if (!annotationId || does === 'add') return;
  const ref = { sourceId, annotationId };
  if (does === 'memo') value(await setMemo(project, ref, `memo ${at}`));
  if (does === 'tag') value(await setTag(project, mali, ref, 'tag-gap', at % 2 === 0));
  if (does === 'remove') value(await removeAnnotation(project, ref));
}

test('a set finds a report that was read again by its earlier text, and undoing the merge leaves the reading alone', async () => {
  value(await add(theirs, 0, 6));
  value(await editReport(theirs, sourceOf(theirs), { publisher: 'Ministry' }));
  const set = await received(theirs, mine);
  const again = outcome('A new preface.\nVisits helped for long.', 'Again');
  const file = { name: 'second.txt', bytes: new TextEncoder().encode('second') };
  value(await addVersion(mine, sourceOf(mine), again, {}, { file }));
  value(await applyMerge(mine, set, []));
  expect(value(await annotationViews(mine, sourceOf(mine)))).toMatchObject([
    { quote: 'Visits', state: 'exact', start: 15 },
  ]);
  value(await addVersion(mine, sourceOf(mine), outcome('Visits helped.', 'Third'), {}));
  value(await mine.undo());
  value(await mine.undo());
  expect(mine.sources[0]).toMatchObject({ shown: 2, publisher: { values: [{ value: '' }] } });
  value(await mine.redo());
  value(await mine.redo());
  expect(mine.sources[0]).toMatchObject({ shown: 3, documents: [{}, {}, {}] });
  expect(value(await annotationViews(mine, sourceOf(mine)))).toMatchObject([{ state: 'exact', start: 0 }]);
});
