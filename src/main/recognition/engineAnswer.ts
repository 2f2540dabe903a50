/** From the engine's answer about one page, in pixels, to placed words in points. */

import { z } from 'zod';
import { normaliseText } from '../../shared/text/canonicalText.ts';
import type { RecognisedWord } from './recognisedPage.ts';
import { isSpace, joined } from './wordSpaces.ts';

const boxSchema = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });

const lineSchema = z.object({
  bbox: boxSchema,
  baseline: boxSchema,
  confidence: z.number(),
  rowAttributes: z.object({ rowHeight: z.number() }),
  words: z.array(z.object({ bbox: boxSchema, text: z.string(), confidence: z.number() })),
});

const answerSchema = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(lineSchema) })) })),
});

type Line = z.infer<typeof lineSchema>;

/** What is less sure than this is the grain of a picture, not a line of text. */
const GRAIN = 30;

/** The height of a row, from the tips of its high letters to those of its low ones, in sizes of the letters. */
const ROW_SIZES = 0.92;

/** Heights are measured on letters, so they differ from row to row: within this share they are the same size. */
const SAME_SIZE = 0.12;

/** What the engine takes the bullet of a list for, where it stands alone before the words of a line. */
const MISREAD_BULLET = /^[¢®©»]$/;

/** A line as long as this in letters is none that a picture's grain makes, however unsure its script. */
const LONG_LINE = 12;

/** How far letters usually reach above and below their line, and how far marks at most, in letter sizes. */
const REACH = { above: 0.72, below: 0.2, highest: 1.2, lowest: 0.6 };

/** What the engine says of a page. */
export interface PageWords {
  /** In the engine's order. */
  readonly words: RecognisedWord[];
  /** Whether most lines lie as they are read; those of a page on its side stand on end. */
  readonly isUpright: boolean;
}

/** All words of the page; throws when `json` has not the form that the engine gives. */
export function wordsOf(json: string, pixelsPerPoint: number): PageWords {
  const { blocks } = answerSchema.parse(JSON.parse(json));
  const said = blocks.flatMap((block) => block.paragraphs.map(({ lines }) => lines.filter(hasLetters)));
  const usual = commonHeight(said.flat().filter(({ confidence }) => confidence >= GRAIN));
  const paragraphs = said.map((lines) => lines.filter((line) => isText(line, usual)));
  const words = paragraphs.flatMap((lines) => {
    const height = heightOf(lines, usual);
    return lines.flatMap((line) => joined(placedWords(line, height / ROW_SIZES, pixelsPerPoint)));
  });
  return { words, isUpright: lieFlat(paragraphs.flat()) };
}

function lieFlat(lines: readonly Line[]): boolean {
  const long = lines.flatMap((line) => line.words.filter(({ text }) => text.length > 3));
  const flat = long.filter(({ bbox }) => bbox.x1 - bbox.x0 > bbox.y1 - bbox.y0);
  return flat.length >= long.length / 2;
}

const hasLetters = ({ words }: Line): boolean => words.some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The engine is unsure of whole lines in scripts that it knows less: these are as high as the others, and long. */
function isText(line: Line, usual: number): boolean {
  if (line.confidence >= GRAIN) return true;
  const letters = line.words.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters >= LONG_LINE && Math.abs(line.rowAttributes.rowHeight - usual) <= SAME_SIZE * usual;
}

function placedWords({ words, baseline }: Line, size: number, pixelsPerPoint: number): RecognisedWord[] {
  const level = (baseline.y0 + baseline.y1) / 2;
  const points = (pixels: number) => Math.round((10 * pixels) / pixelsPerPoint) / 10;
  return words.flatMap(({ bbox, text, confidence }, index): RecognisedWord[] => {
    const read = normaliseText(text).replace(/\s+/g, ' ').trim();
    const own = index === 0 && words.length > 1 && MISREAD_BULLET.test(read) ? '•' : read;
    if (own === '') return [];
    const before = words[index - 1];
    const gap = before ? Math.max(bbox.x0 - before.bbox.x1, before.bbox.x0 - bbox.x1) : 0;
    return [
      {
        text: own,
        left: points(bbox.x0),
        right: points(bbox.x1),
        top: points(level - size * within(level - bbox.y0, REACH.above, REACH.highest, size)),
        bottom: points(level + size * within(bbox.y1 - level, REACH.below, REACH.lowest, size)),
        baseline: points(level),
        size: Math.max(0.1, points(size)),
        spaced: !before || isSpace(before.text, own, gap / size),
        confidence: Math.round(Math.min(100, Math.max(0, confidence))),
      },
    ];
  });
}

/** `length` in letter sizes, at least and at most so many. */
function within(length: number, least: number, most: number, size: number): number {
  return Math.min(most, Math.max(least, length / size));
}

/** One height for the lines of a paragraph: the page's usual one where it is near enough. */
function heightOf(lines: readonly Line[], usual: number): number {
  const own = commonHeight(lines);
  return Math.abs(own - usual) <= SAME_SIZE * usual ? usual : own;
}

/** The height of the row in which the middle letter stands. */
function commonHeight(lines: readonly Line[]): number {
  const rows = lines
    .map(({ words, rowAttributes, bbox }) => ({
      units: words.reduce((sum, { text }) => sum + text.length, 0),
      height: rowAttributes.rowHeight > 0 ? rowAttributes.rowHeight : Math.max(1, bbox.y1 - bbox.y0),
    }))
    .toSorted((a, b) => a.height - b.height);
  let half = rows.reduce((sum, { units }) => sum + units, 0) / 2;
  for (const { units, height } of rows) {
    half -= units;
    if (half <= 0) return height;
  }
  return 1;
}
