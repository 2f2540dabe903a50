/** What the palette lists for what was typed: tags, commands, reports and passages, each list the best first. Pure. */

import type { AnnotationView, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { fold } from '../../../shared/text/fold.ts';
import { type Match, matchName, type Query, queryOf } from '../../../shared/text/matchName.ts';
import { snapToGraphemes } from '../../../shared/text/segment.ts';
import { words } from '../../words/palette.ts';

/** A command as the palette shows it. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly synonyms: string;
  readonly keys: string | null;
  /** Why it cannot be done now; null when it can. */
  readonly whyNot: string | null;
}

/** All there is to choose from. */
export interface PaletteSource {
  readonly tags: readonly TagView[];
  readonly commands: readonly PaletteCommand[];
  readonly reports: readonly SourceView[];
  readonly passages: readonly AnnotationView[];
  /** Ids of commands run lately, the latest first. */
  readonly recent: readonly string[];
  /** The tags on what would be tagged; null when nothing is in hand. */
  readonly applied: readonly string[] | null;
  /** Whether a new tag can be made. */
  readonly canCreateTag: boolean;
}

type Marked = { readonly id: string; readonly label: string; readonly ranges: Match['ranges'] };

export type PaletteItem = Marked &
  (
    | { readonly kind: 'tag'; readonly tag: TagView; readonly whyNot: string | null }
    | { readonly kind: 'command'; readonly command: PaletteCommand; readonly whyNot: string | null }
    | { readonly kind: 'report'; readonly report: SourceView }
    | { readonly kind: 'passage'; readonly annotation: AnnotationView; readonly place: string }
    | { readonly kind: 'newTag'; readonly name: string }
  );

export interface PaletteSection {
  readonly id: 'recent' | 'tags' | 'commands' | 'reports' | 'passages' | 'new';
  readonly title: string;
  readonly items: readonly PaletteItem[];
  /** How many more match than are listed. */
  readonly more: number;
}

export type PaletteScope = 'all' | 'commands' | 'tags' | 'reports';

const scopes: Readonly<Record<string, PaletteScope>> = { '>': 'commands', '#': 'tags', '@': 'reports' };

/** More than anybody reads: the next letter typed is quicker. */
const SHOWN = 50;
const SHOWN_BESIDE_OTHERS = 12;
const PASSAGES = 12;

/** Takes the prefix off what was typed. */
export function readTyped(typed: string): { readonly scope: PaletteScope; readonly text: string } {
  const scope = scopes[typed.charAt(0)];
  return scope ? { scope, text: typed.slice(1).trim() } : { scope: 'all', text: typed.trim() };
}

/** Whether so much was typed that looking through all passages makes sense: a word, or a sign of a script with long words. */
export function looksForPassages(typed: string): boolean {
  const { scope, text } = readTyped(typed);
  return scope === 'all' && (text.length > 2 || /[^\p{Script=Latin}\p{Script=Common}]/u.test(text));
}

/** The sections to show, none of them empty. */
export function paletteSections(typed: string, source: PaletteSource): readonly PaletteSection[] {
  const { scope, text } = readTyped(typed);
  const query = queryOf(text);
  const all = scope === 'all';
  const shown = all && text ? SHOWN_BESIDE_OTHERS : SHOWN;
  const sections = [
    ...(all && !text ? [section('recent', recentItems(source), SHOWN)] : []),
    ...(scope === 'tags' || (all && (text || source.applied)) ? [section('tags', tagItems(query, source), shown)] : []),
    ...(scope === 'commands' || all
      ? [section('commands', commandItems(query, source), all && text ? SHOWN : 200)]
      : []),
    ...(scope === 'reports' || (all && text) ? [section('reports', reportItems(query, source), shown)] : []),
    ...(looksForPassages(typed) ? [section('passages', passageItems(query, source), PASSAGES)] : []),
  ].filter(({ items }) => items.length > 0);
  const newTag = newTagItem(scope, text, source);
  return newTag ? [...sections, { id: 'new', title: words.sections.new, items: [newTag], more: 0 }] : sections;
}

function section(id: PaletteSection['id'], items: readonly PaletteItem[], shown: number): PaletteSection {
  return { id, title: words.sections[id], items: items.slice(0, shown), more: Math.max(0, items.length - shown) };
}

function recentItems({ recent, commands }: PaletteSource): PaletteItem[] {
  return recent
    .flatMap((id) => commands.find((each) => each.id === id) ?? [])
    .filter(({ whyNot }) => whyNot === null)
    .map((command) => commandItem(command, [], 'recent'));
}

