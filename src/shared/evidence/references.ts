/** References: the reports that a brief cites, in the order of the alphabet, as far as the project knows them. */

import type { Node } from 'prosemirror-model';
import { briefSchema } from '../schema/briefSchema.ts';
import type { Citation } from '../schema/citation.ts';
import type { BriefFacts, ReportFacts } from './briefFacts.ts';

const { nodes, marks } = briefSchema;

/** One entry: what stands before the title, the title, what stands after it. */
interface Reference {
  readonly by: string;
  readonly title: string;
  readonly rest: string;
}

/** The list of references, or a sentence where nothing is cited. */
export function referencesOf(cited: readonly Citation[], { reports }: BriefFacts): Node[] {
  const bySource = new Map(cited.map((citation) => [citation.sourceId, citation]));
  if (bySource.size === 0) return [nodes.paragraph.create(null, briefSchema.text('No report is cited yet.'))];
  const known = new Map(reports.map((report) => [report.id, report]));
  const alphabet = new Intl.Collator('en', { numeric: true });
  const entries = [...bySource.values()].map((citation) => {
    const report = known.get(citation.sourceId);
    return report ? referenceTo(report) : gone(citation);
  });
  const sorted = entries.sort((a, b) => alphabet.compare(`${a.by}${a.title}`, `${b.by}${b.title}`));
  return [nodes.bulletList.create(null, sorted.map(item))];
}

/** Names stand as the report gives them: which part of a name is the family's differs from country to country. */
function referenceTo({ authors, title, publisher, published, url, file }: ReportFacts): Reference {
  const year = yearOf(published);
  const date = year === '' ? '' : ` (${year})`;
  const by = authors.length > 0 ? `${listed(authors)}${date}. ` : '';
  const told = [publisher, url].filter((words) => words !== '').map(sentence);
  // Without anything else, the file is what a reader can ask for.
  if (by === '' && told.length === 0) told.push(sentence(file));
  const stop = /[.?!。]$/u.test(title) ? '' : '.';
  return { by, title, rest: [by === '' && date !== '' ? `${date}.` : stop, ...told].join(' ') };
}

function gone({ sourceTitle }: Citation): Reference {
  return { by: '', title: sourceTitle, rest: '. This report is not in the project any more.' };
}

/** The year of a date in figures; else the words as they stand, since other calendars have other years. */
function yearOf(published: string): string {
  return /^(\d{4})-\d\d(-\d\d)?$/.exec(published)?.[1] ?? published.trim();
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** An address ends without a full stop, which would be taken for a part of it. */
function sentence(words: string): string {
  return /[.?!。]$/u.test(words) || /^https?:/i.test(words) ? words : `${words}.`;
}

function item({ by, title, rest }: Reference): Node {
  const words = [
    ...(by === '' ? [] : [briefSchema.text(by)]),
    briefSchema.text(title, [marks.emphasis.create()]),
    briefSchema.text(rest),
  ];
  return nodes.listItem.create(null, nodes.paragraph.create(null, words));
}
