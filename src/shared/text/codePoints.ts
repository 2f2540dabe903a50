/** Between UTF-16 units (offsets inside the program) and Unicode code points (offsets in exchange files). */

/** The UTF-16 offset before which `points` code points stand; the text's length when there are fewer. */
export function fromCodePointOffset(text: string, points: number): number {
  let unit = 0;
  for (let point = 0; point < points && unit < text.length; point++) unit += isPairAt(text, unit) ? 2 : 1;
  return unit;
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
