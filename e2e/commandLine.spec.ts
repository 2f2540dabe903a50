/** Tries to break the program by its command line: each attempt ends in time, in a sentence, with the right exit code. */

import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type Annotations,
  annotationsIn,
  checkOf,
  expectSentences,
  type Listed,
  program,
  projectWith,
  report,
  sourcesIn,
  told,
} from './commands.ts';
import { commandLine, type Ran } from './disk.ts';
import { expect, referenceFiles, test } from './fixtures.ts';

test('each command prints one object, with offsets that cut the quote out of the text', async ({ folder }) => {
  const project = join(folder, 'Review');
  expect(told(await commandLine('init', project, '--json'))).toMatchObject({ name: 'Review', directory: project });
  const imported = told<Listed & { failed: unknown[] }>(await commandLine('import', project, report, '--json'));
  expect(imported).toMatchObject({
    sources: [{ file: 'visits.md', title: 'Keeping in touch after the return', format: 'markdown', warnings: [] }],
    failed: [],
  });
  expect(await sourcesIn(project)).toEqual(imported.sources);
  const text = await commandLine('text', project, 'visits.md');
  const words = ['--tag', 'gap', '--memo', 'ask them', '--creator', 'Mali', '--json'];
  const tagged = await commandLine('tag', project, 'visits.md', '--quote', 'hill districts', ...words);
  const [annotation] = told<Annotations>(tagged).annotations;
  expect(annotation).toMatchObject({ quote: 'hill districts', tags: ['Gap'], memo: 'ask them', creator: 'Mali' });
  expect(text.out.slice(annotation?.start, annotation?.end)).toBe('hill districts');
  expect(await annotationsIn(project)).toEqual([annotation]);
  expect(told(await commandLine('check', project, '--json'))).toMatchObject({ annotations: 1, problems: [] });
  const brief = join(folder, 'brief.md');
  expect(told(await commandLine('brief', project, brief, '--json'))).toMatchObject({ file: brief });
  expect(await readFile(brief, 'utf8')).toContain('hill districts');
});

test('wrong use exits 2 and does nothing; work that fails exits 1; both say why in one sentence', async ({
  folder,
}) => {
  const project = await projectWith(folder, 'Review', report);
  const file = join(folder, 'file');
  await writeFile(file, 'x');
  const tag = ['tag', project, 'visits.md'];
  const wrong = [
    [],
    ['frobnicate'],
    ['--frobnicate'],
    ['init'],
    ['init', ''],
    ['init', join(folder, 'New'), '--name', 'n'.repeat(201)],
    ['import', project],
    [...tag, '--quote', 'hill'],
    [...tag, '--quote', ' ', '--tag', 'Gap'],
    [...tag, '--quote', 'hill', '--tag', 'Gap', '--occurrence', '0'],
    [...tag, '--quote', 'hill', '--tag', 'Gap', '--memo', 'm'.repeat(100_001)],
    [...tag, '--quote', 'hill', '--tag', 'Gap', '--creator', ' '],
    ['brief', project, join(folder, 'brief.pdf')],
    ['exchange', 'export', project],
  ];
  const failing = [
    ['init', project],
    ['init', file],
    ['init', join(file, 'New')],
    ['check', join(folder, 'nowhere')],
    ['sources', file],
    ['text', project, 'other.md'],
    [...tag, '--quote', 'nobody wrote this', '--tag', 'Gap'],
    [...tag, '--quote', 'hill', '--tag', 'Unknown'],
    [...tag, '--quote', 'the', '--tag', 'Gap'],
    [...tag, '--quote', 'hill', '--tag', 'Gap', '--occurrence', '2'],
    ['brief', project, join(folder, 'nowhere/brief.docx')],
    ['brief', project, join(file, 'brief.docx')],
    ['exchange', 'export', project, folder],
    ['exchange', 'import', project, join(folder, 'nowhere.json')],
  ];
  for (const [code, attempts] of [[2, wrong] as const, [1, failing] as const])
    for (const words of attempts) {
      const ran = await commandLine(...words);
      expect({ words, code: ran.code, out: ran.out }).toEqual({ words, code, out: '' });
      expectSentences(ran);
    }
  expect(await annotationsIn(project)).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['Review', 'file']);
});

test('what cannot be imported is named with its reason, the rest is taken in, and nothing of it stays', async ({
  folder,
}) => {
  const project = await projectWith(folder, 'Review');
  const files: Record<string, string | Buffer> = {
    'empty.pdf': '',
    'half.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
    'picture.docx': Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]),
    'blank.txt': ' \n\n ',
    'zip.docx': Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const names = [...Object.keys(files), 'gone.txt'];
  // A pipe that nobody writes to: reading it never ends.
  if (process.platform !== 'win32') {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    names.push('pipe.txt');
  }
  const bad = [folder, ...names.map((name) => join(folder, name))];
  const ran = await commandLine('import', project, ...bad, report, '--json');
  expect(ran.code).toBe(1);
  expectSentences(ran, bad.length);
  const { sources, failed } = told<Listed & { failed: { file: string; reason: string }[] }>(ran);
  expect(sources.map(({ file }) => file)).toEqual(['visits.md']);
  expect(failed.map(({ file }) => file)).toEqual(bad.map((path) => basename(path)));
  for (const { file, reason } of failed) expect(reason).toContain(file);
  expect(await readdir(join(project, 'sources'))).toHaveLength(1);
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
});

