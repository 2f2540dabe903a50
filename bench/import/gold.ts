/** The marked pages and tables of the reference documents, and those marked here. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GoldBlock } from './structure.ts';

/** Some pages of a document as they should be read. */
export interface GoldPages {
  /** The document's file name without its ending. */
  readonly document: string;
  readonly first: number;
  readonly last: number;
  readonly blocks: readonly GoldBlock[];
}

const markedSchema = z.array(
  z.object({
    t: z.enum(['p', 'h', 'li', 'fn', 'cell', 'hf']),
    text: z.string(),
    start: z.string().optional(),
    end: z.string().optional(),
  }),
);

const kinds = { p: 'p', h: 'h', li: 'li', fn: 'note', cell: 'cell', hf: 'running' } as const;

/** All marked pages in `folder`; their files are named `<document>.<first>-<last>.json`. */
export function goldPages(folder: string): GoldPages[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, document, first, last] = /^(.+)\.(\d+)-(\d+)\.json$/.exec(name) ?? [];
    if (!document) return [];
    const marked = markedSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const blocks = marked.map(({ t, text, start, end }) => ({
      kind: kinds[t],
      text: start ?? text,
      ...(end ? { end } : {}),
    }));
    return [{ document, first: Number(first), last: Number(last), blocks }];
  });
}
