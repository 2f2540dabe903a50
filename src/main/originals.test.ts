import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { Originals } from './originals.ts';
import { addReport, newProject, value } from './testing/projects.ts';

test('another program gets a copy that it cannot write, under a name that says nothing; it goes with the program', async () => {
  const project = await newProject();
  const report = await addReport(project, ['Visits helped.'], 'Named after a person.txt');
  const opened: string[] = [];
  const originals = new Originals({
    openPath: async (path) => {
      opened.push(path);
      return '';
    },
    showItemInFolder: () => {},
  });
  value(await originals.open(project, report.id));
  const [copy = ''] = opened;
  expect(basename(copy)).toBe('report.txt');
  expect(copy.startsWith(project.directory)).toBe(false);
  expect(await readFile(copy, 'utf8')).toBe('Visits helped.');
  expect((await stat(copy)).mode & 0o222).toBe(0);
  await originals.removeCopies();
  await expect(stat(copy)).rejects.toThrow('ENOENT');
  await project.close();
});

test('when the system cannot open it, the sentence names the file and says that it is safe', async () => {
  const project = await newProject();
  const report = await addReport(project, ['Visits helped.']);
  const originals = new Originals({ openPath: async () => 'No program', showItemInFolder: () => {} });
  expect(await originals.open(project, report.id)).toMatchObject({
    ok: false,
    error: { message: '“report.txt” could not be opened: No program. It is untouched in the project.' },
  });
  await originals.removeCopies();
  await project.close();
});
