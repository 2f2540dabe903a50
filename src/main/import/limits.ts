/** How much one report may ask of this computer. Above these the import ends with a sentence that names the limit. */

const MEBIBYTE = 1_048_576;

export const limits = {
  /** Bytes of one file: ten times the largest report seen, and still well inside the reader's memory. */
  fileBytes: 200 * MEBIBYTE,
  /** Zip archives: bytes after unpacking, in all and of one part. Real reports stay below 30 MiB. */
  zipBytes: 256 * MEBIBYTE,
  zipPartBytes: 64 * MEBIBYTE,
  zipParts: 10_000,
  /** How many times larger a part of more than `zipRatioFrom` bytes may become when unpacked: XML stays below 60. */
  zipRatio: 200,
  zipRatioFrom: MEBIBYTE,
  pages: 5_000,
  /** UTF-16 units of canonical text: about thirty long books. */
  characters: 20_000_000,
  /** UTF-16 units of one paragraph: a page with one of half a million takes seconds to lay out, with ten times that for ever. */
  paragraphCharacters: 500_000,
  /** UTF-16 units without a place where a line may break: encoded data, not words. Fifty thousand take a second to lay out. */
  wordCharacters: 50_000,
  /** Lists in lists, tables in tables: deeper than this nobody writes, and walking it would exhaust the stack. */
  nesting: 200,
  /** Elements of the structure of a tagged PDF, on all pages: the longest report seen has a hundred thousand. */
  tags: 1_000_000,
  /** Columns or rows that one cell lies across. */
  cellSpan: 200,
  /** Elements within elements in HTML and XML, which wrap every block several times. */
  markupDepth: 1_500,
  /** Of a page that is drawn: an A4 page at 600 dots an inch has 35 million. */
  pagePixels: 40_000_000,
  /** Of one picture in a page; larger ones are left white. */
  picturePixels: 100_000_000,
  /** For one page to be drawn. */
  pageMilliseconds: 30_000,
  milliseconds: 120_000,
  memoryMegabytes: 1_024,
} as const;

/** A number of bytes as a person says it. */
export function sizeInWords(bytes: number): string {
  return bytes < MEBIBYTE ? `${Math.ceil(bytes / 1_024)} KiB` : `${Math.round(bytes / MEBIBYTE)} MiB`;
}
