/** The codebook by command line: the acts of the window, with their rules, and sentences where one cannot be done. */

import { join } from 'node:path';
import { checkOf, expectSentences, projectWith, report, told } from './commands.ts';
import { commandLine } from './disk.ts';
import { expect, test } from './fixtures.ts';
import { openCodebook, rule, tagNames, tagRow } from './screens/codebook.ts';

interface Tags {
  readonly tags: readonly {
    readonly id: string;
    readonly name: string;
    readonly key: number | null;
    readonly colour: string;
    readonly pattern: string;
    readonly passages: number;
    readonly reports: number;
    readonly useWhen: string;
    readonly deleted: boolean;
  }[];
}

const tagsIn = async (project: string) => told<Tags>(await commandLine('tags', project, '--json')).tags;
const keysIn = async (project: string) => (await tagsIn(project)).map(({ name, key }) => [name, key]);

test('a codebook is made by command line and is the one the window shows', async ({ folder, start }) => {
  const project = await projectWith(folder, 'Review', report);
  const tags = async (command: string, ...words: readonly string[]) => {
    const ran = await commandLine('tags', command, project, ...words, '--json');
    expect(ran).toMatchObject({ code: 0, err: '' });
    return told<Tags>(ran).tags[0];
  };
  expect(await tags('add', 'ที่อยู่อาศัย')).toMatchObject({ key: 4, passages: 0, deleted: false });
  expect(await tags('rename', 'ที่อยู่อาศัย', '  Housing\n and shelter ')).toMatchObject({ name: 'Housing and shelter' });
  expect(await tags('define', 'housing AND shelter', '--use-when', 'It speaks of a roof.')).toMatchObject({
    useWhen: 'It speaks of a roof.',
  });
  expect(await tags('recolour', 'Gap', '--pattern', 'dotted')).toMatchObject({ colour: 'ochre', pattern: 'dotted' });
  expect(await tags('key', 'Housing and shelter', '2')).toMatchObject({ key: 2 });
  expect(await tags('order', 'Housing and shelter', '--before', 'Success')).toMatchObject({ key: 2 });
  expect(await tags('order', 'Success', '--last')).toMatchObject({ key: 1 });
  expect(await tags('delete', 'Child-specific need')).toMatchObject({ deleted: true });
  await commandLine('tag', project, 'visits.md', '--quote', 'hill districts', '--tag', 'housing and shelter');
  expect(await keysIn(project)).toEqual([
    ['Housing and shelter', 2],
    ['Gap', null],
    ['Child-specific need', 3],
    ['Success', 1],
  ]);
  expect(await tagsIn(project)).toMatchObject([{ passages: 1, reports: 1 }, {}, { deleted: true }, {}]);
  expect((await commandLine('tags', project)).out).toContain('1 passage in 1 report\tHousing and shelter\n');

  const { app, page } = await start(project);
  await openCodebook(page);
  expect(await tagNames(page)).toEqual(['Housing and shelter', 'Gap', 'Success']);
  await tagRow(page, 'Housing and shelter').focus();
  await expect(rule(page)).toContainText('Use whenIt speaks of a roof.');
  const beside = await commandLine('tags', project);
  expect(beside).toMatchObject({ code: 0, err: '' });
  const locked = await commandLine('tags', 'add', project, 'Beside the window');
  expect(locked).toMatchObject({ code: 1, out: '' });
  expectSentences(locked);
  await app.close();
  expect(await tags('restore', 'Child-specific need')).toMatchObject({ deleted: false, key: 3 });
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
});

test('a codebook act that cannot be done says why in one sentence and changes nothing', async ({ folder }) => {
  const project = await projectWith(folder, 'Review', report);
  const before = await commandLine('tags', project, '--json');
  const wrong = [
    ['tags'],
    ['tags', 'add', project],
    ['tags', 'add', project, ''],
    ['tags', 'rename', project, 'Gap'],
    ['tags', 'define', project, 'Gap'],
    ['tags', 'define', project, 'Gap', '--example', 'e'.repeat(20_001)],
    ['tags', 'recolour', project, 'Gap'],
    ['tags', 'recolour', project, 'Gap', '--colour', '#ff0000'],
    ['tags', 'recolour', project, 'Gap', '--pattern', 'wavy'],
    ['tags', 'key', project, 'Gap', '0'],
    ['tags', 'key', project, 'Gap', '10'],
    ['tags', 'order', project, 'Gap'],
    ['tags', 'order', project, 'Gap', '--last', '--before', 'Success'],
    ['tags', 'order', project, 'Gap', '--before', ' '],
  ];
  const failing = [
    ['tags', join(folder, 'nowhere')],
    ['tags', 'add', project, ' \t '],
    ['tags', 'add', project, 'ｇａｐ'],
    ['tags', 'add', project, 'n'.repeat(201)],
    ['tags', 'rename', project, 'Gap', 'success'],
    ['tags', 'rename', project, 'Gaps', 'Holes'],
    ['tags', 'delete', project, '\u001B[31mGap'],
    ['tags', 'order', project, 'Gap', '--before', 'Unknown'],
    ['tags', 'restore', project, 'Gap'],
  ];
  for (const [code, attempts] of [[2, wrong] as const, [1, failing] as const])
    for (const words of attempts) {
      const ran = await commandLine(...words);
      expect({ words, code: ran.code, out: ran.out }).toEqual({ words, code, out: '' });
      expectSentences(ran);
      expect(ran.err).not.toContain('\u001B');
    }
  expect(await commandLine('tags', project, '--json')).toEqual(before);
});
