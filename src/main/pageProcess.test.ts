import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { originalPageSchema } from '../shared/model/originalPage.ts';
import { type ReaderProcess, spawnChild } from './import/reader.ts';
import { type PdfLine, pdfFile } from './import/testing/pdfFile.ts';
import { PageProcess } from './pageProcess.ts';

const drawer = spawnChild(join(import.meta.dirname, 'import/pdf/pageWorker.ts'), undefined, { addons: true });
const open: PageProcess[] = [];
afterEach(() => {
  for (const process of open.splice(0)) process.close();
});

function processOf(bytes: Uint8Array, spawn = drawer, milliseconds?: number): PageProcess {
  const process = new PageProcess(
    spawn,
    async () => new Uint8Array(bytes),
    milliseconds === undefined ? {} : { milliseconds },
  );
  open.push(process);
  return process;
}

const pages = (...texts: readonly string[]) => pdfFile(texts.map((text): PdfLine[] => [{ text, x: 72, y: 720 }]));

/** A worker of a few lines that answers `answers` in turn, each of it code that may use `request`. */
function workerThat(code: string): () => ReaderProcess {
  const entry = join(mkdtempSync(join(tmpdir(), 'pages-')), 'worker.mjs');
  writeFileSync(entry, `process.on('message', (request) => { ${code} });`);
  return spawnChild(entry);
}

test('one process gives labels, words in their places, and pictures', async () => {
  let spawned = 0;
  const process = processOf(pdfFile([[{ text: 'Roads', x: 72, y: 720, size: 10 }], []], { roman: 1 }), () => {
    spawned++;
    return drawer();
  });
  expect(await process.ask({ kind: 'labels' })).toEqual({ labels: ['i', '1'] });
  const page = originalPageSchema.parse(await process.ask({ kind: 'texts', page: 0 }));
  expect([page.width, page.height, page.texts.length]).toEqual([612, 792, 1]);
  const [text] = page.texts;
  expect(text).toMatchObject({ text: 'Roads', left: 72, runs: 'right' });
  expect(text?.top).toBeGreaterThan(60);
  expect((text?.top ?? 0) + (text?.height ?? 0)).toBeGreaterThan(72);
  const picture = await process.ask({ kind: 'picture', page: 0, width: 306 });
  expect(picture instanceof Uint8Array && Buffer.from(picture).readUInt32BE(16)).toBe(306);
  expect(spawned).toBe(1);
});

test('a page that there is not is refused, and the others are still drawn', async () => {
  const process = processOf(pages('Roads'));
  expect(await process.ask({ kind: 'texts', page: 7 })).toBeUndefined();
  expect(await process.ask({ kind: 'texts', page: 0 })).toBeDefined();
});

test('a file that is no PDF has no pages', async () => {
  expect(await processOf(new Uint8Array(50)).ask({ kind: 'labels' })).toBeUndefined();
});

test('a locked file says so, opens with its password, and says when that is a wrong one', async () => {
  const bytes = pdfFile([[{ text: 'Roads', x: 72, y: 720 }]], { password: 'Tamarind 7' });
  const labels = async (password?: string) => {
    const process = new PageProcess(drawer, async () => new Uint8Array(bytes), { password });
    open.push(process);
    return process.ask({ kind: 'labels' });
  };
  expect(await labels()).toEqual({ locked: 'needed' });
  expect(await labels('Tamarind 8')).toEqual({ locked: 'wrong' });
  expect(await labels('Tamarind 7')).toEqual({ labels: ['1'] });
});

test('what was asked last is answered first', async () => {
  const process = processOf(pages('One', 'Two', 'Three'));
  const order: number[] = [];
  const ask = (page: number) => process.ask({ kind: 'texts', page }).then(() => order.push(page));
  await Promise.all([ask(0), ask(1), ask(2)]);
  expect(order).toEqual([0, 2, 1]);
});

test('a process that dies is begun anew, and a page that two died on is given up', async () => {
  let spawned = 0;
  const dies = workerThat(
    'if (request.page === 1) process.exit(1); process.send({ id: request.id, ok: true, value: request.kind });',
  );
  const process = processOf(pages('Roads'), () => {
    spawned++;
    return dies();
  });
  expect(await process.ask({ kind: 'texts', page: 0 })).toBe('texts');
  expect(await process.ask({ kind: 'texts', page: 1 })).toBeUndefined();
  expect(await process.ask({ kind: 'texts', page: 0 })).toBe('texts');
  expect(spawned).toBe(3);
});

test('a page that takes too long is given up, and the next one is drawn', async () => {
  const slow = workerThat('if (request.page !== 1) process.send({ id: request.id, ok: true, value: request.kind });');
  const process = processOf(pages('Roads'), slow, 1_500);
  expect(await process.ask({ kind: 'texts', page: 1 })).toBeUndefined();
  expect(await process.ask({ kind: 'texts', page: 0 })).toBe('texts');
});

test('a process that says what was not agreed is ended', async () => {
  const lies = workerThat('process.send({ id: request.id, ok: "perhaps" });');
  expect(await processOf(pages('Roads'), lies).ask({ kind: 'labels' })).toBeUndefined();
});

test('once closed nothing is answered', async () => {
  const process = processOf(pages('Roads', 'Schools'));
  const asked = [process.ask({ kind: 'texts', page: 0 }), process.ask({ kind: 'texts', page: 1 })];
  process.close();
  expect(await Promise.all(asked)).toEqual([undefined, undefined]);
  expect(await process.ask({ kind: 'labels' })).toBeUndefined();
});
