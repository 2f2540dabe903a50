import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { everything } from '../../shared/exchange/selection.ts';
import { addAnnotation, removeAnnotation, setMemo, setTag } from '../project/annotating.ts';
import { putBackReports, removeReports } from '../project/library.ts';
import type { Project } from '../project/project.ts';
import { annotationViews } from '../project/viewing.ts';
import { addReport, mali, newFolder, newProject, value } from '../testing/projects.ts';
import { readSet } from '../testing/readSet.ts';
import { describeExport, exportAnnotationSet, importAnnotationSet } from './exchangeFile.ts';

const dara = { id: 'reviewer-dara', name: 'Dara' };
const paragraphs = ['Visits helped 😀 for long.', 'They stopped after three months.', 'เด็กต้องการเวลา'];

async function projectWithReport(name: string) {
  const project = await newProject(name);
  const source = await addReport(project, paragraphs);
  return { project, sourceId: source.id };
}

async function send(from: Project, to: Project, dryRun = false) {
  const file = join(await newFolder(), 'set.annotations.json');
  value(await exportAnnotationSet(from, mali, file));
  return value(await importAnnotationSet(to, file, { dryRun, read: readSet })).plan;
}

test('a colleague gets every annotation at its place, in any script, and the second time nothing changes', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const text = paragraphs.join('\n');
  for (const quote of ['😀 for long', 'three months', 'เด็กต้องการ']) {
    const start = text.indexOf(quote);
    const passage = { sourceId: mine.sourceId, start, end: start + quote.length, tagIds: ['tag-gap'], memo: quote };
    value(await addAnnotation(mine.project, mali, passage));
  }
  expect(await send(mine.project, theirs.project, true)).toMatchObject({ added: 3 });
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toEqual([]);
  expect(await send(mine.project, theirs.project)).toMatchObject({ added: 3, updated: 0, unchanged: 0 });
  expect(await readdir(join(theirs.project.directory, 'backups'))).toHaveLength(1);
  const views = value(await annotationViews(theirs.project, theirs.sourceId));
  expect(views.map(({ start, end, quote }) => [text.slice(start, end), quote])).toEqual(
    ['😀 for long', 'three months', 'เด็กต้องการ'].map((quote) => [quote, quote]),
  );
  expect(await send(mine.project, theirs.project)).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
  await mine.project.close();
  await theirs.project.close();
});

test('what both edited at once is kept twice and listed, whichever way the files go', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const passage = { sourceId: mine.sourceId, start: 0, end: 6, tagIds: ['tag-gap'], memo: 'first' };
  const { id } = value(await addAnnotation(mine.project, mali, passage));
  await send(mine.project, theirs.project);
  value(await setMemo(mine.project, { sourceId: mine.sourceId, annotationId: id }, 'mine'));
  const there = { sourceId: theirs.sourceId, annotationId: id };
  value(await setMemo(theirs.project, there, 'theirs'));
  value(await setTag(theirs.project, dara, there, 'tag-success', true));
  const forth = await send(mine.project, theirs.project);
  expect(forth.conflicts).toMatchObject([{ annotationId: id, field: 'memo' }]);
  expect(new Set(forth.conflicts[0]?.values)).toEqual(new Set(['mine', 'theirs']));
  await send(theirs.project, mine.project);
  const [here] = value(await annotationViews(mine.project, mine.sourceId));
  const [away] = value(await annotationViews(theirs.project, theirs.sourceId));
  expect(here).toEqual({ ...away, sourceId: mine.sourceId });
  expect(here?.tagIds).toHaveLength(2);
  await mine.project.close();
  await theirs.project.close();
});

test('a removal travels too, and an edit made without knowing of it brings the annotation back', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const { id } = value(
    await addAnnotation(mine.project, mali, { sourceId: mine.sourceId, start: 0, end: 6, tagIds: [] }),
  );
  await send(mine.project, theirs.project);
  value(await removeAnnotation(mine.project, { sourceId: mine.sourceId, annotationId: id }));
  value(await setMemo(theirs.project, { sourceId: theirs.sourceId, annotationId: id }, 'still needed'));
  const merged = await send(mine.project, theirs.project);
  expect(merged.conflicts).toMatchObject([{ field: 'deleted' }]);
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toMatchObject([{ memo: 'still needed' }]);
  await mine.project.close();
  await theirs.project.close();
});

test('a report that is not here is named, and its annotations arrive once it is imported', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await newProject('Theirs');
  value(await addAnnotation(mine.project, mali, { sourceId: mine.sourceId, start: 0, end: 6, tagIds: ['tag-gap'] }));
  expect(await send(mine.project, theirs)).toMatchObject({
    added: 0,
    absent: [{ title: 'report.txt', annotations: 1 }],
  });
  await addReport(theirs, paragraphs);
  expect(await send(mine.project, theirs)).toMatchObject({ added: 1, absent: [] });
  await mine.project.close();
  await theirs.close();
});

