/** The list of projects, on real projects. */

import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { firstPreferences, firstProjectPreferences, type Preferences } from '../shared/model/preferences.ts';
import { parseSettings, type Settings } from '../shared/model/settings.ts';
import { addAnnotation } from './project/annotating.ts';
import { Recents } from './recents.ts';
import { RememberedFile } from './rememberedFile.ts';
import { addReport, mali, newFolder, newProject, value } from './testing/projects.ts';

let file: string;
let settings: RememberedFile<Settings>;
let preferences: Preferences;
let recents: Recents;

beforeEach(async () => {
  file = join(await newFolder(), 'settings.json');
  settings = await RememberedFile.open(file, parseSettings);
  preferences = firstPreferences;
  recents = new Recents(settings, () => preferences);
});

const view = () => recents.view(new Set());

test('a project is listed with its counts and the passage marked last', async () => {
  const project = await newProject();
  const { id: sourceId } = await addReport(project, ['Visits helped.', 'Nobody told them why.'], 'visits.txt');
  value(await addAnnotation(project, mali, { sourceId, start: 15, end: 21, tagIds: ['tag-gap'] }));
  await recents.note(project);
  expect(await view()).toMatchObject([
    {
      name: 'Review',
      reports: 1,
      passages: 1,
      missing: false,
      stop: { locator: '¶ 2', quote: 'Nobody told them why.' },
    },
  ]);
  await project.close();
});

test('the passage marked last is told where it was on the screen, below the line at its top', async () => {
  const project = await newProject();
  const { id: sourceId } = await addReport(project, ['Visits helped.', 'Nobody told them why.']);
  value(await addAnnotation(project, mali, { sourceId, start: 15, end: 21, tagIds: ['tag-gap'] }));
  const { projectId } = project.record;
  preferences = {
    ...firstPreferences,
    projects: { [projectId]: { ...firstProjectPreferences, sourceId, places: { [sourceId]: 2 } } },
  };
  await recents.note(project);
  expect((await view())[0]?.stop).toMatchObject({ locator: '¶ 2', quote: 'Nobody told them why.' });
  await project.close();
});

test('where reading stopped goes before a passage marked elsewhere', async () => {
  const project = await newProject();
  const { id: sourceId } = await addReport(project, [
    'Visits helped.',
    'A long way. '.repeat(200),
    'Nobody told them why.',
  ]);
  value(await addAnnotation(project, mali, { sourceId, start: 2_420, end: 2_426, tagIds: ['tag-gap'] }));
  const { projectId } = project.record;
  preferences = {
    ...firstPreferences,
    projects: { [projectId]: { ...firstProjectPreferences, sourceId, places: { [sourceId]: 0 } } },
  };
  await recents.note(project);
  expect((await view())[0]?.stop).toMatchObject({ locator: '¶ 1', quote: 'Visits helped.' });
  await project.close();
});

test('what is gone on from is told in whole sentences, however far down the line the page was', async () => {
  const project = await newProject();
  const { id: sourceId } = await addReport(project, ['Visits helped. Nobody told them why.', 'They stopped.']);
  const { projectId } = project.record;
  preferences = {
    ...firstPreferences,
    projects: { [projectId]: { ...firstProjectPreferences, sourceId, places: { [sourceId]: 21 } } },
  };
  await recents.note(project);
  expect((await view())[0]?.stop).toMatchObject({ locator: '¶ 1', quote: '… Nobody told them why.' });
  await project.close();
});

test('a folder that is gone stays on the list as missing, and is found again elsewhere under the same entry', async () => {
  const project = await newProject();
  await recents.note(project);
  await project.close();
  const [{ id } = { id: '' }] = await view();
  const moved = `${project.directory} moved`;
  await rename(project.directory, moved);
  expect(await view()).toMatchObject([{ id, missing: true }]);
  recents.moved(id, moved);
  expect(await view()).toMatchObject([{ id, missing: false }]);
});

test('the list is there after the program ended; a project taken off is not, and its folder stays', async () => {
  const project = await newProject();
  await recents.note(project);
  await project.close();
  await settings.flush();
  const again = new Recents(await RememberedFile.open(file, parseSettings), () => preferences);
  const [entry] = again.all;
  expect(entry?.directory).toBe(project.directory);
  again.forget(entry?.id ?? '');
  expect(again.all).toEqual([]);
  await rm(project.directory, { recursive: true });
});

test('a window opens where that of its project stood, a new one where the last one stood', async () => {
  const project = await newProject();
  await recents.note(project);
  const place = { x: 10, y: 20, width: 900, height: 700, maximized: false };
  recents.place(project.directory, place);
  recents.place(null, { ...place, x: 500 });
  expect(recents.placeOf(project.directory)).toEqual(place);
  expect(recents.placeOf('/elsewhere')).toEqual({ ...place, x: 500 });
  await project.close();
});
