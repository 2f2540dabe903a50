import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventName } from '../shared/ipc/channels.ts';
import type { EventPayload } from '../shared/ipc/contract.ts';
import { fail } from '../shared/result.ts';
import { Desk, type Tell } from './desk.ts';
import { ExportedFiles } from './exportedFiles.ts';
import { processReader, type ReportReader, spawnChild } from './import/reader.ts';
import { pdfFile } from './import/testing/pdfFile.ts';
import { makeHandlers } from './ipc/handlers.ts';
import { Originals } from './originals.ts';
import type { OfSource } from './pageAnswer.ts';
import { PreferencesFile } from './preferencesFile.ts';
import { Languages } from './recognition/languages.ts';
import { lineReader, newFolder, noProjects, value } from './testing/projects.ts';
import { readSet } from './testing/readSet.ts';

let folder: string;
let desk: Desk;
let preferences: PreferencesFile;
let told: { name: EventName; payload: unknown }[];

const never = async () => null;
const originals = new Originals({ openPath: async () => '', showItemInFolder: () => {} });
const exported = new ExportedFiles(() => {});
const print = async () => fail('unsupported', 'There is no engine here.');
const dialogs = {
  chooseReports: never,
  chooseReport: never,
  chooseReportFolder: never,
  chooseProjectFolder: never,
  chooseReferences: never,
  chooseAnnotationSet: never,
  chooseLanguage: never,
  saveAs: never,
};
const tell: Tell = (name, payload) => {
  told.push({ name, payload });
};
const nothing = () => {};
const handlers = () =>
  makeHandlers({
    desk,
    dialogs,
    projects: noProjects,
    preferences,
    shared: nothing,
    exported,
    originals,
    print,
    close: nothing,
    menu: nothing,
    readSet,
    readReferences: async () => fail('unsupported', 'No reference file is read here.'),
    languages: new Languages(join(folder, 'languages')),
    tell,
  });

function heard<Name extends EventName>(name: Name): EventPayload<Name>[] {
  return told.filter((each) => each.name === name).map((each) => each.payload as EventPayload<Name>);
}

async function openDesk(reader: ReportReader): Promise<void> {
  desk = new Desk({ reader, reviewer: () => ({ id: null, name: 'Mali' }), tell });
  value(await desk.create(join(folder, 'Review')));
}

async function files(...names: string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, `Visits helped, says ${path}.`);
  return paths;
}

async function importAll(paths: readonly string[]): Promise<void> {
  value(await desk.import(paths));
  await expect.poll(() => heard('import.changed').at(-1)?.state).toBe('finished');
}

const importedFiles = () => desk.importing?.view().files ?? [];

beforeEach(async () => {
  folder = await newFolder();
  told = [];
  preferences = await PreferencesFile.open(join(folder, 'preferences.json'));
});
afterEach(() => desk.close());

