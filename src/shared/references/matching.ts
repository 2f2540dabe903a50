/** Which report an entry of a reference file is about: by its file, its address, then its title. What is unsure is not guessed. */

import { fold } from '../text/fold.ts';
import type { ReferenceEntry } from './referenceEntry.ts';
import { TitleIndex } from './titles.ts';

/** What is compared of a report. */
export interface MatchedReport {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly url: string;
  readonly published: string;
}

/** How an entry was told to be about a report. */
export type MatchedBy = 'file' | 'address' | 'title';

export interface ReferenceMatch {
  /** The report; null where none is it, or several may be. */
  readonly sourceId: string | null;
  readonly by: MatchedBy | null;
  /** Reports that it may be about, the likeliest first, where none is sure. */
  readonly candidates: readonly string[];
}

/** A title this like is the same, if no other is nearly as like; one this like may be. */
const SAME = 0.9;
const LEAD = 0.05;
const LIKE = 0.7;
const MOST_CANDIDATES = 5;

const none: ReferenceMatch = { sourceId: null, by: null, candidates: [] };

/** Finds the reports that entries are about, one after the other: long lists are done in slices. */
export class ReferenceMatcher {
  readonly #byFile: Map<string, string[]>;
  readonly #byAddress: Map<string, string[]>;
  readonly #titles: TitleIndex;
  readonly #reports: ReadonlyMap<string, MatchedReport>;

  constructor(reports: readonly MatchedReport[]) {
    this.#byFile = grouped(reports, ({ file }) => fileKey(file));
    this.#byAddress = grouped(reports, ({ url }) => addressKey(url));
    this.#titles = new TitleIndex(reports);
    this.#reports = new Map(reports.map((report) => [report.id, report]));
  }

  /** The report that `entry` is about. */
  match(entry: ReferenceEntry): ReferenceMatch {
    const files = new Set(entry.files.flatMap((file) => this.#byFile.get(fileKey(file)) ?? []));
    if (files.size > 0) return told([...files], 'file');
    const addresses = this.#byAddress.get(addressKey(entry.url)) ?? [];
    return addresses.length > 0 ? told(addresses, 'address') : this.#byTitle(entry);
  }

  #byTitle({ title, published }: ReferenceEntry): ReferenceMatch {
    const found = this.#titles.like(title, LIKE);
    const [first, second] = found;
    if (!first) return none;
    const isClear = first.likeness >= SAME && first.likeness - (second?.likeness ?? 0) >= LEAD;
    const isOfYear = sameYear(published, this.#reports.get(first.id)?.published ?? '');
    if (isClear && isOfYear) return { sourceId: first.id, by: 'title', candidates: [] };
    return { ...none, candidates: found.slice(0, MOST_CANDIDATES).map(({ id }) => id) };
  }
}

/** Two entries are not put on one report: the surer one is, by how it was told; the other is to be decided. */
export function withoutDoubles(matches: readonly ReferenceMatch[]): ReferenceMatch[] {
  const surest = new Map<string, ReferenceMatch>();
  for (const match of matches) {
    const before = match.sourceId === null ? undefined : surest.get(match.sourceId);
    if (match.sourceId !== null && (!before || rank(match) < rank(before))) surest.set(match.sourceId, match);
  }
  return matches.map((match) => {
    if (match.sourceId === null || surest.get(match.sourceId) === match) return match;
    return { ...none, candidates: [match.sourceId] };
  });
}

const rank = ({ by }: ReferenceMatch): number => ['file', 'address', 'title'].indexOf(by ?? 'title');

function told(ids: readonly string[], by: MatchedBy): ReferenceMatch {
  const [only = null] = ids;
  return ids.length === 1
    ? { sourceId: only, by, candidates: [] }
    : { ...none, candidates: ids.slice(0, MOST_CANDIDATES) };
}

function grouped(reports: readonly MatchedReport[], keyOf: (report: MatchedReport) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const report of reports) {
    const key = keyOf(report);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), report.id]);
  }
  return groups;
}

function fileKey(file: string): string {
  return fold(file.normalize('NFC')).trim();
}

/** An address without what differs from one visit to the next. A DOI is the same by whichever address. */
function addressKey(address: string): string {
  const text = address.trim();
  const doi = /(?:^|doi\.org\/|doi:\s*)(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
  if (doi) return `doi:${doi.toLowerCase()}`;
  return text
    .replace(/#.*$/, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/gi, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/+$/, '');
}

/** Whether two dates do not name different years. */
function sameYear(one: string, other: string): boolean {
  const [a, b] = [one, other].map((date) => /\d{4}/.exec(date)?.[0]);
  return a === undefined || b === undefined || a === b;
}
