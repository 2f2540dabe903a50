/** Every state of the window, one after the other: nothing for axe to find, in any look, and the focus never lost. */

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from './fixtures.ts';
import { languagesProject, reader } from './pictures/languages.ts';
import { goTo } from './screens/reading.ts';
import { makeProject, nameOneself } from './screens/start.ts';
import { test } from './screens/watched.ts';
import { imported } from './states/imported.ts';
import { beginning, reading } from './states/reading.ts';
import { fitsTheWindow, walk } from './states/state.ts';
import { exchanging, writing } from './states/writing.ts';

test.setTimeout(300_000);

test('the start', async ({ launch, folder, start, project }) => {
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const first = await launch(profile);
  await expect(first.page.getByRole('dialog', { name: 'Your name' })).toBeVisible();
  await walk({ ...first, folder }, [
    { name: 'the question for a name' },
    { name: 'the start screen without projects', lead: ({ page }) => nameOneself(page, 'Mali') },
    { name: 'the question for a project', from: 'Control+n' },
  ]);
  await fitsTheWindow(first.page, 'the start screen');
  await makeProject(first.page, 'One');
  await expect(first.page.getByRole('button', { name: 'Project One' })).toBeVisible();
  await first.app.close();

  const places = join(folder, 'home', 'Evidence Workbench');
  await rename(join(places, 'One'), join(folder, 'Elsewhere'));
  const again = await launch(profile);
  await expect(again.page.getByText('Folder not found')).toBeVisible();
  await walk({ ...again, folder }, [{ name: 'the start screen with a project that is gone' }]);
  await again.app.close();

  await start();
  const second = await start(project, 'Dara');
  await expect(second.page.getByRole('heading', { name: 'The project could not be opened' })).toBeVisible();
  await walk({ ...second, folder }, [{ name: 'a project that could not be opened' }]);
});

test('the beginning of a project', async ({ start, folder }) => {
  const running = await start();
  await walk({ ...running, folder }, beginning);
});

test('what an import brings, with names in all scripts', async ({ start, folder }) => {
  const running = await start();
  await walk({ ...running, folder }, imported);
});

test('reading, with names in all scripts', async ({ start, folder, project }) => {
  await languagesProject(project, join(folder, 'side'));
  const running = await start(project, reader.name);
  await running.page.setViewportSize({ width: 1440, height: 900 });
  await walk({ ...running, folder }, reading);
  await fitsTheWindow(running.page, 'Read');
});

test('writing and exchanging, with names in all scripts', async ({ start, folder, project }) => {
  const set = await languagesProject(project, join(folder, 'side'));
  const running = await start(project, reader.name);
  await running.page.setViewportSize({ width: 1440, height: 900 });
  await walk({ ...running, folder }, writing);
  await fitsTheWindow(running.page, 'Brief');
  await walk({ ...running, folder }, exchanging(set));
  await goTo(running.page, 'Exchange');
  await fitsTheWindow(running.page, 'Exchange');
});