test('every hostile or broken reference file ends in a report or in a sentence, never in a half import', async ({
  folder,
}) => {
  test.skip(!referenceFiles, 'needs the reference files (REFERENCE_FILES)');
  const hostile = join(referenceFiles ?? '', 'corpus/bad');
  const files = (await readdir(hostile)).map((name) => join(hostile, name));
  const project = await projectWith(folder, 'Review');
  const ran = await commandLine('import', project, ...files, '--json');
  const { sources, failed } = told<Listed & { failed: { file: string; reason: string }[] }>(ran);
  expect(sources.length + failed.length).toBe(files.length);
  expect(failed.length).toBeGreaterThan(10);
  expectSentences(ran, failed.length);
  for (const { file, reason } of failed) expect(reason).toContain(`“${file}”`);
  expect(await readdir(join(project, 'sources'))).toHaveLength(sources.length);
  expect(await checkOf(project)).toMatchObject({ code: 0, err: '' });
});

test('offsets are right in Thai, Khmer and emoji, and a quote is found however its accents are written', async ({
  folder,
}) => {
  const file = join(folder, 'voices.txt');
  const lines = [
    'ผู้ดูแลคนเดิม 😀 อยู่ด้วย',
    'ក្មេងៗត្រូវការសាលា',
    'The family 👨‍👩‍👧 stayed.',
    'Un cafe\u0301 a\u0300 Gene\u0300ve.',
  ];
  await writeFile(file, lines.join('\n\n'));
  const project = await projectWith(folder, 'Review', file);
  const text = (await commandLine('text', project, 'voices.txt')).out;
  const quotes = ['ผู้ดูแล', 'อยู่', 'ត្រូវការ', '👨‍👩‍👧', 'café à Gen', 'cafe\u0301 a\u0300 Gene\u0300'];
  for (const quote of quotes) {
    const ran = await commandLine('tag', project, 'voices.txt', '--quote', quote, '--tag', 'Gap', '--json');
    const [made] = told<Annotations>(ran).annotations;
    expect(text.slice(made?.start, made?.end)).toBe(quote.normalize('NFC'));
    expect(made).toMatchObject({ quote: quote.normalize('NFC'), state: 'exact' });
  }
});

test('a quote that stands more than once needs --occurrence, which says the very one', async ({ folder }) => {
  const file = join(folder, 'again.txt');
  await writeFile(file, 'Visits helped.\n\nNothing else did.\n\nVisits helped.\n');
  const project = await projectWith(folder, 'Review', file);
  const words = ['tag', project, 'again.txt', '--quote', 'Visits helped.', '--tag', 'Success'];
  expect((await commandLine(...words)).err).toContain('2 times in “again.txt”');
  expect(await commandLine(...words, '--occurrence', '2')).toMatchObject({ code: 0 });
  const text = (await commandLine('text', project, 'again.txt')).out;
  expect(await annotationsIn(project)).toMatchObject([{ start: text.lastIndexOf('Visits') }]);
});

test('a file name with line breaks, colours or turned writing stays on its line and does nothing to a terminal', async ({
  folder,
}) => {
  const names = ['two\nlines.txt', 'red\u001B[31m.txt', 'turned\u202Etxt.exe.txt', '-dash.txt'];
  for (const name of names) await writeFile(join(folder, name), `Words of ${names.indexOf(name)}`);
  const files = names.map((name) => join(folder, name));
  const project = await projectWith(folder, 'Review', ...files);
  const { sources } = told<Listed>(await commandLine('sources', project, '--json'));
  expect(sources.map(({ file }) => file)).toEqual(names);
  const list = (await commandLine('sources', project)).out;
  const again = await commandLine('import', project, ...files);
  expectSentences(again, names.length);
  for (const shown of [list, again.err]) {
    expect(shown.trimEnd().split('\n')).toHaveLength(names.length);
    for (const command of ['\u001B', '\u202E']) expect(shown).not.toContain(command);
  }
});

test('an outcome that nobody takes is no crash: a closed pipe is quiet, a full disk is said', async ({ folder }) => {
  const file = join(folder, 'long.txt');
  await writeFile(file, Array.from({ length: 3_000 }, (_, line) => `Paragraph ${line} of a long report.`).join('\n\n'));
  const project = await projectWith(folder, 'Review', file);
  const piped = await shell(`"$0" "$1" text "$2" long.txt | head -c 9`, project);
  expect(piped).toMatchObject({ out: 'Paragraph', err: '' });
  test.skip(!existsSync('/dev/full'), 'needs a device that is always full');
  const full = await shell(`"$0" "$1" text "$2" long.txt > /dev/full`, project);
  expect(full.code).toBe(1);
  expectSentences(full);
});

function shell(script: string, project: string): Promise<Ran> {
  return new Promise((done) =>
    execFile('/bin/sh', ['-c', script, process.execPath, program, project], (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    ),
  );
}