describe('the window is told', () => {
  test('of a report that is read again the report, and all its annotations as they stand then; undo tells them back', async () => {
    await openDesk(lineReader);
    await importAll(await files('a.txt'));
    const [source] = value(await desk.view()).sources;
    const sourceId = source?.id ?? '';
    value(await handlers()['annotation.add']({ sourceId, start: 0, end: 6, tagIds: ['tag-gap'], version: 1 }));
    expect(value(await handlers()['annotation.list']({ sourceId }))).toHaveLength(1);
    const edition = join(folder, 'second.txt');
    await writeFile(edition, 'Preface.\nVisits stopped.');
    desk.rereading.choose(sourceId, edition);
    told = [];
    const wanted = { sourceId, from: 'chosen', choices: {} } as const;
    expect(value(await handlers()['source.tryReading'](wanted))).toMatchObject({ standing: { exact: 1 } });
    expect(told).toEqual([]);
    expect(value(await handlers()['source.readAgain'](wanted))).toEqual({
      exact: 1,
      moved: 0,
      orphan: 0,
      toCheck: null,
    });
    expect(heard('sources.changed')).toMatchObject([{ put: [{ version: 2, file: 'second.txt' }] }]);
    expect(heard('annotations.changed')).toMatchObject([{ sourceId, put: [{ start: 9, end: 15, state: 'exact' }] }]);
    const late = await handlers()['annotation.add']({ sourceId, start: 0, end: 6, tagIds: [], version: 1 });
    expect(late).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
    told = [];
    value(await handlers()['history.undo']({}));
    expect(heard('sources.changed')).toMatchObject([{ put: [{ version: 1, file: 'a.txt' }] }]);
    expect(heard('annotations.changed')).toMatchObject([{ put: [{ start: 0, end: 6 }] }]);
  });

  test('of a tag only what the tag changed, not all annotations of the report', async () => {
    await openDesk(lineReader);
    await importAll(await files('a.txt'));
    const [source] = value(await desk.view()).sources;
    const sourceId = source?.id ?? '';
    const first = value(await handlers()['annotation.add']({ sourceId, start: 0, end: 6, tagIds: ['tag-gap'] }));
    expect(value(await handlers()['annotation.list']({ sourceId }))).toHaveLength(1);
    told = [];
    const second = value(await handlers()['annotation.add']({ sourceId, start: 7, end: 13, tagIds: ['tag-success'] }));
    expect(heard('annotations.changed')).toMatchObject([{ put: [{ id: second.id }], removed: [] }]);
    told = [];
    value(await handlers()['annotation.remove']({ sourceId, annotationId: first.id }));
    expect(heard('annotations.changed')).toMatchObject([{ put: [], removed: [first.id] }]);
    expect(heard('sources.changed').at(-1)).toMatchObject({
      put: [{ id: sourceId, annotationCount: 1, tagCounts: { 'tag-success': 1 } }],
      removed: [],
    });
  });

  test('of an act only which report changed; the others and the codebook are not told again', async () => {
    await openDesk(lineReader);
    await importAll(await files('a.txt', 'b.txt'));
    const [, second] = value(await desk.view()).sources;
    const sourceId = second?.id ?? '';
    told = [];
    value(await handlers()['source.edit']({ sourceId, details: { title: 'Market days' } }));
    expect(told.map(({ name }) => name)).toEqual(['project.changed', 'sources.changed']);
    expect(heard('sources.changed')).toMatchObject([{ put: [{ id: sourceId, title: 'Market days' }], removed: [] }]);
    expect(heard('project.changed')).toMatchObject([{ undo: 'rename report' }]);
    expect(JSON.stringify(told)).not.toContain('a.txt');
  });

  test('of each file of an import, and a failure stops nothing else', async () => {
    await openDesk({
      read: (file, watch) =>
        file.name === 'b.txt'
          ? Promise.resolve(fail('unsupported', '“b.txt” cannot be read.'))
          : lineReader.read(file, watch),
    });
    await importAll(await files('a.txt', 'b.txt', 'c.txt'));
    expect(importedFiles()).toMatchObject([
      { name: 'a.txt', state: 'done' },
      { name: 'b.txt', state: 'failed', message: '“b.txt” cannot be read.' },
      { name: 'c.txt', state: 'done' },
    ]);
    expect(value(await desk.view()).sources.map(({ file }) => file)).toEqual(['a.txt', 'c.txt']);
  });
});

test('cancelling keeps what is done, drops the file being read, and names the rest', async () => {
  const reading = Promise.withResolvers<void>();
  await openDesk({
    read: (file, { signal, onProgress }) => {
      if (file.name === 'a.txt') return lineReader.read(file, { signal, onProgress });
      reading.resolve();
      return new Promise((done) => {
        signal.addEventListener('abort', () => done(fail('cancelled', 'cancelled')));
      });
    },
  });
  value(await desk.import(await files('a.txt', 'b.txt', 'c.txt')));
  await reading.promise;
  await expect.poll(() => importedFiles()[0]?.state).toBe('done');
  desk.importing?.cancel();
  await expect.poll(() => heard('import.changed').at(-1)?.state).toBe('finished');
  expect(importedFiles().map(({ state }) => state)).toEqual(['done', 'cancelled', 'cancelled']);
  expect(value(await desk.view()).sources).toHaveLength(1);
});

test('closing waits for the act that is being written', async () => {
  await openDesk(lineReader);
  await importAll(await files('a.txt'));
  const sourceId = value(await desk.view()).sources[0]?.id ?? '';
  const adding = handlers()['annotation.add']({ sourceId, start: 0, end: 6, tagIds: ['tag-gap'] });
  await desk.close();
  expect((await adding).ok).toBe(true);
  told = [];
  // The first view waits for no count; it comes once the window hears.
  expect(value(await desk.open(join(folder, 'Review'))).sources[0]?.annotationCount).toBe(null);
  value(await handlers()['project.listen']({}));
  await expect.poll(() => heard('sources.changed').at(-1)?.put[0]?.annotationCount).toBe(1);
});

