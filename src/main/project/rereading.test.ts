import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { annotatedReport } from '../testing/annotatedReport.ts';
import { lineReader, newFolder, value } from '../testing/projects.ts';
import { takeTrial, trialView, tryReading } from './rereading.ts';

const watch = { signal: new AbortController().signal, onProgress: () => {} };
const FIRST = 'Visits helped.\nMarkets opened late.\nSchools were closed.';

test('a trial says what would come of it and changes nothing; taken, it is what was said', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const path = join(await newFolder(), 'second.txt');
  await writeFile(path, 'A preface.\nVisits helped.\nMarkets opened late in May.');
  const trial = value(await tryReading(project, lineReader, report.id, { path }, watch));
  const view = value(await trialView(project, trial));
  expect(view).toMatchObject({
    title: 'second.txt',
    opening: 'A preface.\nVisits helped.\nMarkets opened late in May.',
    isSame: false,
    standing: { exact: 1, moved: 1, orphan: 1 },
  });
  expect(value(project.source(report.id)).shown).toBe(1);
  expect(value(await takeTrial(project, trial))).toEqual(view.standing);
  expect(value(project.source(report.id))).toMatchObject({ shown: 2, editions: [{ edition: 2, name: 'second.txt' }] });
  await project.close();
});

test('without another file, the one that is shown is read again, with the choices and the password', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const given: unknown[] = [];
  const reader: ReportReader = {
    read: (file, watching) => {
      given.push({ ...file, bytes: new TextDecoder().decode(file.bytes) });
      return lineReader.read(file, watching);
    },
  };
  const how = { path: null, choices: { encoding: 'windows-874' } as const, password: 'Hügel' };
  const trial = value(await tryReading(project, reader, report.id, how, watch));
  expect(given).toEqual([
    { name: 'report.txt', bytes: FIRST, choices: { encoding: 'windows-874' }, password: 'Hügel', recognised: [] },
  ]);
  expect(value(await trialView(project, trial))).toMatchObject({ isSame: true, standing: { exact: 3 } });
  value(await takeTrial(project, trial));
  expect(JSON.stringify([...project.entries.records.values()])).not.toContain('Hügel');
  await project.close();
});

test('a file that cannot be read changes nothing, and its sentence is passed on', async () => {
  const { project, report } = await annotatedReport(FIRST.split('\n'));
  const reader: ReportReader = { read: async () => fail('password-needed', 'It needs its password.') };
  expect(await tryReading(project, reader, report.id, { path: null }, watch)).toEqual(
    fail('password-needed', 'It needs its password.'),
  );
  expect(value(project.source(report.id)).shown).toBe(1);
  await project.close();
});
