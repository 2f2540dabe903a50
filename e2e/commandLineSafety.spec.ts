/** Damage, kills, several at once, folders that cannot be written: nothing that was acknowledged is lost, nothing half left. */

import { execFile } from 'node:child_process';
import { chmod, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Annotations,
  annotationsIn,
  checkOf,
  duration,
  expectSentences,
  killed,
  program,
  projectWith,
  report,
  smallReports,
  sourcesIn,
  told,
} from './commands.ts';
import { commandLine, type Ran } from './disk.ts';
import { expect, test } from './fixtures.ts';

test('whatever file of a project is damaged, no annotation is missing without a sentence', async ({ folder }) => {
  const project = await projectWith(folder, 'Review', report);
  for (const occurrence of ['1', '2', '3'])
    await commandLine('tag', project, 'visits.md', '--quote', 'the', '--occurrence', occurrence, '--tag', 'Gap');
  const names = (await readdir(project, { recursive: true })).filter((name) => /\.(snap|jnl|mark|json|md)$/.test(name));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names)
    for (const damage of [empty, flip, (file: string) => rm(file)]) {
      const copy = join(folder, 'Damaged');
      await cp(project, copy, { recursive: true });
      await damage(join(copy, name));
      const ran = await commandLine('annotations', copy, '--json');
      if (ran.code === 0) expect(told<Annotations>(ran).annotations).toHaveLength(3);
      else expectSentences(ran);
      await rm(copy, { recursive: true });
    }
});

const empty = (file: string) => writeFile(file, '');

async function flip(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = bytes.length >> 1;
  await writeFile(file, Buffer.concat([bytes.subarray(0, middle), Buffer.from([0]), bytes.subarray(middle + 1)]));
}

test('check tells of a damaged annotation journal that it could get round', async ({ folder }) => {
  const project = await projectWith(folder, 'Review', report);
  for (const quote of ['hill districts', 'same caseworker'])
    await commandLine('tag', project, 'visits.md', '--quote', quote, '--tag', 'Gap');
  const [{ id } = { id: '' }] = await sourcesIn(project);
  const source = join(project, 'sources', id);
  const snapshots = (await readdir(source)).filter((name) => name.endsWith('.snap')).sort();
  await flip(join(source, snapshots.at(-1) ?? ''));
  const checked = await checkOf(project);
  expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('2 annotations') });
  expect(checked.err).toContain('was damaged');
  expect(await annotationsIn(project)).toHaveLength(2);
});

test('a report whose text or original is damaged hides no other, and importing it again puts it back', async ({
  folder,
}) => {
  const other = join(folder, 'other.txt');
  await writeFile(other, 'Market stalls were still trading.');
  const project = await projectWith(folder, 'Review', report, other);
  await commandLine('tag', project, 'visits.md', '--quote', 'hill districts', '--tag', 'Gap');
  await commandLine('tag', project, 'other.txt', '--quote', 'Market stalls', '--tag', 'Success');
  const before = await annotationsIn(project);
  const [{ id } = { id: '' }] = await sourcesIn(project);
  await empty(join(project, 'sources', id, 'document.1.json'));
  await rm(join(project, 'sources', id, 'original.md'));

  const listed = await commandLine('annotations', project, '--json');
  expect(listed).toMatchObject({ code: 1, err: expect.stringContaining('“visits.md”') });
  expect(told<Annotations>(listed).annotations).toMatchObject([{ quote: 'Market stalls' }]);
  const set = join(folder, 'set.json');
  expect(told(await commandLine('exchange', 'export', project, set, '--json'))).toMatchObject({ annotations: 2 });
  expect((await checkOf(project)).err.trim().split('\n')).toHaveLength(2);

  expect(await commandLine('import', project, report)).toMatchObject({ code: 0, err: '' });
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  expect(await annotationsIn(project)).toEqual(before);
  expect(await commandLine('import', project, report)).toMatchObject({ code: 1 });
});

