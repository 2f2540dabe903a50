/** Reads plain text: its title, its paragraphs, and what a copied web page left around them. */

import { ok, type Result } from '../../../shared/result.ts';
import { normaliseText } from '../../../shared/text/canonicalText.ts';
import { type Decoded, decodeText } from '../encoding.ts';
import { notText } from '../failures.ts';
import { withFurnitureLines } from '../furnitureLines.ts';
import { headings, paragraphs, plain } from '../inline.ts';
import { lineGlue } from '../lineJoin.ts';
import { type Reading, type ReportFile, stemOf } from '../reading.ts';

/** Text wrapped by hand or by mail programs: its full lines are about this long, and no full line is much shorter. */
const WRAP = { least: 40, most: 120, share: 0.6 };

/** A title is shorter than this and does not end as a sentence does. */
const TITLE_UNITS = 200;
const SENTENCE_END = /[.!;:,。、।።၊။]["'”’)\]]?$/u;

/** The text as paragraphs; 'unsupported' when it is not text in a known encoding. */
export async function readText({ bytes, name, choices }: ReportFile): Promise<Result<Reading>> {
  const decoded = await decodeText(bytes, null, choices?.encoding);
  if (!decoded) return notText(name);
  const groups = lineGroups(normaliseText(decoded.text.replaceAll('\f', '\n\n')));
  const title = titleIn(groups);
  const width = wrapWidth(groups);
  const texts = groups.flatMap((group) => paragraphTexts(group, width));
  const blocks = texts.flatMap((text, index) =>
    index === 0 && title !== null ? headings([plain(text)], 1) : paragraphs([plain(text)]),
  );
  return ok({
    title: title ?? stemOf(name),
    language: '',
    blocks: withFurnitureLines(blocks),
    pageStarts: [],
    pages: null,
    warnings: encodingWarnings(decoded),
  });
}

/** The sentence for the analyst when the encoding was guessed. */
export function encodingWarnings({ encoding, guessed }: Decoded): string[] {
  if (!guessed) return [];
  return [`The file does not say how its letters are encoded; it was read as ${encoding}. Check letters with accents.`];
}

/** Lines that stand together, without white space at their ends. */
function lineGroups(text: string): string[][] {
  const groups: string[][] = [[]];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function titleIn(groups: readonly (readonly string[])[]): string | null {
  const [first, ...rest] = groups;
  const [line, ...more] = first ?? [];
  const stands = line !== undefined && more.length === 0 && rest.length > 0;
  return stands && line.length <= TITLE_UNITS && !SENTENCE_END.test(line) ? line : null;
}

/** The length of full lines where the text is wrapped, else 0. */
function wrapWidth(groups: readonly (readonly string[])[]): number {
  const full = groups.flatMap((group) => group.slice(0, -1).map((line) => line.length)).sort((a, b) => a - b);
  const width = full[Math.floor(full.length * 0.9)] ?? 0;
  return width >= WRAP.least && width <= WRAP.most ? width : 0;
}

/** One paragraph where the lines are those of a wrapped one, else a paragraph for each line. */
function paragraphTexts(lines: readonly string[], width: number): string[] {
  const wrapped = width > 0 && lines.slice(0, -1).every((line) => line.length >= width * WRAP.share);
  if (!wrapped) return [...lines];
  return [lines.reduce((text, line) => text + lineGlue(text, line) + line)];
}
