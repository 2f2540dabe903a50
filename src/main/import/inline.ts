/** From runs of styled text, as the readers find them, to text blocks with white space put in order. */

import type { Attrs, Mark, Node } from 'prosemirror-model';
import { type FurnitureKind, sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { normaliseText } from '../../shared/text/canonicalText.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'picture'; readonly description: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'place'; readonly place: Place };

/** A place between two letters that something else refers to: where a page begins, what a comment is about. */
export class Place {
  /** Set when its block is made: the text block, and UTF-16 units into it. */
  stands: { readonly block: Node; readonly at: number } | null = null;
}

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
export function paragraphs(
  pieces: readonly Piece[],
  furniture: FurnitureKind | null = null,
  language: string | null = null,
): Node[] {
  const lines = linesOf(pieces);
  const groups = isVerse(lines) ? lines.map((line) => [line]) : groupsOf(lines);
  return groups.flatMap((group) => {
    const { content, places } = inlineContent(
      group.flatMap((line, index) => (index === 0 ? line : [plain(' '), ...line])),
    );
    return content.length === 0 ? [] : [placed(paragraphOrFigure(content, { furniture, language }), places)];
  });
}

/** One heading, after the printed number `label`; none when `pieces` hold no text. A picture in it stays a figure after it. */
export function headings(
  pieces: readonly Piece[],
  level: number,
  furniture: FurnitureKind | null = null,
  label = '',
  language: string | null = null,
): Node[] {
  const words = pieces.map((piece): Piece => (piece.kind === 'break' ? plain(' ') : piece));
  const { content, places } = inlineContent(words.filter((piece) => piece.kind !== 'picture'));
  const figures = inlineContent(words.filter((piece) => piece.kind === 'picture')).content;
  const heading = () => nodes.heading.create({ level: clampLevel(level), furniture, label, language }, content);
  return [
    ...(content.length === 0 ? [] : [placed(heading(), places)]),
    ...figures.map((picture) => nodes.figure.create({ furniture, language }, picture)),
  ];
}

/** Text whose white space counts, as one block. */
export function preformatted(
  text: string,
  furniture: FurnitureKind | null = null,
  language: string | null = null,
): Node[] {
  const kept = normaliseText(text).replace(/^\n+|\s+$/g, '');
  return kept === '' ? [] : [nodes.preformatted.create({ furniture, language }, sourceSchema.text(kept))];
}

/** The link mark for `address`, where it is one that a reader could follow: a web or mail address. */
export function linkMark(address: string | null): Mark | null {
  if (!address || address.length > ADDRESS_UNITS || !/^(https?:\/\/|mailto:)\S+$/i.test(address)) return null;
  return marks.link.create({ address });
}

function paragraphOrFigure(content: readonly Node[], attributes: Attrs): Node {
  const [only] = content;
  if (content.length === 1 && only?.type === nodes.image) return nodes.figure.create(attributes, only);
  return nodes.paragraph.create(attributes, content);
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
  return line.every((piece) => piece.kind === 'place' || (piece.kind === 'text' && piece.text.trim() === ''));
}

function isVerse(lines: readonly (readonly Piece[])[]): boolean {
  const filled = lines.filter((line) => !isBlank(line));
  return filled.length >= VERSE_LINES && filled.every((line) => lengthOf(line) <= VERSE_UNITS);
}

function lengthOf(line: readonly Piece[]): number {
  return line.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.trim().length : 1), 0);
}

/** The places of an empty line go to the text after it, else to the text before. */
function groupsOf(lines: readonly Piece[][]): Piece[][][] {
  const groups: Piece[][][] = [[]];
  let waiting: Piece[] = [];
  for (const line of lines) {
    if (isBlank(line)) {
      groups.push([]);
      waiting.push(...placesOf(line));
    } else {
      groups.at(-1)?.push([...waiting, ...line]);
      waiting = [];
    }
  }
  const filled = groups.filter((group) => group.length > 0);
  filled
    .at(-1)
    ?.at(-1)
    ?.push(...waiting);
  return filled;
}

/** The places among `pieces`. */
export function placesOf(pieces: readonly Piece[]): Extract<Piece, { kind: 'place' }>[] {
  return pieces.filter((piece) => piece.kind === 'place');
}

/** Tells the places in `block` where they stand. */
function placed(block: Node, places: ReadonlyMap<Place, number>): Node {
  for (const [place, at] of places) place.stands = { block, at: Math.min(at, block.content.size) };
  return block;
}

/** Inline nodes with each stretch of white space as one space, none at the ends; empty when nothing is left. */
function inlineContent(pieces: readonly Piece[]): { content: Node[]; places: Map<Place, number> } {
  const runs: Run[] = [];
  const places = new Map<Place, number>();
  for (const piece of pieces) {
    if (piece.kind === 'text') addText(runs, piece);
    else if (piece.kind === 'place')
      places.set(
        piece.place,
        runs.reduce((sum, run) => sum + unitsOf(run), 0),
      );
    else if (piece.kind === 'picture') runs.push(piece);
  }
  const last = runs.at(-1);
  if (last?.kind === 'text') runs.splice(-1, 1, { ...last, text: last.text.trimEnd() });
  const content = runs.flatMap((run) => {
    if (run.kind === 'picture') return [nodes.image.create({ description: normaliseText(run.description).trim() })];
    return run.text === '' ? [] : [sourceSchema.text(run.text, run.marks)];
  });
  return { content, places };
}

type Run = Extract<Piece, { kind: 'text' | 'picture' }>;

function unitsOf(run: Run): number {
  return run.kind === 'text' ? run.text.length : 1;
}

function addText(runs: Run[], piece: { readonly text: string; readonly marks: readonly Mark[] }): void {
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

/** The words of `pieces`. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : '')).join('');
}
