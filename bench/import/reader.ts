/** Reads one document by one program, in a process of its own: `reader.ts <program> <file>`. Writes JSON: time, memory, result. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname } from 'node:path';
import { articleInOrder, repairScripts } from '../../src/main/import/pdf/scripts.ts';
import { withAccents, withTexLigatures } from '../../src/main/import/pdf/texLetters.ts';
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
  readability: async (file, bytes) => {
    const { parseHTML } = await import('linkedom');
    const { Readability } = await import('@mozilla/readability');
    const { document } = parseHTML(bytes.toString('utf8'));
    const article = new Readability(document).parse();
    if (!article) throw new Error(`${file} has no article`);
    return { refused: null, document: null, words: 0, pages: [{ label: '', text: article.textContent ?? '' }] };
  },
  mammoth: async (_file, bytes) => {
    const { default: mammoth } = await import('mammoth');
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    return { refused: null, document: null, words: 0, pages: [{ label: '', text: value.replace(/<[^>]+>/g, ' ') }] };
  },
};

/**
 * The text layer as pdf.js gives it, without any layout: what a quote copied from another program is. Only what fonts do to Thai
 * and Arabic letters and to letters of TeX is put right, which is wrong in the layer itself.
 */
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
    pages.push({
      label: labels?.[number - 1] || String(number),
      text: withAccents(articleInOrder(repairScripts(withTexLigatures(stretches(items))))),
    });
    page.cleanup();
  }
  await task.destroy();
  return pages;
}

/** Programs are loaded before the clock runs: ours from its sources, which takes longer than from the built file. */
const loaded: Readonly<Record<string, () => Promise<unknown>>> = {
  ours: async () => {
    const format = { pdf: 'pdf', docx: 'docx', odt: 'odt', rtf: 'rtf', epub: 'epub', html: 'html' }[
      extname(file).slice(1)
    ];
    if (format) await import(`../../src/main/import/formats/${format}.ts`);
  },
  pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  readability: () => Promise.all([import('linkedom'), import('@mozilla/readability')]),
  mammoth: () => import('mammoth'),
};

type Item = { readonly str: string; readonly hasEOL: boolean; readonly width: number; readonly transform: number[] };

/** What follows each other on the page within the layer, and is set alike; between stretches stands a form feed. */
function stretches(items: readonly object[]): string {
  let text = '';
  let before: Item | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const next = item as Item;
    if (next.str.trim() !== '') {
      if (before && !goesOn(before, next)) text += '\f';
      before = next;
    }
    text += next.str + (next.hasEOL ? '\n' : '');
  }
  return text;
}

function goesOn(before: Item, next: Item): boolean {
  const [a = 0, b = 0, , , x = 0, y = 0] = next.transform;
  const [fromA = 0, fromB = 0, , , fromX = 0, fromY = 0] = before.transform;
  const size = Math.hypot(a, b);
  if (Math.abs(size - Math.hypot(fromA, fromB)) > 0.15 * size) return false;
  const down = fromY - y;
  if (Math.abs(down) < 0.5 * size) return Math.abs(x - fromX - before.width) < 1.5 * size;
  return down > 0 && down < 2 * size;
}

const [program = '', file = ''] = process.argv.slice(2);
const bytes = readFileSync(file);
await loaded[program]?.();
const begun = performance.now();
const read = await programs[program]?.(file, bytes).catch(() => null);
const run: ReadRun = {
  ...(read ?? { refused: 'failed', document: null, words: 0, pages: [] }),
  milliseconds: performance.now() - begun,
  megabytes: process.resourceUsage().maxRSS / 1_024,
};
process.stdout.write(JSON.stringify(run));
