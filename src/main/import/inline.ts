/** From runs of styled text, as the readers find them, to text blocks with white space put in order. */

import type { Mark, Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { normaliseText } from '../../shared/text/canonicalText.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'picture'; readonly description: string }
  | { readonly kind: 'break' };

const { nodes, marks } = sourceSchema;

/** Verse and addresses: at least this many lines, none longer than this. Prose broken by hand is longer. */
const VERSE_LINES = 3;
const VERSE_UNITS = 60;

/** Addresses longer than this carry data, not a place. */
const ADDRESS_UNITS = 2_000;

/** A run of unstyled text. */
export function plain(text: string): Piece {
  return { kind: 'text', text, marks: [] };
}

/** The paragraphs that `pieces` make: an empty line begins a new one, lines of verse stand alone, a lone picture is a figure. */
export function paragraphs(pieces: readonly Piece[], furniture: FurnitureKind | null = null): Node[] {
  const lines = linesOf(pieces);
  const groups = isVerse(lines) ? lines.map((line) => [line]) : groupsOf(lines);
  return groups.flatMap((group) => {
    const content = inlineContent(group.flatMap((line, index) => (index === 0 ? line : [plain(' '), ...line])));
    return content.length === 0 ? [] : [paragraphOrFigure(content, furniture)];
  });
}

/** One heading; none when `pieces` hold no text. A picture in it stays a figure after it. */
export function headings(pieces: readonly Piece[], level: number, furniture: FurnitureKind | null = null): Node[] {
  const words = pieces.map((piece): Piece => (piece.kind === 'break' ? plain(' ') : piece));
  const content = inlineContent(words.filter((piece) => piece.kind === 'text'));
  const figures = inlineContent(words.filter((piece) => piece.kind === 'picture'));
  return [
    ...(content.length === 0 ? [] : [nodes.heading.create({ level: clampLevel(level), furniture }, content)]),
    ...figures.map((picture) => nodes.figure.create({ furniture }, picture)),
  ];
}

/** Text whose white space counts, as one block. */
export function preformatted(text: string, furniture: FurnitureKind | null = null): Node[] {
  const kept = normaliseText(text).replace(/^\n+|\s+$/g, '');
  return kept === '' ? [] : [nodes.preformatted.create({ furniture }, sourceSchema.text(kept))];
}

/** The link mark for `address`, where it is one that a reader could follow: a web or mail address. */
export function linkMark(address: string | null): Mark | null {
  if (!address || address.length > ADDRESS_UNITS || !/^(https?:\/\/|mailto:)\S+$/i.test(address)) return null;
  return marks.link.create({ address });
}

function paragraphOrFigure(content: readonly Node[], furniture: FurnitureKind | null): Node {
  const [only] = content;
  if (content.length === 1 && only?.type === nodes.image) return nodes.figure.create({ furniture }, only);
  return nodes.paragraph.create({ furniture }, content);
}

function clampLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level) || 1));
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function isBlank(line: readonly Piece[]): boolean {
  return line.every((piece) => piece.kind === 'text' && piece.text.trim() === '');
}

function isVerse(lines: readonly (readonly Piece[])[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  return filled.length >= VERSE_LINES && filled.every((line) => lengthOf(line) <= VERSE_UNITS);
}

function lengthOf(line: readonly Piece[]): number {
  return line.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.trim().length : 1), 0);
}

function groupsOf(lines: readonly Piece[][]): Piece[][][] {
  const groups: Piece[][][] = [[]];
  for (const line of lines) {
    if (isBlank(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** Inline nodes with each stretch of white space as one space, none at the ends; empty when nothing is left. */
function inlineContent(pieces: readonly Piece[]): Node[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'text') addText(runs, piece);
    else runs.push(piece);
  }
  const last = runs.at(-1);
  if (last?.kind === 'text') runs.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  return runs.flatMap((run) => {
    if (run.kind === 'picture') return [nodes.image.create({ description: normaliseText(run.description).trim() })];
    return run.kind === 'text' && run.text !== '' ? [sourceSchema.text(run.text, run.marks)] : [];
  });
}

function addText(runs: Piece[], piece: { readonly text: string; readonly marks: readonly Mark[] }): void {
  let text = normaliseText(piece.text).replace(/[ \t\n]+/g, ' ');
  const before = runs.at(-1);
  // A combining sign belongs to the letter before it, whatever its style: else the joined text would not be NFC.
  const signs = before?.kind === 'text' ? /^[\p{M}\u1160-\u11FF]+/u.exec(text)?.[0] : undefined;
  if (before?.kind === 'text' && signs) {
    runs.splice(-1, 1, { ...before, text: normaliseText(before.text + signs) });
    text = text.slice(signs.length);
  }
  const opens = runs.length === 0 || (before?.kind === 'text' && before.text.endsWith(' ') && !signs);
  if (opens) text = text.replace(/^ /, '');
  if (text !== '') runs.push({ kind: 'text', text, marks: piece.marks });
}