test('a passage that the local text does not have is an orphan: kept with its quote, never put elsewhere', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await newProject('Theirs');
  const start = paragraphs.join('\n').indexOf('They stopped');
  value(
    await addAnnotation(mine.project, mali, { sourceId: mine.sourceId, start: 0, end: 13, tagIds: ['tag-success'] }),
  );
  value(
    await addAnnotation(mine.project, mali, { sourceId: mine.sourceId, start, end: start + 32, tagIds: ['tag-gap'] }),
  );
  const source = await addReport(theirs, ['Visits helped 😀 for long.', 'Nothing else was found out.']);
  expect((await send(mine.project, theirs)).orphans).toMatchObject([{ quote: 'They stopped after three months.' }]);
  expect(value(await annotationViews(theirs, source.id))).toMatchObject([{ state: 'orphan' }, { state: 'exact' }]);
  await mine.project.close();
  await theirs.close();
});

test('an edit acknowledged while a file is taken in is not written over', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const passage = { sourceId: mine.sourceId, start: 0, end: 6, tagIds: ['tag-gap'] };
  const { id } = value(await addAnnotation(mine.project, mali, passage));
  await send(mine.project, theirs.project);
  value(await setTag(mine.project, mali, { sourceId: mine.sourceId, annotationId: id }, 'tag-success', true));
  const there = { sourceId: theirs.sourceId, annotationId: id };
  await Promise.all([send(mine.project, theirs.project), setMemo(theirs.project, there, 'kept')]);
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toMatchObject([
    { memo: 'kept', tagIds: expect.arrayContaining(['tag-gap', 'tag-success']) },
  ]);
  await mine.project.close();
  await theirs.project.close();
});

test.each([
  ['{"name":"x"}', 'invalid-input'],
  ['not json', 'invalid-input'],
  ['', 'invalid-input'],
])('the file %j is refused whole', async (content, reason) => {
  const { project } = await projectWithReport('Mine');
  const file = join(await newFolder(), 'wrong.json');
  await writeFile(file, content);
  expect(await importAnnotationSet(project, file, { dryRun: false, read: readSet })).toMatchObject({
    ok: false,
    error: { reason },
  });
  await project.close();
});

test('of a part only the chosen annotations leave, and only the reports that they are about are named', async () => {
  const { project, sourceId } = await projectWithReport('Mine');
  await addReport(project, ['Nobody may read this title.'], 'secret title.txt');
  value(await addAnnotation(project, mali, { sourceId, start: 0, end: 6, tagIds: ['tag-gap'], memo: 'for us only' }));
  value(await addAnnotation(project, dara, { sourceId, start: 7, end: 13, tagIds: ['tag-success'] }));
  const file = join(await newFolder(), 'part.json');
  const part = { ...everything, tagIds: ['tag-gap'], memos: false };
  expect(value(await describeExport(project, part))).toMatchObject({
    annotations: 1,
    reports: 1,
    reviewers: [{ name: 'Mali', annotations: 1 }],
  });
  expect(value(await exportAnnotationSet(project, mali, file, part))).toEqual({ annotations: 1 });
  const written = await readFile(file, 'utf8');
  for (const word of ['secret', 'for us only', 'Dara']) expect(written).not.toContain(word);
  value(await exportAnnotationSet(project, mali, file, { ...everything, codebookOnly: true }));
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ total: 0, workbench: { sources: [], deleted: [] } });
  await project.close();
});

test('a memo that was left out comes later without a conflict, and a deletion stays one', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const passage = { sourceId: mine.sourceId, start: 0, end: 6, tagIds: ['tag-gap'], memo: 'at last' };
  const { id } = value(await addAnnotation(mine.project, mali, passage));
  const sendWithout = async () => {
    const file = join(await newFolder(), 'set.json');
    value(await exportAnnotationSet(mine.project, mali, file, { ...everything, memos: false }));
    return value(await importAnnotationSet(theirs.project, file, { dryRun: false, read: readSet })).plan;
  };
  await sendWithout();
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toMatchObject([{ memo: '' }]);
  expect(await send(mine.project, theirs.project)).toMatchObject({ updated: 1, conflicts: [] });
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toMatchObject([{ memo: 'at last' }]);
  expect(await sendWithout()).toMatchObject({ updated: 0, unchanged: 1 });
  value(await removeAnnotation(mine.project, { sourceId: mine.sourceId, annotationId: id }));
  await sendWithout();
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toEqual([]);
  await mine.project.close();
  await theirs.project.close();
});

