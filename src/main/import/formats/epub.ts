/** Reads EPUB books: the files of the spine one after the other, each like a web page, with the printed pages where the book has them. */

import { posix } from 'node:path';
import type { Node } from 'prosemirror-model';
import { ok, type Result } from '../../../shared/result.ts';
import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import { decodeText } from '../encoding.ts';
import { type Book, openBook, type SpineFile } from '../epub/book.ts';
import { damaged } from '../failures.ts';
import { Place } from '../inline.ts';
import { blocksIn, isPageBreak } from '../markup/blocks.ts';
import { elementsIn, type MarkupElement, parsePage } from '../markup/markup.ts';
import { placesIn } from '../office/blocks.ts';
import { type PageStart, type Reading, type ReportFile, titleOf } from '../reading.ts';
import { depthFailure } from './html.ts';

/** The book's text; 'corrupt', 'password' (a lock of the seller), 'limit' or 'unsupported' (unsafe) with the reason. */
export async function readEpub({ bytes, name, onProgress }: ReportFile): Promise<Result<Reading>> {
  const opened = await openBook(bytes, name);
  if (!opened.ok) return opened;
  const book = opened.value;
  const reader = new SpineReader(book);
  for (const [index, file] of book.spine.entries()) {
    const content = await book.contentOf(file);
    if (!content) return damaged(name);
    const page = parsePage(asHtml((await decodeText(content))?.text ?? ''));
    const tooDeep = depthFailure(page, name);
    if (tooDeep) return tooDeep;
    reader.add(file, page.documentElement);
    onProgress?.((index + 1) / book.spine.length);
  }
  const { blocks } = reader;
  const pageStarts = reader.pageStarts();
  return ok({
    title: book.title || titleOf(blocks, name),
    language: book.language,
    blocks,
    pageStarts,
    pages: pageStarts.length > 0 ? pageStarts.length : null,
    metadata: { authors: book.authors, publisher: book.publisher, published: book.published, url: book.url },
    warnings: [],
  });
}

class SpineReader {
  readonly blocks: Node[] = [];
  readonly #book: Book;
  readonly #noteMarks = new Map<string, string>();
  readonly #pages: { readonly place: Place; readonly label: string }[] = [];

  constructor(book: Book) {
    this.#book = book;
  }

  add(file: SpineFile, root: MarkupElement): void {
    const furniture: FurnitureKind | null = file.isNavigation ? 'navigation' : null;
    const body = [...elementsIn(root)].find(({ element }) => element.localName === 'body')?.element ?? root;
    const blocks = blocksIn(body, {
      noteMarks: this.#noteMarks,
      targetOf: (address) => targetIn(file.part, address),
      placeAt: (element) => this.#pageAt(file, element),
      language: this.#book.language,
      ...(furniture ? { furnitureOf: () => furniture } : {}),
    });
    this.blocks.push(...blocks);
  }

  /** A page begins where the text says so, or where the book's list of pages leads to. */
  #pageAt(file: SpineFile, element: MarkupElement): Place | null {
    const listed = this.#book.pages.get(`${file.part}#${element.getAttribute('id') ?? ''}`);
    if (!isPageBreak(element) && listed === undefined) return null;
    const own = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? element.textContent;
    const label = listed ?? own?.trim() ?? '';
    if (label === '') return null;
    const place = new Place();
    this.#pages.push({ place, label });
    return place;
  }

  pageStarts(): PageStart[] {
    const stands = placesIn(this.blocks);
    return this.#pages.flatMap(({ place, label }) => {
      const start = stands(place);
      return start ? [{ ...start, label }] : [];
    });
  }
}

/** The element of the book that an address in `part` leads to; `null` for one outside. */
function targetIn(part: string, address: string): string | null {
  const [path = '', id = ''] = address.split('#');
  if (id === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  return `${path === '' ? part : posix.join('/', posix.dirname(part), path).slice(1)}#${id}`;
}

/** Elements closed in themselves, which HTML would leave open (XHTML 1.0, appendix C.3). */
function asHtml(xhtml: string): string {
  const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
  return xhtml
    .replace(/^\s*<\?xml[^>]*\?>/, '')
    .replace(/<([A-Za-z][\w:-]*)((?:\s[^<>]*)?)\/>/g, (whole, tag: string, rest: string) =>
      isVoid.test(tag) ? whole : `<${tag}${rest}></${tag}>`,
    );
}
