import { expect, test } from 'vitest';
import { sourceOf } from '../../shared/model/source.ts';
import { addReport, newProject, value } from '../testing/projects.ts';
import { leaveOut, resetFurniture } from './cleaning.ts';
import { openProject } from './openProject.ts';

const lines = ['Visits helped the families.', 'Share this on the web.', 'Markets opened again.'];

const at = (line: number) => lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
const within = (line: number) => ({ start: at(line) + 3, end: at(line) + 8 });

test('a block is left out whole, its words are not counted, and undo takes it in again', async () => {
  const project = await newProject();
  const { id } = await addReport(project, lines, 'a.txt');
  const shown = () => sourceOf(value(project.source(id)));
  const words = shown().words;
  value(await leaveOut(project, id, within(1), true));
  expect(shown().furniture).toMatchObject([{ start: at(1), end: at(2) - 1, leftOut: true }]);
  expect(shown().words).toBe(words - 5);
  expect(project.history.nextUndo).toBe('leave out of the text');
  value(await project.undo());
  expect([shown().furniture, shown().words]).toEqual([[], words]);
  value(await project.redo());
  expect(shown().furniture).toHaveLength(1);
  await project.close();
});

test('the text and its fingerprint stay as they were imported, also after a new start', async () => {
  const project = await newProject();
  const { id } = await addReport(project, lines, 'a.txt');
  const before = value(await project.texts.of(value(project.source(id)))).index.text;
  const { fingerprint } = sourceOf(value(project.source(id)));
  value(await leaveOut(project, id, { start: 0, end: before.length }, true));
  await project.close();
  const again = value(await openProject(project.directory, { mode: 'write' }));
  const source = value(again.source(id));
  expect(sourceOf(source)).toMatchObject({ fingerprint, words: 0 });
  expect(sourceOf(source).furniture).toHaveLength(3);
  expect(value(await again.texts.of(source)).index.text).toBe(before);
  await again.close();
});

test('all clean-up of a report is undone at once, and that can be undone; deciding the same again is no act', async () => {
  const project = await newProject();
  const { id } = await addReport(project, lines, 'a.txt');
  value(await leaveOut(project, id, within(0), true));
  value(await leaveOut(project, id, within(2), true));
  const next = project.history.nextUndo;
  value(await leaveOut(project, id, within(2), true));
  value(await resetFurniture(project, id));
  expect(sourceOf(value(project.source(id))).furniture).toEqual([]);
  expect(project.history.nextUndo).toBe('undo all clean-up');
  value(await project.undo());
  expect(sourceOf(value(project.source(id))).furniture).toHaveLength(2);
  expect(project.history.nextUndo).toBe(next);
  await project.close();
});

test('what is selected over two blocks leaves out both', async () => {
  const project = await newProject();
  const { id } = await addReport(project, lines, 'a.txt');
  value(await leaveOut(project, id, { start: at(1) - 3, end: at(1) + 2 }, true));
  expect(sourceOf(value(project.source(id))).furniture.map(({ start }) => start)).toEqual([0, at(1)]);
  value(await leaveOut(project, id, within(0), false));
  expect(sourceOf(value(project.source(id))).furniture.map(({ start }) => start)).toEqual([at(1)]);
  await project.close();
});
