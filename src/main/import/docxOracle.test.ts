/** Word documents give the same words as an independent converter does. Runs only with REFERENCE_FILES. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { readDocx } from './formats/docx.ts';
import { parsePage } from './markup/markup.ts';
import { file, successOf } from './testing/reading.ts';

const folder = join(process.env.REFERENCE_FILES ?? '', 'corpus', 'docx');
const names = process.env.REFERENCE_FILES && existsSync(folder) ? readdirSync(folder) : [];

/** The converter writes arrows back into the notes and numbers them otherwise: in the shortest documents that is much. */
const shortestUnits = 1_000;

describe.skipIf(names.length === 0)('the words of reference documents (skipped without REFERENCE_FILES)', () => {
  test.each(names)('%s: at least 99 of 100 words are those of the converter', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: noPicture });
    const theirs =
      parsePage(value.replace(/<\/(?:p|h\d|td|th|li)>|<br \/>/g, '$&\n')).documentElement.textContent ?? '';
    const { blocks } = await successOf(readDocx(file(name, new Uint8Array(bytes))));
    if (theirs.length < shortestUnits) return;
    expect(agreement(wordsOf(theirs), wordsOf(blocks.map(textOf).join('\n')))).toBeGreaterThan(0.99);
  });
});

const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));

/** Running heads are furniture, which the converter drops. */
function textOf(node: Node): string {
  if (!node.isTextblock) return node.children.map(textOf).join('\n');
  return /^running|^page/.test(node.attrs.furniture ?? '') ? '' : node.textContent;
}

function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** Twice the words in common through the words of both (Dice). */
function agreement(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const word of one.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other.split(' ')) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return (2 * common) / (one.split(' ').length + other.split(' ').length);
}
