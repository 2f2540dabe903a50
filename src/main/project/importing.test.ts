import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import type { ReportReader } from '../import/reader.ts';
import { lineReader, mali, newFolder, newProject } from '../testing/projects.ts';
import { Import } from './importing.ts';

async function files(...names: string[]): Promise<string[]> {
  const folder = await newFolder();
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, `Visits helped, says ${path}.`);
  return paths;
}

async function importInto(reader: ReportReader, atOnce = 1) {
  const project = await newProject();
  return { project, running: new Import({ project, importedBy: mali, reader, atOnce, changed: () => {} }) };
}

const states = (running: Import) => running.files.map(({ state }) => state);

/** Reads each file only when it is let go. */
function gate() {
  const begun: string[] = [];
  const open = new Map<string, () => void>();
  const reader: ReportReader = {
    read: async (file, watch) => {
      begun.push(file.name);
      await new Promise<void>((go) => {
        open.set(file.name, go);
        watch.signal.addEventListener('abort', () => go());
      });
      return watch.signal.aborted ? fail('cancelled', 'cancelled') : lineReader.read(file, watch);
    },
  };
  return { begun, reader, let: (name: string) => open.get(name)?.() };
}

test('two are read at once, and the list keeps the order in which they were begun', async () => {
  const { begun, reader, let: letGo } = gate();
  const { project, running } = await importInto(reader, 2);
  running.add(await files('a.txt', 'b.txt', 'c.txt'));
  // Two of them come from the disk in any order.
  await expect.poll(() => begun.toSorted()).toEqual(['a.txt', 'b.txt']);
  letGo('b.txt');
  await expect.poll(() => begun.toSorted()).toEqual(['a.txt', 'b.txt', 'c.txt']);
  letGo('a.txt');
  letGo('c.txt');
  await running.finished();
  expect(project.sources.map((source) => source.original.name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  await project.close();
});

test('the same bytes twice at once are taken in once, and the second is said to be there already', async () => {
  const { project, running } = await importInto(lineReader, 2);
  const [path = ''] = await files('a.txt');
  running.add([path, path]);
  await running.finished();
  expect(states(running).sort()).toEqual(['done', 'known']);
  expect(project.sources).toHaveLength(1);
  await project.close();
});

test('paused, what is being read is finished and nothing else is begun until it goes on', async () => {
  const { begun, reader, let: letGo } = gate();
  const { project, running } = await importInto(reader);
  running.add(await files('a.txt', 'b.txt'));
  await expect.poll(() => begun).toEqual(['a.txt']);
  running.pause();
  letGo('a.txt');
  await expect.poll(() => states(running)).toEqual(['done', 'waiting']);
  expect(running.state).toBe('paused');
  expect(begun).toEqual(['a.txt']);
  running.continue();
  await expect.poll(() => begun).toEqual(['a.txt', 'b.txt']);
  letGo('b.txt');
  await running.finished();
  expect(running.state).toBe('finished');
  await project.close();
});

test('what was cancelled or failed can be tried again, alone', async () => {
  const { begun, reader, let: letGo } = gate();
  const { project, running } = await importInto(reader);
  running.add(await files('a.txt', 'b.txt', 'c.txt'));
  await expect.poll(() => begun).toEqual(['a.txt']);
  running.cancel();
  await running.finished();
  expect(states(running)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  running.retry([1]);
  await expect.poll(() => begun).toEqual(['a.txt', 'b.txt']);
  letGo('b.txt');
  await running.finished();
  expect(states(running)).toEqual(['cancelled', 'done', 'cancelled']);
  expect(project.sources.map((source) => source.original.name)).toEqual(['b.txt']);
  await project.close();
});

test('files that are added while others are read join the queue', async () => {
  const { begun, reader, let: letGo } = gate();
  const { project, running } = await importInto(reader);
  running.add(await files('a.txt'));
  await expect.poll(() => begun).toEqual(['a.txt']);
  running.add(await files('b.txt'));
  expect(states(running)).toEqual(['reading', 'waiting']);
  letGo('a.txt');
  await expect.poll(() => begun).toEqual(['a.txt', 'b.txt']);
  letGo('b.txt');
  expect(await running.finished()).toMatchObject([
    { source: { original: { name: 'a.txt' } } },
    { source: { original: { name: 'b.txt' } } },
  ]);
  await project.close();
});
