import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstOriginal, firstPreferences } from '../shared/model/preferences.ts';
import { PreferencesFile } from './preferencesFile.ts';
import { newFolder } from './testing/projects.ts';

const newFile = async () => join(await newFolder(), 'preferences.json');

test('what was changed is there after a restart, by project and for all', async () => {
  const file = await newFile();
  const before = await PreferencesFile.open(file);
  before.write({ letterKeys: false });
  before.writeForProject('p1', { places: { s1: 40 } });
  before.writeForProject('p1', { view: 'brief' });
  await before.flush();
  const { value } = await PreferencesFile.open(file);
  expect(value.letterKeys).toBe(false);
  expect(value.projects.p1).toEqual({
    panes: {},
    original: firstOriginal,
    reportOrder: 'imported',
    view: 'brief',
    sourceId: null,
    briefId: null,
    places: { s1: 40 },
  });
});

test('a file that cannot be understood is as none, and what is out of range is as at first', async () => {
  const file = await newFile();
  await writeFile(file, '{"text": 1');
  expect((await PreferencesFile.open(file)).value).toEqual(firstPreferences);
  await writeFile(file, JSON.stringify({ text: { face: 'Comic', size: 400, measure: 70, leading: 1.6 } }));
  expect((await PreferencesFile.open(file)).value.text).toEqual({
    face: 'Source Serif 4',
    size: 18,
    measure: 70,
    leading: 1.6,
  });
});

test('many changes at once are written whole', async () => {
  const file = await newFile();
  const preferences = await PreferencesFile.open(file);
  for (let place = 0; place < 200; place++) preferences.writeForProject('p1', { places: { s1: place } });
  await preferences.flush();
  expect(JSON.parse(await readFile(file, 'utf8')).projects.p1.places.s1).toBe(199);
});
