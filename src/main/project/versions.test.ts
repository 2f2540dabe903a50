import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../shared/model/source.ts';
import { sourceOf } from '../../shared/model/source.ts';
import { annotatedReport } from '../testing/annotatedReport.ts';
import { addReport, outcome, value } from '../testing/projects.ts';
import { checkProject } from './checking.ts';
import { editReport } from './library.ts';
import { openProject } from './openProject.ts';
import { sourceFolder } from './places.ts';
import type { Project } from './project.ts';
import { addVersion, showVersion } from './versions.ts';
import { annotationViews } from './viewing.ts';

const FIRST = 'Visits helped.\nMarkets opened late.\nSchools were closed.';
const SECOND = 'A new preface.\nVisits helped.\nMarkets opened late in May.\nNothing else is said.';

const shown = (project: Project, { id }: SourceRecord) => sourceOf(value(project.source(id)));
const states = async (project: Project, { id }: SourceRecord) =>
  value(await annotationViews(project, id))
    .toSorted((a, b) => (a.quote < b.quote ? -1 : 1))
    .map(({ quote, state }) => [quote, state]);

test('a report read again shows the new text, and its passages are found anew', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  value(await addVersion(project, report.id, outcome(SECOND, 'Again'), { encoding: 'windows-874' }));
  expect(value(await project.texts.of(value(project.source(report.id)))).index.text).toBe(SECOND);
  expect(await states(project, report)).toEqual([
    ['Markets opened late.', 'moved'],
    ['Schools were closed.', 'orphan'],
    ['Visits helped.', 'exact'],
  ]);
  expect(shown(project, report)).toMatchObject({
    version: 2,
    title: 'Again',
    choices: { encoding: 'windows-874' },
    versions: [
      { version: 1, file: 'report.txt', choices: {} },
      { version: 2, file: 'report.txt' },
    ],
  });
  await project.close();
});

test('undo shows the version before as it was, redo the later one; no file of either goes', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const before = value(project.source(report.id));
  value(await addVersion(project, report.id, outcome(SECOND, 'Again'), {}));
  expect(project.history.nextUndo).toBe('read report again');
  value(await project.undo());
  expect(shown(project, report)).toMatchObject({
    version: 1,
    title: 'report.txt',
    fingerprint: before.documents[0]?.fingerprint,
  });
  expect((await states(project, report)).map(([, state]) => state)).toEqual(['exact', 'exact', 'exact']);
  value(await project.redo());
  expect(shown(project, report)).toMatchObject({ version: 2, title: 'Again' });
  expect((await readdir(sourceFolder(project.directory, report.id))).filter((name) => name.startsWith('d'))).toEqual([
    'document.1.json',
    'document.2.json',
  ]);
  await project.close();
});

test('what an analyst has written of a report stays, also what was written between reading again and undo', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  value(await editReport(project, report.id, { publisher: 'Ministry' }));
  value(await addVersion(project, report.id, outcome(SECOND, 'Again'), {}));
  expect(shown(project, report)).toMatchObject({ title: 'Again', publisher: 'Ministry' });
  value(await editReport(project, report.id, { title: 'Visits after return' }));
  value(await addVersion(project, report.id, outcome(FIRST, 'Third'), {}));
  expect(shown(project, report)).toMatchObject({ version: 3, title: 'Visits after return' });
  value(await project.undo());
  expect(shown(project, report)).toMatchObject({ version: 2, title: 'Visits after return', publisher: 'Ministry' });
  await project.close();
});

test('another file is another edition: both files are kept, known by their bytes, and checked', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const bytes = new TextEncoder().encode(SECOND);
  value(
    await addVersion(project, report.id, outcome(SECOND, 'Again'), {}, { file: { name: 'Second edition.md', bytes } }),
  );
  expect(shown(project, report)).toMatchObject({ file: 'Second edition.md', bytes: bytes.length, version: 2 });
  const folder = sourceFolder(project.directory, report.id);
  expect(await readFile(join(folder, 'original.txt'), 'utf8')).toBe(FIRST);
  expect(await readFile(join(folder, 'original.2.md'), 'utf8')).toBe(SECOND);
  value(
    await addVersion(
      project,
      report.id,
      outcome(FIRST, 'First'),
      {},
      { file: { name: 'x.txt', bytes: new TextEncoder().encode(FIRST) } },
    ),
  );
  expect(shown(project, report)).toMatchObject({ file: 'report.txt', version: 3 });
  expect((await checkProject(project)).problems).toEqual([]);
  await writeFile(join(folder, 'original.2.md'), 'changed');
  expect((await checkProject(project)).problems).toEqual([expect.stringContaining('“Second edition.md” was changed')]);
  await project.close();
});

test('the file of another report is no edition of this one', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const other = await addReport(project, ['Another matter.'], 'other.txt');
  const given = { name: 'copy.txt', bytes: new TextEncoder().encode('Another matter.') };
  const refused = await addVersion(project, report.id, outcome('Another matter.', 'x'), {}, { file: given });
  expect(refused).toMatchObject({ ok: false, error: { reason: 'already-there' } });
  expect([shown(project, report).version, shown(project, other).version]).toEqual([1, 1]);
  await project.close();
});

test('any version can be shown again, and that can be undone too', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  value(await addVersion(project, report.id, outcome(SECOND, 'Again'), {}));
  value(await showVersion(project, report.id, 1));
  expect(shown(project, report)).toMatchObject({ version: 1, title: 'report.txt' });
  value(await project.undo());
  expect(shown(project, report)).toMatchObject({ version: 2, title: 'Again' });
  expect(await showVersion(project, report.id, 9)).toMatchObject({ ok: false, error: { reason: 'not-found' } });
  await project.close();
});

test('a version whose entry in the journal was never written leaves the report as it was, and its number free', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const { directory } = project;
  await project.close();
  await writeFile(join(sourceFolder(directory, report.id), 'document.2.json'), 'half of a te');
  const again = value(await openProject(directory, { mode: 'write' }));
  expect(shown(again, report).version).toBe(1);
  expect((await checkProject(again)).problems).toEqual([]);
  value(await addVersion(again, report.id, outcome(SECOND, 'Again'), {}));
  expect((await checkProject(again)).problems).toEqual([]);
  expect(shown(again, report).version).toBe(2);
  await again.close();
});

test('a version that cannot be written changes nothing', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const { directory } = project;
  await project.close();
  const closed = value(await openProject(directory, { mode: 'read' }));
  expect(await addVersion(closed, report.id, outcome(SECOND, 'Again'), {})).toMatchObject({ ok: false });
  expect([shown(closed, report).version, closed.history.nextUndo]).toEqual([1, null]);
  await closed.close();
});
