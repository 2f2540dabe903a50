/** What is measured of one document: time, memory, and how well it is read beside other programs. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, read, reference } from './corpus.ts';
import { type GoldPages, goldPages } from './gold.ts';
import { type PeerRun, readByPeer } from './peers.ts';
import { scoreQuotes } from './quotes.ts';
import { blocksOf, blocksOnPages, linkedNotes, partedWords } from './readBlocks.ts';
import type { ReadRun } from './reader.ts';
import { scoreStructure } from './structure.ts';
import { goldCells, scoreCells } from './tableCells.ts';
import { agreement, tokensOf } from './tokens.ts';

/** All pages that were marked by hand. */
export const gold = [
  ...goldPages(join(reference, 'prototypes', 'documents', 'gold')),
  ...goldPages(join(import.meta.dirname, 'gold')),
];

export interface Scored {
  readonly format: string;
  readonly file: string;
  readonly run: ReadRun;
  readonly peer: string;
  readonly peerRun: ReadRun | null;
  /** Share of words in common with the peer; null where there is none. */
  readonly words: number | null;
  /** A program of its own, poppler or pandoc, and the share of words in common with it. */
  readonly other: (Omit<PeerRun, 'text'> & { readonly words: number }) | null;
  readonly quotes: ReturnType<typeof scoreQuotes> | null;
  readonly cells: number | null;
  /** Notes that a mark leads to, of how many. */
  readonly notes: readonly [number, number];
  /** Words left parted at the end of a line. */
  readonly parted: number;
  readonly pages: readonly (GoldPages & { readonly score: ReturnType<typeof scoreStructure> })[];
}

/** The library that reads a format, alone. */
const peers: Readonly<Record<string, string>> = { pdf: 'pdfjs', docx: 'mammoth', html: 'readability' };

/** Reads and scores one document. */
export function score(format: string, file: string): Scored {
  const path = join(corpus, format, file);
  const run = read('ours', path);
  const peer = peers[format] ?? '';
  const peerRun = peer && run.document ? read(peer, path) : null;
  const stem = file.replace(/\.[^.]+$/, '');
  const { document } = run;
  const text = document ? blocksOf(document).text : '';
  const expected = format === 'html' ? join(corpus, format, `${stem}.expected.html`) : '';
  const theirs = existsSync(expected)
    ? readFileSync(expected, 'utf8').replace(/<[^>]+>/g, ' ')
    : (peerRun?.pages.map((page) => page.text).join('\n') ?? '');
  const structure = join(corpus, format, `${stem}-str.xml`);
  return {
    format,
    file,
    run,
    peer,
    peerRun,
    other: document ? compared(readByPeer(path), tokensOf(ownText(document, format, text))) : null,
    words: document && theirs.trim() ? agreement(tokensOf(theirs), tokensOf(ownText(document, format, text))) : null,
    quotes: document && format === 'pdf' && peerRun ? scoreQuotes(document, peerRun.pages) : null,
    cells: document && existsSync(structure) ? cellScore(readFileSync(structure, 'utf8'), document) : null,
    notes: document ? linkedNotes(document) : [0, 0],
    parted: document ? partedWords(document) : 0,
    pages:
      document && format === 'pdf'
        ? gold
            .filter((each) => each.document === stem)
            .map((each) => ({
              ...each,
              score: scoreStructure(each.blocks, blocksOnPages(document, each.first, each.last)),
            }))
        : [],
  };
}

function compared(run: PeerRun | null, own: readonly string[]): Scored['other'] {
  if (!run) return null;
  const { text, ...rest } = run;
  return { ...rest, words: agreement(tokensOf(text), own) };
}

/** Furniture counts where the peer keeps it too. */
function ownText(document: NonNullable<ReadRun['document']>, format: string, text: string): string {
  if (format === 'pdf') return text;
  return blocksOf(document)
    .blocks.filter(({ kind }) => kind !== 'running')
    .map((block) => block.text)
    .join('\n');
}

function cellScore(xml: string, document: NonNullable<ReadRun['document']>): number {
  const cells = blocksOf(document).blocks.filter(({ kind }) => kind === 'cell');
  return scoreCells(
    goldCells(xml),
    cells.map(({ text }) => text),
  );
}
