/** Between UTF-16 units (offsets inside the program) and Unicode code points (offsets in exchange files). */

/** Code points between two places that are kept: finding an offset again walks no further than this. */
const STRIDE = 1_024;

/** A text in which offsets in code points are looked up: many thousands cost about one walk through it. */
export class PointedText {
  readonly text: string;
  /** Where each stride of code points begins, as far as was walked. */
  readonly #units = [0];

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 offset before which `points` code points stand; the text's length when there are fewer. */
  unitAt(points: number): number {
    const stride = Math.floor(points / STRIDE);
    for (let last = this.#lastUnit; this.#units.length <= stride && last < this.text.length; last = this.#lastUnit)
      this.#units.push(this.#walked(last, STRIDE));
    const kept = Math.min(stride, this.#units.length - 1);
    return this.#walked(this.#units[kept] ?? 0, points - kept * STRIDE);
  }

  get #lastUnit(): number {
    return this.#units.at(-1) ?? 0;
  }

  #walked(from: number, points: number): number {
    let unit = from;
    for (let point = 0; point < points && unit < this.text.length; point++) unit += isPairAt(this.text, unit) ? 2 : 1;
    return unit;
  }
}

/** How many code points stand before each of `offsets`, in UTF-16 units and any order; half of a pair counts as one. */
export function codePointOffsets(text: string, offsets: Iterable<number>): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let unit = 0;
  let points = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (unit < offset && unit < text.length) {
      unit += isPairAt(text, unit) ? 2 : 1;
      points++;
    }
    found.set(offset, points);
  }
  return found;
}

function isPairAt(text: string, unit: number): boolean {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}
