/**
 * The first draft of a brief: what the tags and passages of a project say by themselves, in the order of the codebook.
 * Nothing is concluded and nothing invented: what only the analyst can write is an empty place with a prompt. Counts,
 * methods and references are not text of the draft: they are derived where it is shown (see evidence/generatedText.ts).
 */

import type { Node } from 'prosemirror-model';
import { ok, type Result } from '../result.ts';
import { briefSchema, briefTitle, parseBriefDoc, type SectionKind } from '../schema/briefSchema.ts';
import type { BriefDoc } from './brief.ts';
import { dayInWords } from './day.ts';

/** The text of a brief that begins. */
export interface DraftedBrief {
  readonly title: string;
  readonly doc: BriefDoc;
}

interface DraftTag {
  readonly id: string;
  readonly name: string;
  /** A deleted tag has no findings; its passages are named as left out. */
  readonly deleted: boolean;
}

interface DraftAnnotation {
  readonly id: string;
  readonly sourceId: string;
  readonly quote: string;
  readonly locator: string;
  readonly tagIds: readonly string[];
  readonly state: 'exact' | 'moved' | 'orphan';
}

interface DraftSource {
  readonly id: string;
  readonly title: string;
}

/** What a draft is made from. `tags` and `sources` stand in the order in which they are shown. */
export interface DraftInput {
  readonly projectName: string;
  readonly tags: readonly DraftTag[];
  readonly annotations: readonly DraftAnnotation[];
  readonly sources: readonly DraftSource[];
  readonly reviewer: { readonly name: string };
  /** The day of the draft where the analyst is, ISO 8601. */
  readonly date: string;
}

/** A passage of the findings together with the report it stands in. */
interface Passage extends DraftAnnotation {
  readonly source: DraftSource;
}

interface Section {
  readonly tag: DraftTag;
  readonly passages: readonly Passage[];
  readonly orphans: readonly Passage[];
}

const { nodes } = briefSchema;

/** Drafts a brief: its title, and its document as ProseMirror JSON of the brief schema. Memos are not taken over. */
export function draftBrief(input: DraftInput): DraftedBrief {
  const passages = passagesInOrder(input);
  const sections = input.tags.filter(({ deleted }) => !deleted).map((tag) => sectionOf(tag, passages));
  const doc = nodes.doc.create(null, [
    nodes.title.create(null, text(`${input.projectName}: policy brief`)),
    stamp(input),
    heading('Key messages'),
    prompt('Three to five sentences that a decision maker must know. Cite the passages that support each.'),
    heading('Problem and context'),
    prompt('Why this matters now, and to whom. Cite the passages that say so.'),
    ...sections.flatMap(findings),
    heading('Where evidence disagrees'),
    prompt('Name passages that contradict each other, or write that none were found.'),
    heading('Options', 'options'),
    prompt('What could be done, each option with the passages that support it; mark what is your own view.'),
    heading('Methods'),
    nodes.generated.create({ kind: 'methods' }),
    heading('References'),
    nodes.generated.create({ kind: 'references' }),
    // The caret needs a place after what is not typed into.
    nodes.paragraph.create(),
  ]);
  return drafted(doc);
}

/** A brief with nothing in it. */
export function blankBrief(): DraftedBrief {
  return drafted(nodes.doc.create(null, [nodes.title.create(), nodes.paragraph.create()]));
}

/** A brief with the text of `doc`, called a copy. 'corrupt' when `doc` is not a brief. */
export function copyOfBrief(doc: BriefDoc): Result<DraftedBrief> {
  const original = parseBriefDoc(doc);
  if (!original.ok) return original;
  const title = nodes.title.create(null, text(`Copy of ${briefTitle(original.value)}`));
  return ok(drafted(original.value.copy(original.value.content.replaceChild(0, title))));
}

function drafted(doc: Node): DraftedBrief {
  return { title: briefTitle(doc), doc: doc.toJSON() };
}

/** By report in the order shown, within a report as given. An annotation without its report cannot be cited. */
function passagesInOrder({ sources, annotations }: DraftInput): Passage[] {
  return sources.flatMap((source) =>
    annotations.filter(({ sourceId }) => sourceId === source.id).map((annotation) => ({ ...annotation, source })),
  );
}

function sectionOf(tag: DraftTag, all: readonly Passage[]): Section {
  const tagged = all.filter(({ tagIds }) => tagIds.includes(tag.id));
  return { tag, passages: tagged.filter(isFound), orphans: tagged.filter((passage) => !isFound(passage)) };
}

function isFound(passage: Passage): boolean {
  return passage.state !== 'orphan';
}

function stamp({ reviewer, date }: DraftInput): Node {
  const line = `, assembled from tagged passages on ${dayInWords(date)} by ${reviewer.name}. Quotes are verbatim; everything else is to be written and checked.`;
  return nodes.paragraph.create(null, [briefSchema.text('DRAFT', [briefSchema.marks.strong.create()]), ...text(line)]);
}

function findings(section: Section): Node[] {
  const title = heading(`Findings: ${section.tag.name}`, 'findings');
  if (section.passages.length === 0) return [title, nodes.paragraph.create(null, withoutEvidence(noneFound(section)))];
  return [
    title,
    nodes.finding.create(null, [
      prompt('State in one sentence what these passages show together.'),
      ...section.passages.map(quote),
    ]),
  ];
}

function noneFound({ tag, orphans }: Section): string {
  if (orphans.length === 0) {
    return `None found. No passage is tagged ${tag.name}. This is a gap in what was read, not proof.`;
  }
  const lost = `${orphans.length} ${orphans.length === 1 ? 'passage' : 'passages'}`;
  return `None to show. ${lost} tagged ${tag.name} could not be found in the report (see Methods).`;
}

function quote({ id, sourceId, quote, locator, source }: Passage): Node {
  return nodes.quote.create({ annotationId: id, sourceId, quote, sourceTitle: source.title, locator });
}

function heading(words: string, section: SectionKind | null = null): Node {
  return nodes.heading.create({ level: 1, section }, text(words));
}

function prompt(words: string): Node {
  return nodes.paragraph.create({ prompt: words });
}

/** That nothing was found has no passage behind it, and is not to be asked for one. */
function withoutEvidence(words: string): Node {
  return briefSchema.text(words, [briefSchema.marks.ownView.create()]);
}

/** ProseMirror knows no empty text node. */
function text(words: string): Node[] {
  return words === '' ? [] : [briefSchema.text(words)];
}