describe('annotations gathered from many reports', () => {
  const noted = async (file: string) => {
    const { sources } = value(await desk.view());
    const sourceId = sources.find((source) => source.file === file)?.id ?? '';
    value(await handlers()['annotation.add']({ sourceId, start: 0, end: 6, tagIds: ['tag-gap'] }));
    return sourceId;
  };
  const reopened = async () => {
    await desk.close();
    told = [];
    value(await desk.open(join(folder, 'Review')));
    desk.count();
    await expect.poll(() => heard('sources.changed').at(-1)?.put.length).toBe(2);
    told = [];
  };

  test('are read without opening one for writing, and what changes in them is told', async () => {
    await openDesk(lineReader);
    await importAll(await files('a.txt', 'b.txt'));
    const ids = [await noted('a.txt'), await noted('b.txt')];
    await reopened();
    const { annotations, problems } = value(await handlers()['annotation.gather']({ sourceIds: ids }));
    expect(annotations.map(({ sourceId }) => sourceId)).toEqual(ids);
    expect(problems).toEqual([]);
    const { project } = value(desk.work);
    expect(ids.map((id) => project.annotationsNow(id))).toEqual([undefined, undefined]);
    const annotation = { sourceId: ids[0] ?? '', annotationId: annotations[0]?.id ?? '' };
    value(await handlers()['annotation.memo']({ ...annotation, memo: 'Ask again' }));
    expect(heard('annotations.changed')).toMatchObject([{ sourceId: ids[0], put: [{ memo: 'Ask again' }] }]);
  });

  test('come without those of a damaged report, which is named, and is marked in the list before it is opened', async () => {
    await openDesk(lineReader);
    await importAll(await files('a.txt', 'b.txt'));
    const ids = [await noted('a.txt'), await noted('b.txt')];
    await desk.close();
    const damaged = join(folder, 'Review', 'sources', ids[0] ?? '');
    for (const name of await readdir(damaged))
      if (/^annotations.*(snap|jnl)$/.test(name)) await writeFile(join(damaged, name), 'damaged');
    await reopened();
    const { sources } = value(await desk.view());
    expect(sources.map(({ warnings }) => warnings.length)).toEqual([1, 0]);
    expect(sources[0]?.warnings[0]).toContain('damaged');
    const { annotations, problems } = value(await handlers()['annotation.gather']({ sourceIds: ids }));
    expect(annotations.map(({ sourceId }) => sourceId)).toEqual([ids[1]]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('damaged');
  });
});

test('without a project every call fails with the reason and does nothing', async () => {
  await openDesk(lineReader);
  await desk.close();
  expect(await handlers()['annotation.gather']({ sourceIds: [] })).toMatchObject({
    ok: false,
    error: { reason: 'not-found' },
  });
  expect(await handlers()['history.undo']({})).toMatchObject({ ok: false });
});

test('a project that is not where it was is not made anew: the sentence says that none is there', async () => {
  await openDesk(lineReader);
  const missing = join(folder, 'Unplugged');
  expect(await desk.open(missing)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  expect(await readdir(folder)).not.toContain('Unplugged');
});

describe('the pages of an original', () => {
  test('come as words and pictures for a PDF of the open project, and not at all for what has no pages', async () => {
    desk = new Desk({
      reader: processReader(spawnChild(join(import.meta.dirname, 'import/worker.ts'))),
      drawer: spawnChild(join(import.meta.dirname, 'import/pdf/pageWorker.ts'), undefined, { addons: true }),
      reviewer: () => ({ id: null, name: 'Mali' }),
      tell,
    });
    value(await desk.create(join(folder, 'Review')));
    const pdf = join(folder, 'report.pdf');
    await writeFile(pdf, pdfFile([[{ text: 'Visits helped.', x: 72, y: 720 }]]));
    value(await desk.import([pdf, ...(await files('a.txt'))]));
    // Real processes take as long as they take.
    await desk.importing?.finished();
    const { sources } = value(await desk.view());
    const idOf = (format: string) => sources.find((each) => each.format === format)?.id ?? '';
    const json = async (id: string, wanted: OfSource) => {
      const bytes = await desk.sourceBytes(id, wanted);
      return bytes && JSON.parse(new TextDecoder().decode(bytes));
    };
    expect(await json(idOf('pdf'), { kind: 'pages' })).toEqual({ labels: ['1'] });
    expect((await json(idOf('pdf'), { kind: 'page', page: 0 })).texts).toMatchObject([{ text: 'Visits helped.' }]);
    const picture = { kind: 'picture', page: 0, width: 200 } as const;
    const drawn = await desk.sourceBytes(idOf('pdf'), picture);
    expect(drawn?.length).toBeGreaterThan(100);
    // Drawn once.
    expect(await desk.sourceBytes(idOf('pdf'), picture)).toBe(drawn);
    expect(await desk.sourceBytes(idOf('text'), { kind: 'pages' })).toHaveLength(0);
    expect(await desk.sourceBytes(idOf('pdf'), { ...picture, page: 9 })).toHaveLength(0);
    expect(await desk.sourceBytes('nowhere', picture)).toBeNull();
    await desk.close();
    expect(await desk.sourceBytes(idOf('pdf'), picture)).toBeNull();
  });
});
