import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedText } from '../../shared/model/originalPage.ts';
import { ok } from '../../shared/result.ts';
import { type DrawnPage, openDrawable } from '../import/pdf/raster.ts';
import { spawnChild } from '../import/reader.ts';
import { type PdfLine, pdfFile, pdfLines } from '../import/testing/pdfFile.ts';
import { failureOf, file, successOf } from '../import/testing/reading.ts';
import { type ScanOptions, scanOf } from '../import/testing/scanFile.ts';
import type { LanguageData } from './engine.ts';
import { Languages } from './languages.ts';
import { recognitionLimits } from './limits.ts';
import { wordsOnPage } from './onPage.ts';
import type { RecognisedPage } from './recognisedPage.ts';
import { processRecogniser } from './recogniser.ts';

const worker = spawnChild(join(import.meta.dirname, 'worker.ts'), recognitionLimits.memoryMegabytes, { addons: true });
const oneByOne = { ...recognitionLimits, processes: 1 };
const recognise = processRecogniser(worker, oneByOne);

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

/** `done`: the pages that were told, by their index. */
function watching(signal = new AbortController().signal) {
  const done: (number | undefined)[] = [];
  const onPage = async (page: RecognisedPage | null) => {
    done.push(page?.page);
    return ok(null);
  };
  return { done, signal, onPage };
}

async function recognised(options: ScanOptions = {}) {
  return (await recognisedScan(options)).page;
}

async function recognisedScan(options: ScanOptions = {}) {
  const bytes = await scanOf(pdfFile([PAGE]), options);
  const { pages } = await successOf(recognise({ bytes, name: 'scan.pdf', pages: [0], languages: english }, watching()));
  const [page] = pages;
  if (!page) throw new Error('the page was not recognised');
  return { bytes, page };
}

/** How much of what is dark on a page, drawn at one pixel a point, lies within the boxes. */
function darkShare({ width, rgba }: DrawnPage, boxes: readonly PlacedText[]): number {
  let [dark, within] = [0, 0];
  for (const [at, value] of rgba().entries()) {
    if (at % 4 !== 0 || value > 128) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    dark++;
    if (
      boxes.some(
        (box) =>
          x >= box.left - 1 && x <= box.left + box.width + 1 && y >= box.top - 1 && y <= box.top + box.height + 1,
      )
    )
      within++;
  }
  return within / dark;
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
  ])('%s is read all the same, and its words stand where they are dark in the file', async (_how, turned) => {
    const { bytes, page } = await recognisedScan({ turned });
    expect(page.words.map(({ text }) => text).join(' ')).toBe(SAID);
    expect(Math.round(page.width)).toBe(612);
    const pdf = await successOf(openDrawable(file('scan.pdf', bytes)));
    const drawn = await pdf.renderPage(0, { scale: 1 });
    const { width, height, texts } = wordsOnPage(page);
    expect([Math.round(width), Math.round(height)]).toEqual([drawn.width, drawn.height]);
    expect(darkShare(drawn, texts)).toBeGreaterThan(0.99);
    // Boxes as large as the page would hold all of it, too.
    expect(texts.reduce((sum, box) => sum + box.width * box.height, 0)).toBeLessThan(0.1 * width * height);
    await pdf.close();
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
    expect(watch.done).toEqual([0, 1]);
  });

  test('that does not answer in time, or ends, costs one page; the next one is read by another process', async () => {
    const entry = join(mkdtempSync(join(tmpdir(), 'recognition-')), 'worker.mjs');
    writeFileSync(
      entry,
      `process.on('message', (question) => {
         if (question.kind === 'open') process.send({ kind: 'opened' });
         else if (question.index === 0) setInterval(() => {}, 1000);
         else if (question.index === 1) process.exit(134);
         else process.send({ kind: 'page', page: { page: question.index, width: 1, height: 1, quarters: 0, slope: 0, words: [] } });
       });`,
    );
    const limits = { ...oneByOne, pageMilliseconds: 500 };
    const pages = [0, 1, 2];
    const outcome = processRecogniser(spawnChild(entry), limits)(
      { bytes: new Uint8Array(), name: 'scan.pdf', pages, languages: [] },
      watching(),
    );
    const { pages: read, failed } = await successOf(outcome);
    expect([read.map(({ page }) => page), failed]).toEqual([[2], [0, 1]]);
  });

  test('is one of several where there are cores: each takes the next page, and all come in the order of the report', async () => {
    const entry = join(mkdtempSync(join(tmpdir(), 'recognition-')), 'worker.mjs');
    writeFileSync(
      entry,
      `process.on('message', ({ kind, index }) => {
         const page = { page: index, width: 1, height: 1, quarters: 0, slope: 0, words: [] };
         if (kind === 'open') process.send({ kind: 'opened' });
         else setTimeout(() => process.send({ kind: 'page', page }), index === 0 ? 800 : 10);
       });`,
    );
    let spawned = 0;
    const spawn = () => {
      spawned++;
      return spawnChild(entry)();
    };
    const watch = watching();
    const report = { bytes: new Uint8Array(), name: 'scan.pdf', pages: [0, 1, 2, 3], languages: [] };
    const { pages } = await successOf(processRecogniser(spawn, { ...recognitionLimits, processes: 2 })(report, watch));
    expect([spawned, pages.map(({ page }) => page), watch.done]).toEqual([2, [0, 1, 2, 3], [1, 2, 3, 0]]);
  });

  test('opens a locked report with its password, and says where to give it', async () => {
    const bytes = pdfFile([PAGE], { password: 'Tamarind 7' });
    const report = { bytes, name: 'locked.pdf', pages: [0], languages: english };
    const locked = await failureOf(recognise(report, watching()));
    expect([locked.reason, locked.message.includes('Show its original page')]).toEqual(['password-needed', true]);
    const { pages } = await successOf(recognise({ ...report, password: 'Tamarind 7' }, watching()));
    expect(pages[0]?.words[0]?.text).toBe('Roads');
  });

  test('refuses a language that the engine cannot load', async () => {
    const bytes = await scanOf(pdfFile([PAGE]));
    // A file that was cut off: its header tells of parts that are not there.
    const languages = english.map(({ data }) => ({ code: 'tha', data: data.subarray(0, 1_000_000) }));
    const outcome = recognise({ bytes, name: 'scan.pdf', pages: [0], languages }, watching());
    expect((await failureOf(outcome)).message).toContain('Thai');
  });
});
