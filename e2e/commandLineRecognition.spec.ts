/** Recognising the text of a scan on the command line. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfFile } from '../src/main/import/testing/pdfFile.ts';
import { scanOf } from '../src/main/import/testing/scanFile.ts';
import { projectWith, sourcesIn, told } from './commands.ts';
import { commandLine } from './disk.ts';
import { expect, test } from './fixtures.ts';

test('a scan is recognised; a language that is not there is named, and nothing has changed', async ({ folder }) => {
  const scan = join(folder, 'scan.pdf');
  await writeFile(scan, await scanOf(pdfFile([[{ text: 'Shelter was full in May.', x: 72, y: 700, size: 14 }]])));
  const project = await projectWith(folder, 'Review', scan);
  const missing = await commandLine('sources', 'recognise', project, 'scan.pdf', '--language', 'tha');
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('Thai is no longer on this computer')]);
  expect(await sourcesIn(project)).toMatchObject([{ words: 0 }]);
  const done = await commandLine('sources', 'recognise', project, 'scan.pdf', '--language', 'eng', '--json');
  expect(told(done)).toMatchObject({ version: 2, pages: 1, failed: [] });
  expect((await commandLine('text', project, 'scan.pdf')).out).toContain('Shelter was full in May.');
  expect(await commandLine('sources', 'recognise', project, 'scan.pdf')).toMatchObject({ code: 2 });
});
