/** A set is read by a process of its own: in pieces, within limits, and cancelled when the analyst says so. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAnnotationSet } from '../../shared/exchange/writeAnnotationSet.ts';
import { annotation, clockOf, MORNING, sha, tag } from '../../shared/testing/records.ts';
import { spawnChild } from '../import/reader.ts';
import { mali, newFolder, value } from '../testing/projects.ts';
import { readSet as readInPlace } from '../testing/readSet.ts';
import { setReader } from './readSet.ts';

const worker = spawnChild(join(import.meta.dirname, 'setWorker.ts'));
const TEXT = 'Visits helped for long.';

/** A file with `count` annotations, sent from a computer whose clock stands at `now`. */
async function setOf(count: number, now = MORNING): Promise<string> {
  const clock = clockOf('sender', now);
  const file = join(await newFolder(), 'set.json');
  const json = writeAnnotationSet({
    project: { id: 'project-a', name: 'A' },
    creator: mali,
    created: new Date(MORNING).toISOString(),
    tags: [tag('tag-gap', 'Gap', clock)],
    sources: [{ id: 'source-a', title: 'A', fingerprint: sha('a'), sha256: sha('b'), file: 'a.txt', details: {} }],
    annotations: Array.from({ length: count }, (_, number) => ({
      sourceId: 'source-a',
      record: annotation({ id: `a${number}`, text: TEXT, quote: 'Visits', tagIds: ['tag-gap'], clock }),
    })),
    texts: new Map(),
  });
  await writeFile(file, json);
  return file;
}

/** A worker of a few lines, for what the real one must never do. */
function workerThat(code: string): ReturnType<typeof spawnChild> {
  const entry = join(mkdtempSync(join(tmpdir(), 'reader-')), 'worker.mjs');
  writeFileSync(entry, `process.on('message', () => { ${code} });`);
  return spawnChild(entry);
}

test('what comes in pieces is the whole set, in order, and progress is told', async () => {
  const file = await setOf(250);
  const told: number[] = [];
  const read = value(await setReader(worker)(file, clockOf('here'), { onProgress: (done) => told.push(done) }));
  expect(read.set.annotations.map(({ record }) => record.id)).toEqual(Array.from({ length: 250 }, (_, at) => `a${at}`));
  expect(told).toEqual([0.4, 0.8, 1]);
  expect(read).toEqual(value(await readInPlace(file, clockOf('here'))));
});

test('reading can be cancelled, and a reader that never answers is stopped', async () => {
  const file = await setOf(1);
  const silent = workerThat('setInterval(() => {}, 1000);');
  const cancelling = setReader(silent)(file, clockOf('here'), { signal: AbortSignal.timeout(200) });
  expect(await cancelling).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
  expect(await setReader(silent, 200)(file, clockOf('here'))).toMatchObject({ ok: false, error: { reason: 'limit' } });
});

test.each([
  ['that stops', 'process.exit(3);'],
  ['that says what was not agreed', "process.send({ kind: 'annotations', annotations: [{}] });"],
  ['that ends before all is there', "process.send({ kind: 'end' });"],
])('a reader %s gives a sentence, and nothing of the set', async (_, code) => {
  const read = await setReader(workerThat(code))(await setOf(1), clockOf('here'));
  expect(read).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
});

test('a set from a clock that is days ahead is refused by the clock of the project', async () => {
  const file = await setOf(1, MORNING + 3 * 86_400_000);
  const read = await setReader(worker)(file, clockOf('here'));
  expect(read).toMatchObject({ ok: false, error: { reason: 'invalid-input' } });
  expect(read.ok ? '' : read.error.message).toContain('clock');
});
