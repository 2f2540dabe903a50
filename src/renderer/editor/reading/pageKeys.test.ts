/** The sheet of shortcuts says what the keys of the page really do. */

import { expect, test } from 'vitest';
import { parseKeys } from '../../commands/keyPress.ts';
import { pageAct } from './keyboard.ts';
import { pageKeys } from './pageKeys.ts';

test.each(pageKeys.flatMap(({ keys, label, kind }) => keys.map((each) => [each, label, kind] as const)))(
  '%s: %s',
  (keys, _, kind) => {
    const { key, mod, shift, alt } = parseKeys(keys);
    const none = { code: '', metaKey: false, isComposing: false };
    const written = key.length === 1 ? key.toLowerCase() : key;
    expect(pageAct({ ...none, key: written, ctrlKey: mod, shiftKey: shift, altKey: alt })?.kind).toBe(kind);
  },
);

test('no act of the page is left out', () => {
  const kinds = ['paragraph', 'grow', 'word', 'extend', 'clear', 'annotation', 'tag', 'remove', 'memo', 'all'];
  expect(kinds.filter((kind) => !pageKeys.some((each) => each.kind === kind))).toEqual([]);
});
