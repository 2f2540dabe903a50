/**
 * A second engine, PDFium, for pages whose signs do not say what they mean: Chromium and others draw Thai, Khmer, Burmese or
 * Arabic in pieces and put the letters beside them (ActualText, ISO 32000-2, 14.9.4), which pdf.js does not read.
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { joinedSigns, type SpokenSign } from './joinedSigns.ts';

/** The functions of PDFium that are called here; the library keeps them to itself. Numbers are addresses in its memory. */
interface Functions {
  readonly HEAPU8: Uint8Array;
  readonly HEAPF32: Float32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDFPageObjMark_GetName(mark: number, buffer: number, bytes: number, out: number): number;
  _FPDFPageObjMark_GetParamValueType(mark: number, key: number): number;
  _FPDFPageObjMark_GetParamBlobValue(mark: number, key: number, buffer: number, bytes: number, out: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFTextObj_GetFontSize(object: number, size: number): number;
  _FPDFTextObj_GetFont(object: number): number;
  _FPDFFont_GetBaseFontName(font: number, buffer: number, bytes: number): number;
  _FPDFTextObj_GetText(object: number, text: number, buffer: number, bytes: number): number;
}

/** From PDFium's fpdfview.h: FPDF_PAGEOBJ_TEXT and FPDF_OBJECT_STRING. */
const TEXT_OBJECT = 1;
const STRING_VALUE = 3;

/** The name of marks around what is no content of the report (ISO 32000-2, 14.8.2.2). */
const ARTIFACT = 'Artifact';

/** A text of more letters is a string of the file, not a sign drawn by itself. */
const FEW_LETTERS = 3;

/** Lettering that is turned or slanted is left to the other engine. */
const STRAIGHT = 0.01;

/** A PDF opened by PDFium. */
export class SpokenPages {
  readonly #library: PDFiumLibrary;
  readonly #document: Awaited<ReturnType<PDFiumLibrary['loadDocument']>>;

  private constructor(library: PDFiumLibrary, document: Awaited<ReturnType<PDFiumLibrary['loadDocument']>>) {
    this.#library = library;
    this.#document = document;
  }

  /** Opens the file; null when PDFium cannot. */
  static async open(bytes: Uint8Array, password = ''): Promise<SpokenPages | null> {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
    const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
    try {
      return new SpokenPages(library, await library.loadDocument(bytes, password));
    } catch {
      library.destroy();
      return null;
    }
  }

  /** The text of the page at `index` in the order of drawing; null where it is not all straight, or no letters stand beside signs. */
  signs(index: number): SpokenSign[] | null {
    const functions: Functions = Reflect.get(this.#library, 'module');
    const page: number = Reflect.get(this.#document.getPage(index), 'pageIdx');
    return new PageOfSigns(functions, page).read();
  }

  close(): void {
    this.#document.destroy();
    this.#library.destroy();
  }
}

interface Drawn extends SpokenSign {
  /** The mark whose letters these are, by its address; 0 for none. */
  readonly mark: number;
}

/** A text string (ISO 32000-2, 7.9.2.2): by its byte-order mark, else each byte a letter of Latin-1, which is near enough. */
function textOfString(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xef && second === 0xbb) return new TextDecoder().decode(bytes);
  return new TextDecoder('latin1').decode(bytes);
}

/** A sign with one more of its pieces; it stands where the widest of them stands, not where its dots do. */
function grown(sign: Drawn, piece: Pick<Drawn, 'left' | 'right' | 'baseline'>): Drawn {
  const isWider = piece.right - piece.left > sign.right - sign.left;
  return {
    ...sign,
    left: Math.min(sign.left, piece.left),
    right: Math.max(sign.right, piece.right),
    baseline: isWider ? piece.baseline : sign.baseline,
  };
}

class PageOfSigns {
  readonly #pdfium: Functions;
  readonly #page: number;
  readonly #text: number;
  /** Room for the key "ActualText", then for six numbers. */
  readonly #key: number;
  readonly #numbers: number;
  readonly #fonts = new Map<number, string>();

