/** What becomes of a selection made with the pointer. */

import { expect, test } from 'vitest';
import { snapped } from './selection.ts';

/** `[` is the anchor, `]` the head, in either order. */
function snap(marked: string, exact = false): string | null {
  const text = marked.replace(/[[\]]/g, '');
  const open = marked.indexOf('[');
  const close = marked.indexOf(']');
  const raw = open < close ? { anchor: open, head: close - 1 } : { anchor: open - 1, head: close };
  const selection = snapped(text, raw, exact);
  if (!selection) return null;
  const { anchor, head } = selection;
  return anchor < head
    ? `${text.slice(0, anchor)}[${text.slice(anchor, head)}]${text.slice(head)}`
    : `${text.slice(0, head)}]${text.slice(head, anchor)}[${text.slice(anchor)}`;
}

test.each([
  ['grows to whole words', 'Two sch[ools clo]sed.', 'Two [schools closed].'],
  ['drops white space at its ends', 'Two[ schools ]closed.', 'Two [schools] closed.'],
  ['keeps its direction', 'Two sch]ools clo[sed.', 'Two ]schools closed[.'],
  ['ends in the block where it ends', 'One.[\nTwo sch]ools.', 'One.\n[Two schools].'],
  ['knows Thai words', 'เด็กต้อ[งกา]รเวลา', 'เด็ก[ต้องการ]เวลา'],
])('a selection %s', (_, before, after) => {
  expect(snap(before)).toBe(after);
});

test('an exact selection is only kept from cutting a character', () => {
  expect(snap('Two sch[oo]ls.', true)).toBe('Two sch[oo]ls.');
  expect(snap('เ[ด]็ก', true)).toBe('เ[ด็]ก');
});

test('white space alone is nothing', () => {
  expect(snap('Two[ ]schools')).toBeNull();
});
