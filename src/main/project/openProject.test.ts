import { chmod, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SCHEMA_VERSION } from '../../shared/model/project.ts';
import { defaultTags, tagOf } from '../../shared/model/tag.ts';
import { openRecordStore } from '../store/recordStore.ts';
import { addReport, mali, newFolder, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { checkProject } from './checking.ts';
import { projectFormat } from './formats.ts';
import { createProject, openProject } from './openProject.ts';
import { annotationViews } from './viewing.ts';

describe('a new project', () => {
  test('starts with Success, Gap and Child-specific need under the keys 1, 2 and 3', async () => {
    const project = await newProject('Return');
    expect(project.name).toBe('Return');
    expect(project.tags.map(tagOf).map(({ name, key }) => [name, key])).toEqual([
      ['Success', 1],
      ['Gap', 2],
      ['Child-specific need', 3],
    ]);
    await project.close();
  });

  test('is not made over one that is there', async () => {
    const project = await newProject();
    await project.close();
    expect(await createProject(project.directory)).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
  });

  test('is made where making one was cut off before anything stood in it', async () => {
    const folder = await newFolder();
    // Not closed, as after a crash.
    value(await openRecordStore({ directory: folder, name: 'project', format: projectFormat, mode: 'write' }));
    expect(await readdir(folder)).toContain('project.00000001.jnl');
    expect(await openProject(folder, { mode: 'read' })).toMatchObject({ ok: false, error: { reason: 'not-found' } });
    const project = value(await createProject(folder, 'Review'));
    expect(project.name).toBe('Review');
    await project.close();
    expect(await createProject(folder)).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
  });

  test('is refused where a file stands, by its name, and takes the first 200 characters of a long folder name', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'notes.txt'), 'x');
    expect(await createProject(join(folder, 'notes.txt'))).toMatchObject({
      ok: false,
      error: { reason: 'invalid-input', message: expect.stringContaining('notes.txt” is a file') },
    });
    const project = value(await createProject(join(folder, 'n'.repeat(240))));
    expect(project.name).toBe('n'.repeat(200));
    await project.close();
  });

  test.skipIf(process.getuid?.() === 0)(
    'is refused in a folder that cannot be written (skipped as root: root may)',
    async () => {
      const folder = await newFolder();
      await chmod(folder, 0o500);
      expect(await createProject(join(folder, 'x'))).toMatchObject({ ok: false, error: { reason: 'read-only' } });
    },
  );
});

describe('opening a project', () => {
  test('says so when the folder holds none, and leaves it empty', async () => {
    const folder = await newFolder();
    expect(await openProject(folder, { mode: 'write' })).toMatchObject({ ok: false, error: { reason: 'not-found' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('for writing is refused while it is open, for reading it works beside', async () => {
    const project = await newProject();
    const source = await addReport(project, ['Visits helped.']);
    const passage = { sourceId: source.id, start: 0, end: 6, tagIds: ['tag-gap'] };
    value(await addAnnotation(project, mali, passage));
    expect(await openProject(project.directory, { mode: 'write' })).toMatchObject({
      ok: false,
      error: { reason: 'locked' },
    });
    const reader = value(await openProject(project.directory, { mode: 'read' }));
    expect(value(await annotationViews(reader, source.id))).toMatchObject([{ quote: 'Visits' }]);
    expect(await addAnnotation(reader, mali, passage)).toMatchObject({ ok: false, error: { reason: 'read-only' } });
    await reader.close();
    await project.close();
  });

  test('refuses a newer format and changes no byte', async () => {
    const directory = await newFolder();
    const newer = { ...projectFormat, schemaVersion: SCHEMA_VERSION + 1, migrations: [(record: unknown) => record] };
    const store = value(await openRecordStore({ directory, name: 'project', format: newer, mode: 'write' }));
    value(await store.commit({ put: [...defaultTags] }));
    await store.close();
    const before = await contents(directory);
    expect(await openProject(directory, { mode: 'write' })).toMatchObject({ ok: false, error: { reason: 'too-new' } });
    expect(await contents(directory)).toEqual(before);
  });
});

test('checking finds an original or a text that was changed from outside', async () => {
  const project = await newProject();
  const source = await addReport(project, ['Visits helped.']);
  expect((await checkProject(project)).problems).toEqual([]);
  await writeFile(join(project.directory, 'sources', source.id, 'original.txt'), 'Visits failed.');
  await truncate(join(project.directory, 'sources', source.id, 'document.1.json'), 20);
  await project.close();
  const again = value(await openProject(project.directory, { mode: 'read' }));
  const { problems } = await checkProject(again);
  expect(problems.join(' ')).toContain('original of “report.txt” was changed');
  expect(problems.join(' ')).toContain('damaged');
});

test('an import cut off half-way leaves nothing: what was being built is swept at the next start', async () => {
  const project = await newProject();
  await project.close();
  await mkdir(join(project.directory, '.imports/half'), { recursive: true });
  await writeFile(join(project.directory, '.imports/half/original.pdf'), 'half');
  const again = value(await openProject(project.directory, { mode: 'write' }));
  expect(await readdir(project.directory)).not.toContain('.imports');
  expect(again.sources).toEqual([]);
  await again.close();
});

async function contents(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((name) => /\.(snap|jnl|mark)$/.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'latin1')]),
  );
}
