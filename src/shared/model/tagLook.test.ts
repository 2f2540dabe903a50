import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { smallestDifference } from '../testing/colourVision.ts';
import { defaultTags, type TagLook, tagColours, tagOf } from './tag.ts';
import { colourDifference, isClose, nextLook, tagLooks } from './tagLook.ts';

const tokens = readFileSync(new URL('../../renderer/ui/tokens.css', import.meta.url), 'utf8');
const start = defaultTags.map((record) => tagOf(record).look);

/** The looks of the first tags of a project, each as it was offered. */
function offered(count: number): TagLook[] {
  const looks = [...start];
  while (looks.length < count) looks.push(nextLook(looks));
  return looks;
}

test('the differences are those of the colours in the tokens, in light and dark, for every kind of eyes', () => {
  const dark = tokens.indexOf('[data-theme="dark"]');
  const themes = [tokens.slice(0, dark), tokens.slice(dark, tokens.indexOf('@media', dark))];
  const stripe = (theme: string, colour: string) =>
    new RegExp(`--tag-${colour}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? 'missing';
  for (const a of tagColours)
    for (const b of tagColours.slice(0, tagColours.indexOf(a))) {
      const measured = Math.min(...themes.map((theme) => smallestDifference(stripe(theme, a), stripe(theme, b))));
      expect(colourDifference(a, b), `${a} and ${b}`).toBeCloseTo(Math.floor(measured * 10) / 10, 5);
      expect(colourDifference(b, a)).toBe(colourDifference(a, b));
    }
});

test('the first pattern of each colour is the one the tokens give it', () => {
  for (const colour of tagColours) {
    const pattern = new RegExp(`\\.tag-${colour} \\{[^}]*--pattern: (\\w+)`).exec(tokens)?.[1];
    expect(tagLooks.find((look) => look.colour === colour)?.pattern).toBe(pattern);
  }
});

test('the first twelve tags have twelve colours, and those that come close differ in pattern', () => {
  const looks = offered(12);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(12);
  const close = looks.flatMap((a, at) =>
    looks
      .slice(0, at)
      .filter((b) => isClose(a, b))
      .map((b) => [b, a]),
  );
  // Ochre and rose come close for one rare form of colour blindness only; nothing is left that would be better.
  expect(close).toEqual([
    [
      { colour: 'ochre', pattern: 'dashed' },
      { colour: 'rose', pattern: 'dashed' },
    ],
  ]);
});

test('a thirteenth tag takes a colour again, with another pattern', () => {
  const looks = offered(12);
  const next = nextLook(looks);
  expect(looks).not.toContainEqual(next);
  expect(looks.map(({ colour }) => colour)).toContain(next.colour);
});

test('no look is given twice before all 48 are in use, and two hundred tags all have one', () => {
  expect(new Set(offered(48).map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(48);
  expect(offered(200)).toHaveLength(200);
});

test('where the usual pattern of a colour would be mistaken for one in use, another is offered', () => {
  const others = tagColours
    .filter((colour) => colour !== 'sky')
    .map((colour) => ({ colour, pattern: 'dashed' as const }));
  const next = nextLook(others);
  expect(next.colour).toBe('sky');
  expect(next.pattern).not.toBe('dashed');
});

test('the first tag of all gets the first look of the palette', () => {
  expect(nextLook([])).toEqual({ colour: 'teal', pattern: 'solid' });
});
