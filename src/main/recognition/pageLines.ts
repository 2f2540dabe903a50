/** Recognised pages as files keep them: a line for each, so that one is written when it is done and read without the others. */

import { z } from 'zod';
import { Turns } from '../turns.ts';
import { type RecognisedPage, recognisedPageSchema } from './recognisedPage.ts';

/** A word without the names of what is told of it: a page has hundreds. */
const wordForm = z.tuple([
  z.string(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.number(),
  z.union([z.literal(0), z.literal(1)]),
  z.number(),
]);

const lineForm = z.object({ words: z.array(wordForm) }).loose();

/** The line of a page, its end included. */
export function pageLine({ page, words, ...rest }: RecognisedPage): string {
  const placed = words.map(({ text, left, right, top, bottom, baseline, size, spaced, confidence }) => {
    return [text, left, right, top, bottom, baseline, size, spaced ? 1 : 0, confidence];
  });
  // First its number, by which it is found.
  return `${JSON.stringify({ page, ...rest, words: placed })}\n`;
}

/** The page of a line; null when it is not whole, or none. */
export function pageInLine(line: string): RecognisedPage | null {
  const read = lineForm.safeParse(jsonIn(line));
  if (!read.success) return null;
  const words = read.data.words.map(([text, left, right, top, bottom, baseline, size, spaced, confidence]) => {
    return { text, left, right, top, bottom, baseline, size, spaced: spaced === 1, confidence };
  });
  return recognisedPageSchema.safeParse({ ...read.data, words }).data ?? null;
}

/** The pages of many lines, each once, in turns with other work; lines that are no pages are passed over. */
export async function pagesInLines(lines: readonly string[]): Promise<RecognisedPage[]> {
  const turns = new Turns();
  const pages = new Map<number, RecognisedPage>();
  for (const line of lines) {
    const page = pageInLine(line);
    if (page) pages.set(page.page, page);
    if (turns.isDue) await turns.give();
  }
  return [...pages.values()];
}

/** Page `index` among the lines of a file, without reading the others; null when it is not there. */
export function pageInLines(file: Buffer, index: number): RecognisedPage | null {
  // Within a page's words no such stretch can stand: quotes are escaped there.
  const from = file.indexOf(`{"page":${index},`);
  if (from < 0) return null;
  const end = file.indexOf('\n', from);
  return end < 0 ? null : pageInLine(file.toString('utf8', from, end));
}

function jsonIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // A line that was being written when the program ended.
  }
}