  constructor(pdfium: Functions, page: number) {
    this.#pdfium = pdfium;
    this.#page = page;
    this.#text = pdfium._FPDFText_LoadPage(page);
    this.#key = pdfium._malloc(16);
    this.#numbers = pdfium._malloc(32);
    pdfium.HEAPU8.set(new TextEncoder().encode('ActualText\0'), this.#key);
  }

  read(): SpokenSign[] | null {
    const drawn = this.#drawn();
    for (const address of [this.#key, this.#numbers]) this.#pdfium._free(address);
    this.#pdfium._FPDFText_ClosePage(this.#text);
    return drawn?.some(({ mark }) => mark !== 0) ? joinedSigns(drawn) : null;
  }

  /** Pieces that one mark speaks for are one sign: the first of them has its letters. */
  #drawn(): Drawn[] | null {
    const signs: Drawn[] = [];
    let spaced = true;
    for (let index = 0; index < this.#pdfium._FPDFPage_CountObjects(this.#page); index++) {
      const object = this.#pdfium._FPDFPage_GetObject(this.#page, index);
      if (this.#pdfium._FPDFPageObj_GetType(object) !== TEXT_OBJECT) continue;
      const placed = this.#placed(object);
      if (!placed) return null;
      const mark = this.#markOf(object);
      const last = signs.at(-1);
      if (mark !== 0 && mark === last?.mark) {
        signs.splice(-1, 1, grown(last, placed));
        continue;
      }
      const text = mark === 0 ? this.#textOf(object) : this.#lettersOf(mark);
      // A space is drawn as a sign without ink.
      if (text.trim() === '' && mark === 0) {
        spaced ||= placed.right - placed.left < STRAIGHT || /\s/.test(text);
        continue;
      }
      // PDFium puts spaces of its own around signs that it sees by themselves.
      const isString = mark === 0 && text.trim().length > FEW_LETTERS;
      const isSpaced = spaced || (isString && /^\s/.test(text));
      signs.push({ ...placed, text: text.trim(), spaced: isSpaced, mark, piece: this.#pieceOf(object) });
      spaced = isString && /\s$/.test(text);
    }
    return signs;
  }

  #placed(object: number): Omit<SpokenSign, 'text' | 'spaced'> | null {
    const at = this.#numbers;
    this.#pdfium._FPDFPageObj_GetMatrix(object, at);
    const [a = 0, b = 0, c = 0, d = 0, , baseline = 0] = this.#read(6);
    if (Math.abs(b) > STRAIGHT || Math.abs(c) > STRAIGHT || a <= 0 || d <= 0) return null;
    this.#pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
    const [left = 0, , right = 0] = this.#read(4);
    this.#pdfium._FPDFTextObj_GetFontSize(object, at);
    const [size = 0] = this.#read(1);
    return { left, right, baseline, size: size * d, font: this.#fontOf(object) };
  }

  #read(count: number): number[] {
    return [...this.#pdfium.HEAPF32.slice(this.#numbers / 4, this.#numbers / 4 + count)];
  }

  /** The innermost mark that has letters for what is drawn. */
  #markOf(object: number): number {
    for (let index = this.#pdfium._FPDFPageObj_CountMarks(object) - 1; index >= 0; index--) {
      const mark = this.#pdfium._FPDFPageObj_GetMark(object, index);
      if (this.#pdfium._FPDFPageObjMark_GetParamValueType(mark, this.#key) === STRING_VALUE) return mark;
    }
    return 0;
  }

  /** The number of the piece of content that it is of; 'artifact' for what is no content. */
  #pieceOf(object: number): SpokenSign['piece'] {
    const number = this.#pdfium._FPDFPageObj_GetMarkedContentID(object);
    if (number >= 0) return number;
    const count = this.#pdfium._FPDFPageObj_CountMarks(object);
    const names = Array.from({ length: count }, (_, at) => this.#nameOf(this.#pdfium._FPDFPageObj_GetMark(object, at)));
    return names.includes(ARTIFACT) ? 'artifact' : undefined;
  }

  #nameOf(mark: number): string {
    const bytes = 2 * (ARTIFACT.length + 1);
    const filled = this.#filled(bytes, (buffer) =>
      this.#pdfium._FPDFPageObjMark_GetName(mark, buffer, bytes, this.#numbers),
    );
    return new TextDecoder('utf-16le').decode(filled).replace(/\0.*$/s, '');
  }

  /** The letters that stand beside what is drawn. */
  #lettersOf(mark: number): string {
    const [key, out] = [this.#key, this.#numbers];
    const ask = (buffer: number, bytes: number) =>
      this.#pdfium._FPDFPageObjMark_GetParamBlobValue(mark, key, buffer, bytes, out);
    ask(0, 0);
    const bytes = new DataView(this.#pdfium.HEAPU8.buffer).getUint32(out, true);
    return textOfString(this.#filled(bytes, (buffer) => ask(buffer, bytes)));
  }

  #fontOf(object: number): string {
    const font = this.#pdfium._FPDFTextObj_GetFont(object);
    const known = this.#fonts.get(font);
    if (known !== undefined) return known;
    const bytes = this.#pdfium._FPDFFont_GetBaseFontName(font, 0, 0);
    const name = new TextDecoder().decode(
      this.#filled(bytes, (buffer) => this.#pdfium._FPDFFont_GetBaseFontName(font, buffer, bytes)),
    );
    this.#fonts.set(font, name);
    return name;
  }

  #textOf(object: number): string {
    const bytes = this.#pdfium._FPDFTextObj_GetText(object, this.#text, 0, 0);
    const filled = this.#filled(bytes, (buffer) =>
      this.#pdfium._FPDFTextObj_GetText(object, this.#text, buffer, bytes),
    );
    return new TextDecoder('utf-16le').decode(filled).replace(/\0+$/, '');
  }

  /** What `fill` writes into a buffer of so many bytes. */
  #filled(bytes: number, fill: (buffer: number) => unknown): Uint8Array {
    const buffer = this.#pdfium._malloc(bytes + 2);
    fill(buffer);
    const filled = this.#pdfium.HEAPU8.slice(buffer, buffer + bytes);
    this.#pdfium._free(buffer);
    return filled;
  }
}
