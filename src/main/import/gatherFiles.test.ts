import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../testing/projects.ts';
import { gatherFiles } from './gatherFiles.ts';

async function put(folder: string, ...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), 'x');
  }
}

test('a folder gives the reports in it and below, in the order of their names; the rest is counted', async () => {
  const folder = await newFolder();
  await put(folder, '10.pdf', '2.pdf', 'below/Report.DOCX', 'photo.jpg', '.hidden.pdf', '~$open.docx', 'Thumbs.db');
  await symlink(folder, join(folder, 'circle'));
  const { files, hidden, otherKinds, tooMany } = await gatherFiles([folder]);
  expect(files.map((file) => basename(file))).toEqual(['2.pdf', '10.pdf', 'Report.DOCX']);
  expect({ hidden, otherKinds, tooMany }).toEqual({ hidden: 3, otherKinds: 2, tooMany: false });
});

test('a file that was named is taken whatever it is, so that the analyst hears why it is no report', async () => {
  const folder = await newFolder();
  await put(folder, 'photo.jpg');
  const paths = [join(folder, 'photo.jpg'), join(folder, 'gone.pdf')];
  expect(await gatherFiles(paths)).toMatchObject({ files: paths, otherKinds: 0 });
});
