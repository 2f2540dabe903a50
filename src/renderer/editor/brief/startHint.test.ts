import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { briefState } from './briefState.ts';
import { startHintPlugin } from './startHint.ts';

const { nodes } = briefSchema;
const words = nodes.paragraph.create(null, briefSchema.text('Words.'));

function hinted(...blocks: Node[]): boolean {
  const state = briefState(nodes.doc.create(null, [nodes.title.create(), ...blocks]), () => undefined);
  return Boolean(startHintPlugin.props.decorations?.call(startHintPlugin, state));
}

test('says where to begin while nothing is written', () => {
  expect(hinted(nodes.paragraph.create())).toBe(true);
  expect(hinted(words)).toBe(false);
  expect(hinted(nodes.paragraph.create({ prompt: 'Why now?' }))).toBe(false);
  expect(hinted(nodes.paragraph.create(), words)).toBe(false);
});
