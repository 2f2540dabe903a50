/** Reading reports again on the command line: in another way, in another edition, behind a password. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfFile, pdfLines } from '../src/main/import/testing/pdfFile.ts';
import { annotationsIn, checkOf, projectWith, sourcesIn, told } from './commands.ts';
import { commandLine, journalText } from './disk.ts';
import { expect, test } from './fixtures.ts';

const first = 'Visits helped most families.\n\nMarkets opened late.\n\nSchools were closed for a year.\n';
const second = 'A new preface.\n\nVisits helped most families.\n\nMarkets opened late in May.\n';

async function tagged(folder: string): Promise<string> {
  const file = join(folder, 'visits.txt');
  await writeFile(file, first);
  const project = await projectWith(folder, 'Review', file);
  for (const quote of ['Visits helped', 'Markets opened late.', 'Schools were closed'])
    expect(await commandLine('tag', project, 'visits.txt', '--quote', quote, '--tag', 'Gap')).toMatchObject({
      code: 0,
    });
  return project;
}

test('a new edition is tried, taken in and left again; every file and every text stays', async ({ folder }) => {
  const project = await tagged(folder);
  const edition = join(folder, 'visits, second edition.txt');
  await writeFile(edition, second);
  const words = ['sources', 'read-again', project, 'visits.txt', '--file', edition, '--json'] as const;
  const tried = await commandLine(...words, '--dry-run');
  expect(told(tried)).toMatchObject({ version: 1, read: { isSame: false, exact: 1, moved: 1, orphan: 1 } });
  expect(told(await commandLine(...words))).toMatchObject({ version: 2, versions: [{ version: 1 }, { version: 2 }] });
  const standing = (await annotationsIn(project)).map(({ quote, state }) => `${quote} ${state}`).sort();
  expect(standing).toEqual(['Markets opened late. moved', 'Schools were closed orphan', 'Visits helped exact']);
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  expect(await commandLine('sources', 'show-version', project, 'visits', '1')).toMatchObject({ code: 1 });
  const [{ id = '' } = {}] = await sourcesIn(project);
  expect(await commandLine('sources', 'show-version', project, id, '1')).toMatchObject({ code: 0 });
  expect((await annotationsIn(project)).map(({ state }) => state)).toEqual(['exact', 'exact', 'exact']);
  expect((await readdir(join(project, 'sources', id))).filter((name) => /^(original|document)/.test(name))).toEqual([
    'document.1.json',
    'document.2.json',
    'original.2.txt',
    'original.txt',
  ]);
});

test('an encoding is put right, and a misspelt one is said before anything is done', async ({ folder }) => {
  const file = join(folder, 'thai.txt');
  await writeFile(file, Buffer.concat([Buffer.from('Caf\xe9 and '), Buffer.from([0xe4, 0xb7, 0xc2])]));
  const project = await projectWith(folder, 'Review', file);
  const again = ['sources', 'read-again', project, 'thai.txt', '--encoding'] as const;
  expect(await commandLine(...again, 'tis-000')).toMatchObject({
    code: 2,
    err: expect.stringContaining('windows-874'),
  });
  expect(await commandLine(...again, 'windows-874')).toMatchObject({ code: 0 });
  const [{ id = '' } = {}] = await sourcesIn(project);
  expect((await commandLine('text', project, id)).out).toContain('ไทย');
});

test('a PDF behind a password is read with the one in a file, which is written nowhere', async ({ folder }) => {
  const file = join(folder, 'locked.pdf');
  const lines = pdfLines(['Families were visited each week.', 'Nobody was told why.'], { x: 72, y: 690 });
  await writeFile(file, pdfFile([lines], { password: 'Tamarind 7' }));
  const [wrong, right] = [join(folder, 'wrong.txt'), join(folder, 'right.txt')];
  await writeFile(wrong, 'tamarind 7\n');
  await writeFile(right, 'Tamarind 7\n');
  const project = await projectWith(folder, 'Review');
  const bring = (...words: string[]) => commandLine('import', project, file, ...words);
  expect(await bring()).toMatchObject({ code: 1, err: expect.stringContaining('needs its password') });
  expect(await bring('--password-file', wrong)).toMatchObject({
    code: 1,
    err: expect.stringContaining('That is not the password of “locked.pdf”'),
  });
  expect(await bring('--password-file', right)).toMatchObject({ code: 0, err: '' });
  expect(await journalText(project)).not.toContain('amarind');
  const [{ id = '' } = {}] = await sourcesIn(project);
  expect(await readFile(join(project, 'sources', id, 'document.1.json'), 'utf8')).toContain('each week');
});
