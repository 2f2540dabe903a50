import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processReader, type ReaderProcess, spawnChild } from './reader.ts';
import { docxFile, paragraph } from './testing/docxFile.ts';
import { pdfFile } from './testing/pdfFile.ts';
import { failureOf, file, successOf } from './testing/reading.ts';

const reader = processReader(spawnChild(join(import.meta.dirname, 'worker.ts')));

function watching(signal = new AbortController().signal) {
  const told: number[] = [];
  return { told, signal, onProgress: (done: number) => told.push(done) };
}

/** A worker of a few lines, for what the real one must never do. */
function workerThat(code: string): ReturnType<typeof spawnChild> {
  const entry = join(mkdtempSync(join(tmpdir(), 'reader-')), 'worker.mjs');
  writeFileSync(entry, `process.on('message', () => { ${code} });`);
  return spawnChild(entry);
}

/** A process that exists only here: what it was told, and a way to make it speak. */
function puppet() {
  const heard: { message?: (message: unknown) => void; exit?: (code: number) => void } = {};
  const state = { killed: 0, heard };
  const child: ReaderProcess = {
    postMessage: () => {},
    onMessage: (listener) => {
      heard.message = listener;
    },
    onExit: (listener) => {
      heard.exit = listener;
    },
    kill: () => {
      state.killed++;
    },
  };
  return { state, spawn: () => child };
}

test.each([
  ['a.txt', async () => 'Plain words.'],
  ['a.md', async () => '# Heading\n\nWords'],
  ['a.html', async () => '<nav>Home</nav><p>Words of a page</p>'],
  ['a.docx', () => docxFile([paragraph('Words of a document')])],
  ['a.pdf', async () => pdfFile([[{ text: 'Words of a page', x: 72, y: 600 }]])],
])('%s is read in a process of its own', async (name, make) => {
  const { facts } = await successOf(reader.read(file(name, await make()), watching()));
  expect(facts.words).toBeGreaterThan(1);
});

test('progress comes page by page', async () => {
  const watch = watching();
  await successOf(reader.read(file('a.pdf', pdfFile([[{ text: 'Words', x: 72, y: 600 }], []])), watch));
  expect(watch.told).toEqual([1 / 3, 2 / 3]);
});

test('a failure comes through as it is', async () => {
  expect((await failureOf(reader.read(file('half.pdf', '%PDF-1.7 nothing'), watching()))).reason).toBe('corrupt');
});

test('a worker that ends without a result is a failure that names the file', async () => {
  const crashing = processReader(workerThat('process.exit(7)'));
  const { reason, message } = await failureOf(crashing.read(file('odd.pdf', 'x'), watching()));
  expect([reason, message]).toEqual([
    'unsupported',
    expect.stringContaining('“odd.pdf” could not be read: the reader stopped'),
  ]);
});

test('a worker that never ends is stopped at the time limit', async () => {
  const hanging = processReader(workerThat('for (;;) {}'), 1_000);
  const { reason, message } = await failureOf(hanging.read(file('slow.pdf', 'x'), watching()));
  expect([reason, message]).toEqual(['limit', expect.stringContaining('within 1 seconds')]);
});

test('a worker that ended for want of memory is told from a crash', async () => {
  const { spawn, state } = puppet();
  const failure = failureOf(processReader(spawn).read(file('huge.docx', 'x'), watching()));
  state.heard.exit?.(134);
  expect(await failure).toEqual({ reason: 'limit', message: expect.stringContaining('1024 MiB of memory') });
});

test('cancelling stops the process and gives nothing', async () => {
  const { spawn, state } = puppet();
  const abort = new AbortController();
  const failure = failureOf(processReader(spawn).read(file('a.pdf', 'x'), watching(abort.signal)));
  abort.abort();
  expect((await failure).reason).toBe('cancelled');
  expect(state.killed).toBe(1);
});

test('an import cancelled before it began starts no process', async () => {
  const never = processReader(() => {
    throw new Error('spawned');
  });
  expect((await failureOf(never.read(file('a.pdf', 'x'), watching(AbortSignal.abort())))).reason).toBe('cancelled');
});

test.each([
  ['no message at all', 'hello'],
  ['another message', { kind: 'evil' }],
  ['no JSON', { kind: 'result', json: '{' }],
  ['a document that is none', { kind: 'result', json: JSON.stringify({ ok: true, value: { format: 'pdf' } }) }],
  [
    'a document that does not fit the schema',
    { kind: 'result', json: JSON.stringify({ ok: true, value: unfitting() }) },
  ],
])('a process that answers %s is not believed', async (_, message) => {
  const { spawn, state } = puppet();
  const failure = failureOf(processReader(spawn).read(file('a.pdf', 'x'), watching()));
  state.heard.message?.(message);
  expect((await failure).reason).toBe('unsupported');
  expect(state.killed).toBe(1);
});

test('the child process can read and write no file outside the program, and start no process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const code = `
    const { readFileSync, writeFileSync } = process.getBuiltinModule('node:fs');
    const { execSync } = process.getBuiltinModule('node:child_process');
    const tries = [() => readFileSync('${folder}/secret.txt'), () => writeFileSync('${folder}/new.txt', 'x'), () => execSync('true')];
    const codes = tries.map((attempt) => { try { attempt(); return 'allowed'; } catch (error) { return error.code; } });
    process.send({ kind: 'result', json: JSON.stringify({ ok: false, error: { reason: 'storage', message: codes.join() } }) });`;
  const { message } = await failureOf(processReader(workerThat(code)).read(file('a.txt', 'x'), watching()));
  expect(message).toBe('ERR_ACCESS_DENIED,ERR_ACCESS_DENIED,ERR_ACCESS_DENIED');
  expect(readdirSync(folder)).toEqual(['secret.txt']);
});

/** An outcome whose document has a block that the schema does not know. */
function unfitting() {
  const facts = { fingerprint: 'a'.repeat(64), length: 1, words: 1, pages: null, warnings: [] };
  const doc = { type: 'doc', content: [{ type: 'script' }] };
  return { format: 'html', facts, document: { schemaVersion: 1, title: 'a', language: '', locators: [], doc } };
}

test('what the analyst has chosen goes to the process that reads', async () => {
  const thai = Uint8Array.from([0xe4, 0xb7, 0xc2, 0x20, 0x61]);
  const given = { ...file('a.txt', thai), choices: { encoding: 'windows-874' } as const, password: undefined };
  expect(JSON.stringify((await successOf(reader.read(given, watching()))).document.doc)).toContain('ไทย a');
});
