/** Where a page's signs have letters beside them, in a script that is drawn in pieces: the text by those letters. */

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SpokenSign } from './joinedSigns.ts';
import { SpokenPages } from './spokenSigns.ts';

/** Scripts whose syllables are drawn in pieces, or whose letters change with their neighbours. */
const DRAWN_IN_PIECES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Tibetan}]/u;

/** The tag of marks that say what is drawn, beside what they are in the structure of the page. */
const SPAN = 'Span';

/** With fewer letters than this share of those that the other engine finds, the page was not understood. */
const LEAST_LETTERS = 0.7;

/** The spoken text of one file, opened by PDFium when the first page asks for it. */
export class SpokenText {
  readonly #bytes: Uint8Array;
  readonly #password: string | undefined;
  #pages: Promise<SpokenPages | null> | null = null;

  constructor(bytes: Uint8Array, password: string | undefined) {
    this.#bytes = bytes;
    this.#password = password;
  }

  /** The stretches of a page whose text pdf.js gives as `text`; null where that text is the one to trust. */
  async of(page: PDFPageProxy, text: string): Promise<SpokenSign[] | null> {
    if (!DRAWN_IN_PIECES.test(text) || page.rotate !== 0 || !(await hasSpans(page))) return null;
    this.#pages ??= SpokenPages.open(this.#bytes, this.#password).catch(() => null);
    const signs = (await this.#pages)?.signs(page.pageNumber - 1) ?? null;
    const letters = signs?.reduce((sum, sign) => sum + lettersIn(sign.text), 0) ?? 0;
    return letters >= LEAST_LETTERS * lettersIn(text) ? signs : null;
  }

  async close(): Promise<void> {
    (await this.#pages)?.close();
  }
}

async function hasSpans(page: PDFPageProxy): Promise<boolean> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return items.some((item) => 'tag' in item && item.tag === SPAN);
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
}