test('a tag that was acknowledged is there after the program was killed at any moment', async ({ folder }) => {
  const files = await smallReports(folder, 1);
  const project = await projectWith(folder, 'Review', ...files);
  const words = ['tag', project, 'house-0.txt', '--quote', 'The family', '--tag', 'Gap', '--json', '--memo'];
  const whole = await duration(() => commandLine(...words, 'not killed'));
  const acknowledged = ['not killed'];
  for (let moment = 0; moment < 16; moment++) {
    const out = await killed(whole * (0.5 + moment / 24), ...words, `moment ${moment}`);
    if (out.endsWith('}\n')) acknowledged.push(`moment ${moment}`);
  }
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  const memos = (await annotationsIn(project)).map(({ memo }) => memo);
  expect(memos).toEqual(expect.arrayContaining(acknowledged));
});

test('an import that is killed leaves whole reports only, and the next one takes in the rest', async ({ folder }) => {
  const files = await smallReports(folder, 12);
  const project = await projectWith(folder, 'Review');
  const one = await duration(() => commandLine('import', project, ...files.slice(0, 1)));
  for (const share of [0.6, 0.9, 1.2, 1.5]) {
    await killed(one * share, 'import', project, ...files);
    expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  }
  await commandLine('import', project, ...files);
  expect(new Set((await sourcesIn(project)).map(({ file }) => file))).toHaveProperty('size', files.length);
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  const { out } = await commandLine('import', project, ...files, '--json');
  expect(JSON.parse(out)).toMatchObject({ sources: [] });
});

test('of several that write at once one works and the others say so; readers go on beside', async ({ folder }) => {
  const files = await smallReports(folder, 12);
  const project = await projectWith(folder, 'Review');
  const writers = files.slice(0, 4).map((file) => commandLine('import', project, file));
  const ran = await Promise.all(writers);
  const done = ran.filter(({ code }) => code === 0);
  expect(done.length).toBeGreaterThan(0);
  for (const refused of ran.filter(({ code }) => code !== 0)) {
    expectSentences({ ...refused, err: refused.err.replace(/ If nothing.*/, '') });
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('open in another') });
  }
  expect(await sourcesIn(project)).toHaveLength(done.length);

  const long = commandLine('import', project, ...files);
  for (let look = 0; look < 5; look++) expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
  expect((await long).err).not.toContain('could not');
});

test('a project where nothing may be written can be read, exported and tried out, not changed', async ({ folder }) => {
  const project = await projectWith(folder, 'Review', report);
  await commandLine('tag', project, 'visits.md', '--quote', 'hill districts', '--tag', 'Gap');
  const set = join(folder, 'set.json');
  await commandLine('exchange', 'export', project, set);
  const everything = [folder, ...(await readdir(folder, { recursive: true })).map((name) => join(folder, name))];
  for (const path of everything) await chmod(path, (await stat(path)).isDirectory() ? 0o555 : 0o444);
  const ran = await asNobody('sources', project);
  test.skip(ran.err.includes('EACCES'), 'needs a checkout that every user may read');
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('Keeping in touch') });
  expect(await asNobody('annotations', project)).toMatchObject({ code: 0 });
  expect(await asNobody('check', project)).toMatchObject({ code: 0, err: '' });
  expect(await asNobody('exchange', 'import', project, set, '--dry-run')).toMatchObject({ code: 0 });
  for (const words of [
    ['import', project, report],
    ['tag', project, 'visits.md', '--quote', 'hill', '--tag', 'Gap'],
    ['exchange', 'import', project, set],
    ['exchange', 'export', project, join(folder, 'out.json')],
    ['brief', project, join(folder, 'out.docx')],
    ['init', join(folder, 'New')],
  ]) {
    const refused = await asNobody(...words);
    expect({ words, code: refused.code }).toEqual({ words, code: 1 });
    expectSentences(refused);
  }
  for (const path of everything) await chmod(path, (await stat(path)).isDirectory() ? 0o700 : 0o600);
  expect(await annotationsIn(project)).toHaveLength(1);
});

/** As commandLine; root, who may write everywhere, steps down to a user whom the system need not know by name. */
function asNobody(...words: readonly string[]): Promise<Ran> {
  const user = process.getuid?.() === 0 ? { uid: 64_999, gid: 64_999 } : {};
  return new Promise((done) =>
    execFile(process.execPath, [program, ...words], user, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err: err || (error && !out ? error.message : '') }),
    ),
  );
}
