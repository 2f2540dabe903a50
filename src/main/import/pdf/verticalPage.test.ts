import { expect, test } from 'vitest';
import type { Placed } from './pages.ts';
import { asHorizontal } from './verticalPage.ts';

function sign(text: string, x: number, y: number, vertical: boolean): Placed {
  return { text, x, y, length: 8, size: 8, bold: false, spaced: false, turn: 0, vertical };
}

/** A column of eight signs below each other from `top`; every other one in a font for vertical writing, placed by its upper edge. */
const column = (x: number, top: number): Placed[] =>
  [...'一二三四五六七八'].map((text, at) =>
    at % 2 === 0 ? sign(text, x + 4, top + 8 * at, true) : sign(text, x, top + 8 * at + 8, false),
  );

test('columns lie as lines, each sign behind the one above it, whatever font it is of', () => {
  const lying = asHorizontal(column(300, 100));
  expect(lying.every(({ turn }) => turn === 1)).toBe(true);
  expect(lying.map(({ x, y }) => [x, y])).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((at) => [300, 100 + 8 * at]));
});

test('a running line above the columns does not lie with them', () => {
  const head = [sign('官', 200, 80, false), sign('報', 240, 80, false)];
  const page = asHorizontal([...head, ...column(300, 100), ...column(280, 100)]);
  expect(page.filter(({ turn }) => turn === 0).map(({ text }) => text)).toEqual(['官', '報']);
});

test('a page written from left to right stays as it is', () => {
  const page = [sign('a line of running text', 50, 100, false), sign('一', 50, 120, true)];
  expect(asHorizontal(page)).toBe(page);
});
