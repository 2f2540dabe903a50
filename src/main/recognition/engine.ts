/**
 * Tesseract as WebAssembly inside this process: no worker, no file, no connection. Languages and pictures are handed in.
 * The core is used rather than tesseract.js around it, which would fetch languages and start a thread for each page.
 */

import loadCore, { type TessBaseApi, type TesseractCore } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { wordsOf } from './engineAnswer.ts';
import type { RecognisedPage } from './recognisedPage.ts';

/** One language as the engine reads it, unpacked. */
export interface LanguageData {
  /** As Tesseract calls it: `eng`, `chi_sim`. */
  readonly code: string;
  readonly data: Uint8Array;
}

/** A page as grey pixels, row by row from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  readonly pixelsPerPoint: number;
}

/** Lines that slope less than this, in radians, are read as well as level ones. */
const SLOPE = 0.005;

/** Below this confidence a page may lie on its side or stand on its head. */
const DOUBTFUL = 60;

/** How the engine looks for lines. */
const AUTOMATIC = '3';
const IN_ONE_COLUMN = '4';

/**
 * Khmer and Burmese stack their signs, which the engine takes for several lines unless it is told that there is one column:
 * measured, half of a Burmese page was lost. Where there are more, they are told apart afterwards, as those of printed words.
 */
const STACKED = /^(khm|mya)/;

/** How a page is turned, in quarters clockwise, and how cameras note that (EXIF 2.32, Orientation). */
interface Turn {
  readonly quarters: number;
  readonly noted: number;
}

const AS_IT_IS: Turn = { quarters: 0, noted: 1 };
const TURNED: readonly Turn[] = [
  { quarters: 1, noted: 6 },
  { quarters: 3, noted: 8 },
  { quarters: 2, noted: 3 },
];

/** What was read of a page turned in one way, and how sure it is. */
interface Reading {
  readonly page: Omit<RecognisedPage, 'page'>;
  readonly merit: number;
}

export class Engine {
  readonly #core: TesseractCore;
  readonly #api: TessBaseApi;

  private constructor(core: TesseractCore, api: TessBaseApi) {
    this.#core = core;
    this.#api = api;
  }

  /** The engine for a text in `languages`, the main one first; null when one of them cannot be loaded. */
  static async load(languages: readonly LanguageData[]): Promise<Engine | null> {
    const core = await loadCore({ print: () => {}, printErr: () => {} });
    for (const { code, data } of languages) core.FS.writeFile(`./${code}.traineddata`, data);
    const api = new core.TessBaseAPI();
    const LSTM = 1;
    if (api.Init(null, languages.map(({ code }) => code).join('+'), LSTM) !== 0) return null;
    api.SetVariable(
      'tessedit_pageseg_mode',
      languages.some(({ code }) => STACKED.test(code)) ? IN_ONE_COLUMN : AUTOMATIC,
    );
    return new Engine(core, api);
  }

  /** The words of a page, turned upright where that makes it readable; null for what is no picture. */
  recognise(picture: Picture): Omit<RecognisedPage, 'page'> | null {
    this.#core.FS.writeFile('/input', greyMap(picture));
    try {
      return this.#best(picture);
    } finally {
      this.#core.FS.unlink('/input');
    }
  }

  #best(picture: Picture): Omit<RecognisedPage, 'page'> | null {
    let best = this.#read(AS_IT_IS, picture);
    for (const turn of TURNED) {
      if (!best || best.merit >= DOUBTFUL) break;
      const other = this.#read(turn, picture);
      if (other && other.merit > best.merit) best = other;
    }
    return best?.page ?? null;
  }

  #read({ quarters, noted }: Turn, picture: Picture): Reading | null {
    if (this.#api.SetImageFile(noted, 0) !== 0) return null;
    this.#api.FindLines();
    const gradient = this.#api.GetGradient();
    const slope = Math.abs(gradient) >= SLOPE ? gradient : 0;
    if (slope !== 0) this.#api.SetImageFile(noted, slope);
    this.#api.Recognize(null);
    const { width, height, pixelsPerPoint } = picture;
    const [across, down] = quarters % 2 === 1 ? [height, width] : [width, height];
    const { words, isUpright } = wordsOf(this.#api.GetJSONText(), pixelsPerPoint);
    // The engine reads lines that stand on end, too, but says of none how it turned them.
    const merit = isUpright ? this.#api.MeanTextConf() : 0;
    return { page: { width: across / pixelsPerPoint, height: down / pixelsPerPoint, quarters, slope, words }, merit };
  }
}

/** As a file that the engine reads without decoding: a portable grey map (PGM, P5). */
function greyMap({ width, height, grey }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + grey.length);
  file.set(head);
  file.set(grey, head.length);
  return file;
}
