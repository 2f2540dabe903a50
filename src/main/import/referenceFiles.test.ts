/** Every reference document is read, or refused with a reason that is right. Runs only with REFERENCE_FILES. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
// Before the tripwires lie: its drawing library looks for the system's C library once, whatever is read later.
import 'pdfjs-dist/legacy/build/pdf.mjs';
import { type SourceDocument, sourceNode } from '../../shared/model/sourceDocument.ts';
import { canonicalText, normaliseText } from '../../shared/text/canonicalText.ts';
import { furnitureKindsOf } from './furnitureLines.ts';
import { processReader, spawnChild } from './reader.ts';
import type { ReportFile } from './reading.ts';
import { readReport } from './readReport.ts';
import { failureOf, file, successOf } from './testing/reading.ts';
import { tripwires } from './testing/tripwires.ts';

const folder = process.env.REFERENCE_FILES ?? '';
const readable = new Set(['.txt', '.html', '.docx', '.odt', '.rtf', '.epub', '.pdf', '.xml']);

function filesIn(...path: string[]): string[] {
  const here = join(folder, ...path);
  if (folder === '' || !existsSync(here)) return [];
  return readdirSync(here).filter((name) => readable.has(extname(name)) && !/-str\.xml$|\.gold\.html$/.test(name));
}

function contentOf(...path: string[]): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, ...path)));
}

async function textOf(document: SourceDocument): Promise<string> {
  return canonicalText(await successOf(sourceNode(document)));
}

/** What cannot be imported, and why. */
const refused: Readonly<Record<string, string>> = {
  'cp500-ebcdic.txt': 'unsupported',
  'pw-openpassword.pdf': 'password-needed',
  'pw-test.pdf': 'password-needed',
  'tika-encrypted.odt': 'password',
};

/** Whose pages are pictures: all others have a text that can be read. */
const pictured: readonly string[] = ['scan-ccitt.pdf', 'scan-francais.pdf', 'scan-jbig2.pdf', 'scan-linn.pdf'];

const spoilt: Readonly<Record<string, string>> = {
  'bad-bomb-giant.pdf': 'read',
  'bad-empty.pdf': 'corrupt',
  'bad-external-entity.docx': 'unsupported',
  'bad-fuzz-1.docx': 'corrupt',
  'bad-invalid.pdf': 'corrupt',
  'bad-no-contents.pdf': 'unsupported',
  'bad-notazip.odt': 'read',
  'bad-poppler-90-fuzzed.pdf': 'read',
  'bad-protected-password.docx': 'password',
  'bad-rtf-corrupt-list.rtf': 'read',
  'bad-truncated62886.docx': 'corrupt',
  'made-billion-laughs.docx': 'unsupported',
  'made-deep-nesting.docx': 'limit',
  'made-truncated-half.docx': 'corrupt',
  'made-truncated-half.pdf': 'corrupt',
  'made-zipbomb-1500MB.docx': 'limit',
  'made-zipslip.epub': 'unsupported',
};

describe.skipIf(folder === '')('reference documents (skipped without REFERENCE_FILES)', () => {
  const { tripped, cut } = tripwires();
  afterAll(cut);

  /** Reads a file of the corpus, with nothing opened, fetched or started meanwhile. */
  async function read(given: ReportFile) {
    const before = tripped.length;
    const result = await readReport(given);
    expect(tripped.slice(before)).toEqual([]);
    return result;
  }

  for (const format of ['txt', 'html', 'docx', 'odt', 'rtf', 'epub', 'pdf'])
    test.each(filesIn('corpus', format))(`${format}/%s is read, or refused for its own reason`, async (name) => {
      const given = file(name, contentOf('corpus', format, name));
      if (refused[name]) return expect((await failureOf(read(given))).reason).toBe(refused[name]);
      const { document, facts } = await successOf(read(given));
      const text = await textOf(document);
      expect(text).toBe(normaliseText(text));
      expect(facts.length).toBe(text.length);
      expect(document.locators.every(({ offset }) => offset < text.length)).toBe(true);
      expect(facts.unread.length > 0).toBe(pictured.includes(name));
      expect(facts.words > 0).toBe(!pictured.includes(name));
    });

  test('the tripwires see a file that is opened outside, and a name that is looked up', async () => {
    const before = tripped.length;
    readFileSync('/dev/null');
    await expect(fetch('http://127.0.0.1:9/')).rejects.toThrow();
    expect(tripped.slice(before)).toEqual(
      expect.arrayContaining(['readFileSync /dev/null', 'fetch http://127.0.0.1:9/']),
    );
  });

  test.each(Object.entries(spoilt))('bad/%s ends as: %s', async (name, outcome) => {
    const reader = processReader(spawnChild(join(import.meta.dirname, 'worker.ts')), 20_000);
    const watch = { signal: new AbortController().signal, onProgress: () => {} };
    const result = await reader.read(file(name, contentOf('corpus', 'bad', name)), watch);
    expect(result.ok ? 'read' : result.error.reason).toBe(outcome);
    if (!result.ok) expect(result.error.message).toContain(name);
  });

  test('the sample with a comment form keeps the form as furniture, out of its word count', async () => {
    const name = filesIn('samples').find((each) => each.startsWith('000')) ?? '';
    const { document, facts } = await successOf(readReport(file(name, contentOf('samples', name))));
    expect(document.title).toBe('Reintegrating victims of human trafficking: Evidence from the Greater Mekong');
    expect(await textOf(document)).toMatch(/\nLeave a Reply\n[\s\S]*Connecting to %s$/);
    expect(facts.words).toBeLessThan(280);
    const kinds: unknown[] = [];
    (await successOf(sourceNode(document))).descendants((block) => {
      if (block.isTextblock) kinds.push(block.attrs.furniture);
      return !block.isTextblock;
    });
    // After the last paragraph comes where it was found, then the form.
    const own = kinds.lastIndexOf(null);
    expect(own).toBeGreaterThan(2);
    expect(kinds.slice(own + 1)).toEqual(['sharing', ...Array(kinds.length - own - 2).fill('comments')]);
  });

  test.each(
    ['docx', 'odt', 'rtf', 'epub', 'pdf', 'txt'].flatMap((format) =>
      filesIn('corpus', format).map((name) => [format, name]),
    ),
  )(
    'nothing in %s/%s, which was never copied from a page, is taken for what a page leaves around its text',
    async (format = '', name = '') => {
      const read = await readReport(file(name, contentOf('corpus', format, name)));
      if (!read.ok || name.endsWith('.html')) return;
      const texts: string[] = [];
      (await successOf(sourceNode(read.value.document))).descendants((block) => {
        if (block.isTextblock) texts.push(block.textContent.trim());
        return !block.isTextblock;
      });
      const kinds = furnitureKindsOf(texts);
      expect(texts.filter((_, at) => kinds[at] !== null)).toEqual([]);
    },
  );

  test('the other sample is all article', async () => {
    const name = filesIn('samples').find((each) => each.startsWith('001')) ?? '';
    const { document, facts } = await successOf(readReport(file(name, contentOf('samples', name))));
    expect(JSON.stringify(document.doc)).not.toContain('"furniture":"');
    expect(facts.words).toBeGreaterThan(480);
  });

  test.each([
    ['page-labels.pdf', ['iii', '1', '2']],
    ['federal-register-2020.pdf', ['1', '2', '3']],
  ])('%s cites pages by their printed labels', async (name, labels) => {
    const { document } = await successOf(readReport(file(name, contentOf('corpus', 'pdf', name))));
    expect(document.locators.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
  });
});
