/** Reads one document by one program, in a process of its own: `reader.ts <program> <file>`. Writes JSON: time, memory, result. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { readReport } from '../../src/main/import/readReport.ts';
import type { SourceDocument } from '../../src/shared/model/sourceDocument.ts';

/** What one run of one program gives. */
export interface ReadRun {
  readonly milliseconds: number;
  /** The most that the process held, in MB. */
  readonly megabytes: number;
  /** Why it was refused; null where it was read. */
  readonly refused: string | null;
  /** Of our own reader only. */
  readonly document: SourceDocument | null;
  readonly words: number;
  /** The text as the program gives it, page by page where it has pages. */
  readonly pages: readonly { readonly label: string; readonly text: string }[];
}

type Read = Omit<ReadRun, 'milliseconds' | 'megabytes'>;

const programs: Readonly<Record<string, (file: string, bytes: Buffer) => Promise<Read>>> = {
  ours: async (file, bytes) => {
    const result = await readReport({ bytes: new Uint8Array(bytes), name: basename(file) });
    if (!result.ok) return { refused: result.error.reason, document: null, words: 0, pages: [] };
    const { document, facts } = result.value;
    return { refused: null, document, words: facts.words, pages: [] };
  },
  pdfjs: async (_file, bytes) => ({ refused: null, document: null, words: 0, pages: await textLayer(bytes) }),
  mammoth: async (_file, bytes) => {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    return { refused: null, document: null, words: 0, pages: [{ label: '', text: value.replace(/<[^>]+>/g, ' ') }] };
  },
};

/** The text layer as pdf.js gives it, without any layout: what a quote copied from another program is. */
async function textLayer(bytes: Buffer): Promise<{ label: string; text: string }[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${library}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${library}/standard_fonts/`,
    wasmUrl: `${library}/wasm/`,
    verbosity: 0,
  });
  const document = await task.promise;
  const labels = await document.getPageLabels();
  const pages: { label: string; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ label: labels?.[number - 1] || String(number), text });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

const [program = '', file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
const begun = performance.now();
const read = await programs[program]?.(file, bytes).catch(() => null);
const run: ReadRun = {
  ...(read ?? { refused: 'failed', document: null, words: 0, pages: [] }),
  milliseconds: performance.now() - begun,
  megabytes: process.resourceUsage().maxRSS / 1_024,
};
process.stdout.write(JSON.stringify(run));
