/** Methods, written from the facts of the project: what was collected, tagged, cited and left out, and what was not done. */

import type { Node } from 'prosemirror-model';
import { dayInWords } from '../model/day.ts';
import { briefSchema } from '../schema/briefSchema.ts';
import type { Citation } from '../schema/citation.ts';
import type { BriefFacts, ReportFacts } from './briefFacts.ts';
import { countEvidence, countInWords, countPassages, inWords } from './counts.ts';

/** How many titles a sentence names before it says how many more there are. */
const NAMED = 20;

/** The paragraphs of the section. */
export function methodsOf(cited: readonly Citation[], facts: BriefFacts): Node[] {
  return [
    collected(facts.reports),
    ...tagged(facts),
    `This brief cites ${countInWords(countPassages(cited))}.`,
    ...recognised(cited, facts),
    ...leftOut(cited, facts),
    'Counts are of reports and passages: no check for copies of the same study was made.',
  ].map((words) => briefSchema.nodes.paragraph.create(null, briefSchema.text(words)));
}

function collected(reports: readonly ReportFacts[]): string {
  const days = reports.map(({ imported }) => imported.slice(0, 10)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 'No report has been imported.';
  const when = first === last ? `on ${dayInWords(first)}` : `between ${dayInWords(first)} and ${dayInWords(last)}`;
  return `The project holds ${inWords(reports.length, 'report')}, imported ${when}.`;
}

function tagged(facts: BriefFacts): string[] {
  const counts = countEvidence(facts.annotations);
  const tags = facts.tags.filter(({ deleted }) => !deleted);
  const listed = tags.map(({ id, name }) => `${name} (${countInWords(counts.byTag.get(id) ?? none)})`).join('; ');
  return [
    `Tagged: ${countInWords(counts.tagged)}${taggedBy(facts)}.`,
    `Tags: ${listed || 'none'}. A passage with several tags counts under each of them.`,
  ];
}

const none = { passages: 0, reports: 0 };

function taggedBy({ annotations }: BriefFacts): string {
  const passages = annotations.filter(({ state, tagIds }) => state !== 'orphan' && tagIds.length > 0);
  const byReviewer = Map.groupBy(passages, ({ creator }) => creator.id);
  const names = [...byReviewer.values()].map((own) => `${own[0]?.creator.name} (${inWords(own.length, 'passage')})`);
  return names.length === 0 ? '' : `, marked by ${names.join(', ')}`;
}

/** Where words come from a picture, a reader should know. */
function recognised(cited: readonly Citation[], { annotations }: BriefFacts): string[] {
  const used = new Set(cited.map(({ annotationId }) => annotationId));
  const pictured = annotations.filter((annotation) => used.has(annotation.id) && annotation.recognised);
  if (pictured.length === 0) return [];
  return [
    `Recognised text: the words of ${inWords(pictured.length, 'passage')} cited here were read from pictures of pages by a program (OCR).`,
  ];
}

function leftOut(cited: readonly Citation[], facts: BriefFacts): string[] {
  const used = new Set(cited.map(({ annotationId }) => annotationId));
  const read = new Set(cited.map(({ sourceId }) => sourceId));
  const shown = new Set(facts.tags.filter(({ deleted }) => !deleted).map(({ id }) => id));
  const { annotations } = facts;
  const orphans = annotations.filter(({ state }) => state === 'orphan');
  const moved = annotations.filter(({ state }) => state === 'moved');
  const found = annotations.filter(({ state }) => state !== 'orphan');
  const untagged = found.filter(({ tagIds }) => !tagIds.some((id) => shown.has(id)));
  const notCited = found.filter(({ id, tagIds }) => tagIds.some((tag) => shown.has(tag)) && !used.has(id));
  const silent = facts.reports.filter(({ id }) => !read.has(id));
  const titled = new Map(facts.reports.map(({ id, title }) => [id, title]));
  const lost = [...new Set(orphans.map(({ sourceId }) => titled.get(sourceId) ?? 'a report no longer in the project'))];
  return [
    silent.length > 0
      ? `Not cited: ${inWords(silent.length, 'report')} (${named(silent.map(({ title }) => title))}).`
      : '',
    notCited.length > 0 ? `Tagged but not cited: ${countInWords(countPassages(notCited))}.` : '',
    orphans.length > 0
      ? `Left out: ${inWords(orphans.length, 'passage')} not found in the report any more (${named(lost)}).`
      : '',
    untagged.length > 0 ? `Left out: ${inWords(untagged.length, 'passage')} without any of these tags.` : '',
    moved.length > 0 ? `To check: ${inWords(moved.length, 'passage')} moved since it was tagged.` : '',
  ].filter((words) => words !== '');
}

function named(titles: readonly string[]): string {
  const more = titles.length - NAMED;
  return [...titles.slice(0, NAMED), ...(more > 0 ? [`${more.toLocaleString('en')} more`] : [])].join('; ');
}
