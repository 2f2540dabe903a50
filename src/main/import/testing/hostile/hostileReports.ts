/** Every hostile report there is, made here: more than 400 in seventeen groups, each with how its import must end. */

import { hostileArchives } from './archives.ts';
import { hostileDocuments } from './documents.ts';
import type { HostileReport, Listener } from './hostileReport.ts';
import { hostileMarkup } from './markup.ts';
import { hostilePdfs } from './pdfs.ts';
import { hostileTexts } from './texts.ts';

/** By kind; `out` is where the attacker listens, if anybody ever fetches. */
const kinds = {
  'web pages and Markdown': hostileMarkup,
  texts: hostileTexts,
  'EPUB, OpenDocument and RTF': hostileDocuments,
  'Word documents and PDFs': (out: Listener) => [...hostileArchives(out), ...hostilePdfs(out)],
};

export type HostileKind = keyof typeof kinds;

export const hostileKinds = Object.keys(kinds) as HostileKind[];

/** All of a kind. */
export const hostileReportsOf = (kind: HostileKind, out: Listener): HostileReport[] => kinds[kind](out);

/** All of them. */
export const hostileReports = (out: Listener): HostileReport[] =>
  hostileKinds.flatMap((kind) => hostileReportsOf(kind, out));
