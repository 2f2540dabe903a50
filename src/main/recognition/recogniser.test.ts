import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { spawnChild } from '../import/reader.ts';
import { type PdfLine, pdfFile, pdfLines } from '../import/testing/pdfFile.ts';
import { failureOf, successOf } from '../import/testing/reading.ts';
import { type ScanOptions, scanOf } from '../import/testing/scanFile.ts';
import type { LanguageData } from './engine.ts';
import { Languages } from './languages.ts';
import { recognitionLimits } from './limits.ts';
import { processRecogniser } from './recogniser.ts';

const worker = spawnChild(join(import.meta.dirname, 'worker.ts'), recognitionLimits.memoryMegabytes, { addons: true });
const recognise = processRecogniser(worker);

const PAGE: readonly PdfLine[] = [
  { text: 'Roads and schools', x: 72, y: 720, size: 20 },
  ...pdfLines(
    [
      'Households in the three provinces were visited twice a year, and what',
      'they said was compared with the records that the communes had kept',
      'since the road was built, which nobody had looked at before.',
    ],
    { x: 72, y: 680 },
    18,
  ),
];

let english: LanguageData[];

beforeAll(async () => {
  english = await successOf(new Languages(join(tmpdir(), 'no-languages-here')).read(['eng']));
});

function watching(signal = new AbortController().signal) {
  const done: number[] = [];
  return { done, signal, onPage: (pages: number) => done.push(pages) };
}

async function recognised(options: ScanOptions = {}) {
  const bytes = await scanOf(pdfFile([PAGE]), options);
  const { pages } = await successOf(recognise({ bytes, name: 'scan.pdf', pages: [0], languages: english }, watching()));
  const [page] = pages;
  if (!page) throw new Error('the page was not recognised');
  return page;
}

const SAID =
  'Roads and schools Households in the three provinces were visited twice a year, and what they said was compared with the records that the communes had kept since the road was built, which nobody had looked at before.';

describe('a pictured page', () => {
  test('is recognised word for word, each where it stands, in the size that it has', async () => {
    const { width, height, words } = await recognised();
    expect(words.map(({ text }) => text).join(' ')).toBe(SAID);
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
    const [title, , , first] = words;
    expect(title?.left).toBeCloseTo(73, -1);
    expect(title?.baseline).toBeCloseTo(792 - 720, 0);
    expect(first?.baseline).toBeCloseTo(792 - 680, 0);
    expect((title?.size ?? 0) / (first?.size ?? 1)).toBeGreaterThan(1.5);
    expect(Math.min(...words.map(({ confidence }) => confidence))).toBeGreaterThan(60);
  });

  test.each([
    ['a little slanted', 0.03],
    ['on its side', Math.PI / 2],
    ['on its other side', -Math.PI / 2],
    ['on its head', Math.PI],
  ])('%s is read all the same', async (_how, turned) => {
    const { words, width } = await recognised({ turned });
    expect(words.map(({ text }) => text).join(' ')).toBe(SAID);
    expect(Math.round(width)).toBe(612);
  });

  test('that is blank has no words', async () => {
    const bytes = await scanOf(pdfFile([[]]));
    const { pages, failed } = await successOf(
      recognise({ bytes, name: 'scan.pdf', pages: [0], languages: english }, watching()),
    );
    expect([pages.map(({ words }) => words), failed]).toEqual([[[]], []]);
  });
});

describe('the process', () => {
  test('can reach neither the network nor a file, nor start anything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'recognition-'));
    const bytes = await scanOf(pdfFile([PAGE]));
    await successOf(recognise({ bytes, name: 'scan.pdf', pages: [0], languages: english }, watching()));
    expect(readdirSync(folder)).toEqual([]);
    const tripwire = join(folder, 'worker.mjs');
    writeFileSync(
      tripwire,
      `import { writeFileSync } from 'node:fs';
       process.on('message', () => {
         let code = 'wrote';
         try { writeFileSync(${JSON.stringify(join(folder, 'written'))}, 'x'); } catch (error) { code = error.code; }
         process.send({ kind: 'refused', reason: 'unsupported', message: code });
       });`,
    );
    const spawned = spawnChild(tripwire, 256, { addons: true });
    const outcome = processRecogniser(spawned)({ bytes, name: 'scan.pdf', pages: [0], languages: [] }, watching());
    expect((await failureOf(outcome)).message).toBe('ERR_ACCESS_DENIED');
  });

  test('tells each page, waits before each when it is told to, and gives nothing when it is cancelled', async () => {
    const bytes = await scanOf(pdfFile([PAGE, PAGE, PAGE]));
    const stop = new AbortController();
    const watch = watching(stop.signal);
    const turn = async () => {
      if (watch.done.length === 2) stop.abort();
    };
    const outcome = recognise({ bytes, name: 'scan.pdf', pages: [0, 1, 2], languages: english }, { ...watch, turn });
    expect((await failureOf(outcome)).reason).toBe('cancelled');
    expect(watch.done).toEqual([1, 2]);
  });

  test('that does not answer in time, or ends, costs one page; the next one is read by another process', async () => {
    const entry = join(mkdtempSync(join(tmpdir(), 'recognition-')), 'worker.mjs');
    writeFileSync(
      entry,
      `process.on('message', (question) => {
         if (question.kind === 'open') process.send({ kind: 'opened' });
         else if (question.index === 0) setInterval(() => {}, 1000);
         else if (question.index === 1) process.exit(134);
         else process.send({ kind: 'page', page: { page: question.index, width: 1, height: 1, words: [] } });
       });`,
    );
    const limits = { ...recognitionLimits, pageMilliseconds: 500 };
    const pages = [0, 1, 2];
    const outcome = processRecogniser(spawnChild(entry), limits)(
      { bytes: new Uint8Array(), name: 'scan.pdf', pages, languages: [] },
      watching(),
    );
    const { pages: read, failed } = await successOf(outcome);
    expect([read.map(({ page }) => page), failed]).toEqual([[2], [0, 1]]);
  });

  test('refuses a language that the engine cannot load', async () => {
    const bytes = await scanOf(pdfFile([PAGE]));
    // A file that was cut off: its header tells of parts that are not there.
    const languages = english.map(({ data }) => ({ code: 'tha', data: data.subarray(0, 1_000_000) }));
    const outcome = recognise({ bytes, name: 'scan.pdf', pages: [0], languages }, watching());
    expect((await failureOf(outcome)).message).toContain('Thai');
  });
});
