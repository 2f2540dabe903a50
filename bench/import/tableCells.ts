/** Tables against the gold of the ICDAR 2013 table competition: the cells that were found, by their words and neighbours. */

import { f1 } from './tokens.ts';

/** A table as rows of cells' words. */
export type CellRows = readonly (readonly string[])[];

/**
 * F1 of the cells of all tables of a document: a cell is right when its words are those of a cell of the gold, each counted once.
 * (Göbel, Hassan, Oro and Orsi, "ICDAR 2013 Table Competition": there neighbours are counted; here the cells themselves.)
 */
export function scoreCells(gold: readonly string[], read: readonly string[]): number {
  const wanted = gold.map(plain).filter((cell) => cell !== '');
  const given = read.map(plain).filter((cell) => cell !== '');
  if (wanted.length === 0) return given.length === 0 ? 1 : 0;
  const left = new Map<string, number>();
  for (const cell of wanted) left.set(cell, (left.get(cell) ?? 0) + 1);
  let right = 0;
  for (const cell of given) {
    const count = left.get(cell) ?? 0;
    if (count > 0) right++;
    left.set(cell, count - 1);
  }
  return f1(given.length === 0 ? 0 : right / given.length, right / wanted.length);
}

/** Without white space and signs, which the gold and a PDF write each in its own way. */
function plain(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The cells of an ICDAR structure file. */
export function goldCells(xml: string): string[] {
  return [...xml.matchAll(/<content>([\s\S]*?)<\/content>/g)].map(([, content = '']) => unescaped(content));
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
