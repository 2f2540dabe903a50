/**
 * Which look a new tag gets: the one farthest from those in use, so that no two tags are told apart by a difference that
 * some reader cannot see. Colours that come close for a colour-blind reader differ in pattern.
 */

import { type TagLook, tagColours, tagPatterns } from './tag.ts';

type Colour = TagLook['colour'];

/** The pattern in which a colour stands apart from all that come close to it, once all twelve are in use. */
const homePattern: Readonly<Record<Colour, TagLook['pattern']>> = {
  teal: 'solid',
  ochre: 'dashed',
  violet: 'double',
  blue: 'dotted',
  brick: 'solid',
  olive: 'double',
  rose: 'dashed',
  green: 'dotted',
  sky: 'dashed',
  plum: 'double',
  umber: 'dotted',
  slate: 'solid',
};

/**
 * The smallest difference (CIEDE2000) that eyes of any kind see between a colour and those before it in the palette, in
 * light and dark. Measured from the tokens; a test measures again.
 */
const differences: Readonly<Record<Colour, readonly number[]>> = {
  teal: [],
  ochre: [25.9],
  violet: [26.1, 23.7],
  blue: [9.3, 41.1, 11.7],
  brick: [20, 12.2, 32.3, 45.5],
  olive: [14.3, 11.5, 19.8, 16, 11.3],
  rose: [11.3, 8.6, 26.6, 25, 12.7, 16.2],
  green: [17.1, 11.9, 24.7, 19, 10.8, 11.4, 11.4],
  sky: [4.8, 39.9, 14, 6.9, 36.6, 15.5, 19.7, 13.8],
  plum: [12.8, 15.7, 18.6, 13.1, 15.5, 29.4, 5.5, 20.3, 11.3],
  umber: [10.8, 10.6, 26.3, 24.3, 11.5, 12.3, 4, 18, 29.7, 7.3],
  slate: [18, 33.6, 15.5, 15.9, 37.6, 12.5, 12.5, 13.9, 11.5, 10.8, 21.7],
};

/** Below this, two colours are not told apart with certainty; another pattern is worth as much. */
export const CLOSE = 18;

/** All looks there are, in the order of the palette, each colour in its own pattern first. */
export const tagLooks: readonly TagLook[] = tagColours.flatMap((colour) =>
  [homePattern[colour], ...tagPatterns.filter((pattern) => pattern !== homePattern[colour])].map((pattern) => ({
    colour,
    pattern,
  })),
);

/** The smallest difference that any reader sees between two colours; the same colour has none. */
export function colourDifference(a: Colour, b: Colour): number {
  const [low, high] = tagColours.indexOf(a) < tagColours.indexOf(b) ? [a, b] : [b, a];
  return differences[high][tagColours.indexOf(low)] ?? 0;
}

/** Whether somebody may take one look for the other. */
export function isClose(a: TagLook, b: TagLook): boolean {
  return a.pattern === b.pattern && colourDifference(a.colour, b.colour) < CLOSE;
}

/** The look for one more tag beside those `inUse`: an unused colour first, then the farthest of what is left. */
export function nextLook(inUse: readonly TagLook[]): TagLook {
  const [first, ...others] = tagLooks.map((look) => ({ look, rank: rankOf(look, inUse) }));
  if (!first) throw new Error('the palette has looks');
  return others.reduce((best, each) => (isLess(each.rank, best.rank) ? each : best), first).look;
}

/** Smaller is better, the first number before the second and so on. */
function rankOf(look: TagLook, inUse: readonly TagLook[]): number[] {
  const sameColour = inUse.filter(({ colour }) => colour === look.colour);
  return [
    sameColour.filter(({ pattern }) => pattern === look.pattern).length,
    sameColour.length,
    inUse.filter((other) => isClose(look, other)).length,
    look.pattern === homePattern[look.colour] ? 0 : 1,
    -Math.min(...inUse.map((other) => lookDifference(look, other))),
  ];
}

function lookDifference(a: TagLook, b: TagLook): number {
  return colourDifference(a.colour, b.colour) + (a.pattern === b.pattern ? 0 : CLOSE);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((value, at) => value !== b[at]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}