function tagItems(query: Query, { tags, applied }: PaletteSource): PaletteItem[] {
  const whyNot = applied ? null : words.selectFirst;
  const items = tags
    .filter(({ deleted }) => !deleted)
    .toSorted((a, b) => a.order - b.order)
    .map((tag) => {
      const label = applied?.includes(tag.id) ? words.takeOff(tag.name) : words.tagAs(tag.name);
      return {
        name: label,
        synonyms: tag.definition,
        make: (ranges: Match['ranges']): PaletteItem => ({
          kind: 'tag',
          id: `tag ${tag.id}`,
          label,
          ranges,
          tag,
          whyNot,
        }),
      };
    });
  return best(query, items);
}

function commandItems(query: Query, { commands, recent }: PaletteSource): PaletteItem[] {
  const shown = query.whole ? commands : commands.filter(({ id, whyNot }) => !recent.includes(id) || whyNot !== null);
  const items = shown.map((command) => ({
    name: command.label,
    synonyms: command.synonyms,
    make: (ranges: Match['ranges']) => commandItem(command, ranges, 'command'),
  }));
  const found = best(query, items);
  const possible = (item: PaletteItem) => item.kind === 'command' && item.whyNot === null;
  return [...found.filter(possible), ...found.filter((item) => !possible(item))];
}

function commandItem(command: PaletteCommand, ranges: Match['ranges'], where: string): PaletteItem {
  const { id, label, whyNot } = command;
  return { kind: 'command', id: `${where} ${id}`, label, ranges, command, whyNot };
}

function reportItems(query: Query, { reports }: PaletteSource): PaletteItem[] {
  const items = reports.map((report) => ({
    name: report.title,
    synonyms: `${report.authors.join(' ')} ${report.publisher} ${report.file}`,
    make: (ranges: Match['ranges']): PaletteItem => ({
      kind: 'report',
      id: `report ${report.id}`,
      label: report.title,
      ranges,
      report,
    }),
  }));
  return best(query, items);
}

/** Quotes folded once each: a view of an annotation is replaced when it changes. */
const foldedQuotes = new WeakMap<AnnotationView, string>();

function foldedQuote(annotation: AnnotationView): string {
  const known = foldedQuotes.get(annotation);
  if (known !== undefined) return known;
  const folded = fold(annotation.quote).replace(/\s+/g, '');
  foldedQuotes.set(annotation, folded);
  return folded;
}

function passageItems(query: Query, { passages, reports }: PaletteSource): PaletteItem[] {
  const found: PaletteItem[] = [];
  for (const annotation of passages) {
    const quote = foldedQuote(annotation);
    if (!quote.includes(query.whole) && !query.words.every((word) => quote.includes(word))) continue;
    const around = excerpt(annotation.quote, matchName(query, annotation.quote)?.ranges ?? []);
    const title = reports.find(({ id }) => id === annotation.sourceId)?.title ?? '';
    found.push({
      kind: 'passage',
      id: `passage ${annotation.id}`,
      ...around,
      annotation,
      place: `${title}, ${annotation.locator}`,
    });
    // One more than is shown says that there are more.
    if (found.length > PASSAGES) break;
  }
  return found;
}

/** So much of the quote is shown before what matches; where words are long, a little more. */
const BEFORE = 24;
const BEFORE_AT_MOST = 48;

/** The quote from a little before what matches, on one line. */
function excerpt(quote: string, ranges: Match['ranges']): { label: string; ranges: Match['ranges'] } {
  const cut = excerptStart(quote, ranges[0]?.[0] ?? 0);
  const ahead = cut > 0 ? '… ' : '';
  const label = ahead + quote.slice(cut).replace(/\s/g, ' ');
  const shift = ahead.length - cut;
  return { label, ranges: ranges.map(([start, end]) => [start + shift, end + shift] as const) };
}

function excerptStart(quote: string, match: number): number {
  if (match <= BEFORE) return 0;
  const word = quote.slice(0, match - BEFORE).search(/\S*$/);
  return match - word <= BEFORE_AT_MOST ? word : snapToGraphemes(quote, match - BEFORE, match).start;
}

function newTagItem(scope: PaletteScope, text: string, { tags, canCreateTag }: PaletteSource): PaletteItem | null {
  if (!canCreateTag || !text || (scope !== 'all' && scope !== 'tags')) return null;
  if (tags.some(({ name, deleted }) => !deleted && fold(name) === fold(text))) return null;
  return { kind: 'newTag', id: 'new tag', label: words.newTag(text), ranges: [], name: text };
}

interface Candidate {
  readonly name: string;
  readonly synonyms: string;
  readonly make: (ranges: Match['ranges']) => PaletteItem;
}

/** Those that match, the best first; equal ones stay in the order they came in. */
function best(query: Query, candidates: readonly Candidate[]): PaletteItem[] {
  return candidates
    .flatMap(({ name, synonyms, make }) => {
      const match = matchName(query, name, synonyms);
      return match ? [{ match, make }] : [];
    })
    .toSorted((a, b) => a.match.rank - b.match.rank)
    .map(({ match, make }) => make(match.ranges));
}
