/** The colours are measured, in every theme: text and lines are to be told from what they stand on (WCAG 2 ratios). */

import { expect, test } from 'vitest';
import { tagColours, tagPatterns } from '../../shared/model/tag.ts';
import css from './tokens.css?raw';

type Rgb = readonly [number, number, number];
type Theme = ReadonlyMap<string, string>;

/** The values between `selector {` and the next brace, over those of `below`. */
function block(selector: string, below: Theme = new Map()): Theme {
  const at = css.indexOf(`${selector} {`);
  expect(at, selector).toBeGreaterThanOrEqual(0);
  const values = css.slice(at, css.indexOf('}', at)).matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...below, ...[...values].map(([, name = '', value = '']) => [name, value] as const)]);
}

const light = block(':root');
const dark = block('[data-theme="dark"]', light);
const contrast = block('[data-theme="contrast"]', light);
const more = ':root:not([data-theme="contrast"])';
const themes: readonly (readonly [string, Theme])[] = [
  ['light', light],
  ['dark', dark],
  ['more contrast', contrast],
  ['light, the system asking for more', block(more, light)],
  ['dark, the system asking for more', block(more, dark)],
];

function value(theme: Theme, name: string): string {
  const found = theme.get(name) ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(found)?.[1];
  return other ? value(theme, other) : found;
}

function colour(theme: Theme, name: string): Rgb {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(value(theme, name)) ?? [];
  if (r === undefined || g === undefined || b === undefined) throw new Error(`${name} is no opaque colour`);
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

function luminance([r, g, b]: Rgb): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function ratio(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The wash of a tag over what is below it. */
function washed(theme: Theme, tag: string, below: Rgb, strength = 'wash-alpha'): Rgb {
  const alpha = Number.parseInt(value(theme, strength), 10) / 100;
  const wash = colour(theme, `tag-${tag}-wash`);
  return [0, 1, 2].map((i) => (wash[i] ?? 0) * alpha + (below[i] ?? 0) * (1 - alpha)) as unknown as Rgb;
}

const chrome: readonly (readonly [text: string, ground: string, atLeast: number])[] = [
  ...['window', 'panel', 'raised', 'page', 'field', 'selected'].flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'link'].map((text) => [text, ground, 4.5] as const),
  ),
  ...['danger', 'warn', 'ok'].flatMap((state) => [
    [state, 'page', 7] as const,
    [state, 'panel', 4.5] as const,
    [state, `${state}-soft`, 4.5] as const,
    ['ink', `${state}-soft`, 4.5] as const,
  ]),
  ['on-solid', 'solid', 4.5],
  ['on-solid', 'solid-hover', 4.5],
  ['ink', 'page', 11],
  ...['window', 'panel', 'raised', 'page', 'field'].flatMap((ground) => [
    ['focus', ground, 3] as const,
    ['control', ground, 3] as const,
  ]),
];

test.each(themes)('%s: text, states, focus and edges of controls stand out from their grounds', (_, theme) => {
  const weak = chrome
    .map(([text, ground, atLeast]) => ({
      text,
      ground,
      atLeast,
      is: ratio(colour(theme, text), colour(theme, ground)),
    }))
    .filter(({ is, atLeast }) => is < atLeast);
  expect(weak).toEqual([]);
});

test.each(themes)('%s: the text of a report can be read on every wash, and on two and three of them', (_, theme) => {
  const ink = colour(theme, 'ink');
  const page = colour(theme, 'page');
  const on = (ground: Rgb) => ratio(ink, ground);
  const worst = [99, 99, 99, 99] as [number, number, number, number];
  for (const a of tagColours) {
    const one = washed(theme, a, page);
    worst[0] = Math.min(worst[0], on(one));
    for (const b of tagColours) {
      const two = washed(theme, b, one);
      worst[1] = Math.min(worst[1], on(two));
      worst[3] = Math.min(worst[3], on(washed(theme, b, one, 'wash-alpha-active')));
      for (const c of tagColours) worst[2] = Math.min(worst[2], on(washed(theme, c, two)));
    }
  }
  const [one, two, three, active] = worst;
  expect(one).toBeGreaterThanOrEqual(8);
  expect(two).toBeGreaterThanOrEqual(6.5);
  expect(three).toBeGreaterThanOrEqual(5.5);
  expect(active).toBeGreaterThanOrEqual(5.5);
});

test.each(themes)('%s: every stripe is seen on the page, and every line on its own wash', (_, theme) => {
  const page = colour(theme, 'page');
  const weak = tagColours.filter((tag) => {
    const stripe = colour(theme, `tag-${tag}`);
    return ratio(stripe, page) < 3.6 || ratio(stripe, washed(theme, tag, page)) < 3;
  });
  expect(weak).toEqual([]);
});

test('dark is the same whether the analyst or the system asks for it', () => {
  const bySystem = block(':root:not([data-theme])', light);
  expect(Object.fromEntries(bySystem)).toEqual(Object.fromEntries(dark));
});

test('every colour has a class with its own line pattern', () => {
  for (const tag of tagColours) {
    const look = block(`.tag-${tag}`);
    expect([look.get('stripe'), look.get('wash')]).toEqual([`var(--tag-${tag})`, `var(--tag-${tag}-wash)`]);
    expect(tagPatterns).toContain(look.get('pattern'));
  }
});

test('with reduced motion nothing takes time, and no style sheet writes a time of its own', () => {
  const reduced = css.slice(css.indexOf('(prefers-reduced-motion: reduce)'));
  for (const name of ['fast', 'medium', 'slow']) expect(reduced).toContain(`--${name}: 0ms;`);
  const sheets: Record<string, string> = import.meta.glob('../**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  // The first time in a rule is its duration; a delay moves nothing.
  const duration = /(?:animation|transition)(?:-duration)?:[^;]*?\b([\d.]+)m?s\b/g;
  const timed = Object.entries(sheets)
    .filter(([path]) => !path.endsWith('/tokens.css'))
    .flatMap(([path, sheet]) =>
      [...sheet.matchAll(duration)].map(([rule, time]) => ({ path, rule, time: Number(time) })),
    )
    .filter(({ time }) => time > 0);
  expect(Object.keys(sheets).length).toBeGreaterThan(10);
  expect(timed).toEqual([]);
});
