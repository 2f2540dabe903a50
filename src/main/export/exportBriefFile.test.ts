import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportBriefFile } from './exportBriefFile.ts';
import { everyBlock, facts } from './testing/briefs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the file stands where it was asked for, alone', async () => {
  const written = await exportBriefFile(
    { title: 'x', doc: everyBlock(), facts, format: 'md' },
    join(folder, 'brief.md'),
  );
  expect(written.ok).toBe(true);
  expect(await readdir(folder)).toEqual(['brief.md']);
  expect(await readFile(join(folder, 'brief.md'), 'utf8')).toMatch(/^# School after return\n/);
});

test('a place that is not there is a failure in words, not an exception', async () => {
  const written = await exportBriefFile(
    { title: 'x', doc: everyBlock(), facts, format: 'md' },
    join(folder, 'absent', 'brief.md'),
  );
  expect(written).toMatchObject({ ok: false, error: { message: expect.stringContaining('brief.md') } });
});

test('a text that is not a brief writes no file', async () => {
  const written = await exportBriefFile(
    { title: 'x', doc: { type: 'doc' }, facts, format: 'docx' },
    join(folder, 'brief.docx'),
  );
  expect(written).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a PDF needs an engine: without one nothing is written, and the sentence says so', async () => {
  const written = await exportBriefFile(
    { title: 'x', doc: everyBlock(), facts, format: 'pdf' },
    join(folder, 'brief.pdf'),
  );
  expect(written).toMatchObject({ ok: false, error: { reason: 'unsupported' } });
  expect(await readdir(folder)).not.toContain('brief.pdf');
});

test('an export that was cancelled writes nothing, and leaves what stood there', async () => {
  const file = join(folder, 'brief.md');
  await writeFile(file, 'older');
  const stopped = AbortSignal.abort();
  const written = await exportBriefFile({ title: 'x', doc: everyBlock(), facts, format: 'md' }, file, stopped);
  expect(written).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
  expect(await readFile(file, 'utf8')).toBe('older');
  expect(await readdir(folder)).toEqual(['brief.md']);
});

test.runIf(process.platform === 'linux')('a folder in which nothing may be written asks for another one', async () => {
  // In /sys not even root makes files.
  const written = await exportBriefFile({ title: 'x', doc: everyBlock(), facts, format: 'md' }, '/sys/brief.md');
  expect(written).toMatchObject({
    ok: false,
    error: {
      reason: 'read-only',
      message: expect.stringMatching(/^“sys\/brief\.md” .* Choose a folder of your own\.$/),
    },
  });
});