test('the file holds no path of this computer and no text beyond the quotes and their surroundings', async () => {
  const { project, sourceId } = await projectWithReport('Mine');
  value(await addAnnotation(project, mali, { sourceId, start: 0, end: 6, tagIds: [] }));
  const file = join(await newFolder(), 'set.annotations.json');
  value(await exportAnnotationSet(project, mali, file));
  const written = await readFile(file, 'utf8');
  expect(written).not.toContain(project.directory);
  expect(written).not.toContain('three months');
  await project.close();
});

test('an export that was stopped leaves no file', async () => {
  const project = await newProject('Stopped');
  await addReport(project, ['Visits helped for long.']);
  const file = join(await newFolder(), 'set.json');
  const signal = AbortSignal.abort();
  const stopped = await exportAnnotationSet(project, mali, file, everything, { signal });
  expect(stopped).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
  expect(existsSync(file)).toBe(false);
  await project.close();
});

test('a set cut off anywhere, packed, or no file at all is refused with one sentence, and nothing comes of it', async () => {
  const { project: sender, sourceId } = await projectWithReport('Sender');
  value(await addAnnotation(sender, mali, { sourceId, start: 0, end: 6, tagIds: ['tag-gap'], memo: 'ถามอีกครั้ง' }));
  const { project, sourceId: here } = await projectWithReport('Mine');
  const folder = await newFolder();
  const file = join(folder, 'set.json');
  value(await exportAnnotationSet(sender, mali, file));
  const whole = await readFile(file);
  const step = Math.ceil(whole.length / 60);
  const cuts = Array.from({ length: 59 }, (_, at) => whole.subarray(0, (at + 1) * step - (at % 3)));
  const bad = [...cuts, gzipSync(whole), Buffer.concat([Buffer.from('PK\x03\x04'), whole]), Buffer.alloc(64)];
  for (const bytes of bad) {
    await writeFile(file, bytes);
    const taken = await importAnnotationSet(project, file, { dryRun: false, read: readSet });
    expect(taken.ok ? 'taken in' : taken.error.message).toMatch(/^“set\.json” .*Nothing was changed\..*\.$/);
  }
  for (const path of [folder, join(folder, 'none.json')])
    expect(await importAnnotationSet(project, path, { dryRun: false, read: readSet })).toMatchObject({ ok: false });
  expect(value(await annotationViews(project, here))).toEqual([]);
  expect(project.receivedSets).toEqual([]);
  await project.close();
  await sender.close();
});

test('one’s own set, and an older one after a newer one, bring nothing and take nothing back', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  const passage = { sourceId: mine.sourceId, start: 0, end: 6, tagIds: ['tag-gap'], memo: 'first' };
  const { id } = value(await addAnnotation(mine.project, mali, passage));
  const [older, newer] = [join(await newFolder(), 'older.json'), join(await newFolder(), 'newer.json')];
  value(await exportAnnotationSet(mine.project, mali, older));
  value(await setMemo(mine.project, { sourceId: mine.sourceId, annotationId: id }, 'second'));
  value(await exportAnnotationSet(mine.project, mali, newer));
  const take = async (project: Project, file: string) =>
    value(await importAnnotationSet(project, file, { dryRun: false, read: readSet })).plan;
  for (const file of [older, newer])
    expect(await take(mine.project, file)).toMatchObject({ added: 0, updated: 0, conflicts: [] });
  expect(await take(theirs.project, newer)).toMatchObject({ added: 1 });
  expect(await take(theirs.project, older)).toMatchObject({ added: 0, updated: 0, unchanged: 1, conflicts: [] });
  expect(value(await annotationViews(theirs.project, theirs.sourceId))).toMatchObject([{ memo: 'second' }]);
  await mine.project.close();
  await theirs.project.close();
});

test('annotations of a report that was removed here are left out, and the preview knows that it was here', async () => {
  const mine = await projectWithReport('Mine');
  const theirs = await projectWithReport('Theirs');
  value(await addAnnotation(mine.project, mali, { sourceId: mine.sourceId, start: 0, end: 6, tagIds: [] }));
  value(await removeReports(theirs.project, [theirs.sourceId]));
  expect((await send(mine.project, theirs.project)).absent).toMatchObject([{ annotations: 1, removed: true }]);
  value(await putBackReports(theirs.project, [theirs.sourceId]));
  expect(await send(mine.project, theirs.project)).toMatchObject({ added: 1, absent: [] });
  // And a report that was removed by the sender goes with nobody.
  value(await removeReports(mine.project, [mine.sourceId]));
  expect(await send(mine.project, theirs.project)).toMatchObject({ added: 0, updated: 0, unchanged: 0 });
  await mine.project.close();
  await theirs.project.close();
});
