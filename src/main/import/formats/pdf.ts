/** Reads PDF reports: the text of each page, put in reading order and made into blocks, with the printed page labels. */

import type { Mark, Node } from 'prosemirror-model';
import { ok, type Result } from '../../../shared/result.ts';
import { sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { headings, type Piece, paragraphs } from '../inline.ts';
import { type ListedItem, listsOf } from '../lists.ts';
import { withPairedBrackets } from '../pdf/brackets.ts';
import { composed } from '../pdf/compose.ts';
import { textOf } from '../pdf/hyphens.ts';
import type { Run } from '../pdf/lines.ts';
import { type NoteLinks, noteLinks } from '../pdf/noteLinks.ts';
import { type PrintedPage, printedReport } from '../pdf/pages.ts';
import { pageWarnings } from '../pdf/pageWarnings.ts';
import { type Cell, type Part, pageOf } from '../pdf/parts.ts';
import { Recognitions } from '../pdf/recognition.ts';
import { scriptWarnings } from '../pdf/scripts.ts';
import { foreignLanguage, toldLanguage } from '../pdf/tags/toldLanguages.ts';
import { isOwnTitle, type PageStart, type Reading, type ReportFile, stemOf } from '../reading.ts';

const { nodes, marks } = sourceSchema;

/** How a page that is a picture is called where it stands in the text. */
const PICTURED = 'This page of the original is a picture without text';

/** What the pieces of the text are joined to while their blocks are made. */
interface Links extends NoteLinks {
  readonly language: string;
  readonly recognitions: Recognitions;
}

/** The pages' text; 'password-needed', 'password-wrong', 'corrupt' or 'limit' with the reason. */
export async function readPdf(file: ReportFile): Promise<Result<Reading>> {
  const report = await printedReport(file);
  if (!report.ok) return report;
  const { pages, metadata } = report.value;
  const parts = composed(pages, report.value.outline).filter(hasContent).map(withPairedBrackets);
  const language = report.value.language || toldLanguage(parts);
  const ranks = headingRanks(parts);
  const recognitions = new Recognitions();
  const blocks = blocksOf(parts, ranks, { ...noteLinks(parts), recognitions, language });
  return ok({
    title: titleOf(report.value.title, parts, file.name),
    language,
    blocks,
    pageStarts: pageStarts(parts, pages),
    pages: pages.length,
    metadata,
    recognised: recognitions.in(blocks),
    languages: file.recognised?.length ? (file.choices?.recognise ?? []) : [],
    unread: pages.flatMap(({ unread }, index) => (unread ? [index] : [])),
    warnings: [...pageWarnings(pages), ...scriptWarnings(uncertainText(pages))],
  });
}

function hasContent({ kind, runs }: Part): boolean {
  return kind === 'table' || kind === 'picture' || kind === 'figure' || textOf(runs).trim() !== '';
}

/** The text of the pages whose letters may be stored in the order of drawing. */
function uncertainText(pages: readonly PrintedPage[]): string {
  return pages.flatMap(({ inOrder, spans }) => (inOrder ? [] : spans.map(({ text }) => text))).join('\n');
}

/** One text block for each part but tables; items that follow each other are one list. */
function blocksOf(parts: readonly Part[], ranks: readonly number[], links: Links): Node[] {
  const blocks: Node[] = [];
  const items: ListedItem[] = [];
  const endList = () => blocks.push(...listsOf(items.splice(0)));
  for (const part of parts) {
    const made = partBlocks(part, ranks, links);
    const last = items.at(-1);
    if (part.kind !== 'item') {
      endList();
      blocks.push(...made);
    } else if (part.told?.follows && last) items.splice(-1, 1, { ...last, content: [...last.content, ...made] });
    else items.push(listed(part, made));
  }
  endList();
  return blocks;
}

/** Deeper lists than this are of the deepest. */
const DEEPEST = 9;

function listed({ label, told }: Part, content: readonly Node[]): ListedItem {
  const level = Math.min(told?.depth ?? 1, DEEPEST);
  return { level, isBullet: label === '', number: Number(/\d+/.exec(label)?.[0] ?? 1), label, content };
}

function partBlocks(part: Part, ranks: readonly number[], links: Links): Node[] {
  if (part.kind === 'table') return [tableNode(part, links)];
  if (part.kind === 'picture') return paragraphs([{ kind: 'picture', description: PICTURED }]);
  if (part.kind === 'figure') return paragraphs([{ kind: 'picture', description: part.told?.says ?? '' }]);
  const pieces = part.runs.flatMap((run) => pieceOf(run, part.kind, links));
  const language = foreignLanguage(part, links.language);
  if (part.kind === 'heading')
    return headings(pieces, part.told?.level || ranks.indexOf(part.rank) + 1, null, part.label, language);
  if (part.kind === 'note')
    return [
      nodes.note.create({ label: part.label, id: links.notes.get(part) ?? '' }, paragraphs(pieces, null, language)),
    ];
  return paragraphs(pieces, part.furniture, language);
}

function tableNode({ rows }: Part, links: Links): Node {
  return nodes.table.create(
    null,
    rows.map((row) =>
      nodes.tableRow.create(
        null,
        row.map((cell) => cellNode(cell, links)),
      ),
    ),
  );
}

/** Each paragraph of a cell is one block, an empty one too: places are counted by them. */
function cellNode({ paragraphs: all, columns, rows, isHead }: Cell, links: Links): Node {
  const type = isHead ? nodes.tableHeader : nodes.tableCell;
  const blocks = all.map((runs) => {
    const [block] = paragraphs(runs.flatMap((run) => pieceOf(run, isHead ? 'heading' : 'text', links)));
    return block ?? nodes.paragraph.create();
  });
  return type.create({ columns, rows }, blocks);
}

function pieceOf(run: Run, kind: Part['kind'], { marks: references, recognitions }: Links): Piece[] {
  const { text, bold, raised } = run;
  const note = references.get(run);
  const styles: Mark[] = note === undefined ? [] : [marks.noteReference.create({ note })];
  if (bold && kind !== 'heading') styles.push(marks.strong.create());
  if (raised) styles.push(marks.superscript.create());
  return recognitions.around(run, { kind: 'text', text, marks: styles });
}

/** The settings of headings, highest first. */
function headingRanks(parts: readonly Part[]): number[] {
  const ranks = parts.filter((part) => part.kind === 'heading').map((part) => part.rank);
  return [...new Set(ranks)].sort((a, b) => b - a);
}

/** Where another page begins than the text before is on. A part is one text block, a table as many as it has cells. */
function pageStarts(parts: readonly Part[], pages: readonly PrintedPage[]): PageStart[] {
  let block = 0;
  let current = -1;
  return parts.flatMap((part) => {
    const first = block;
    block += part.rows.length === 0 ? 1 : part.rows.flat().reduce((sum, cell) => sum + cell.paragraphs.length, 0);
    const turned = part.page === current ? part.starts : [{ page: part.page, at: 0 }, ...part.starts];
    current = pageOf(part);
    return turned.map(({ page, at }) => ({ block: first, at, label: pages[page]?.label ?? '', page }));
  });
}

/** The file's own title, unless a program made it up; else the largest heading on the first pages. */
function titleOf(declared: string, parts: readonly Part[], name: string): string {
  if (isOwnTitle(declared)) return declared;
  const opening = parts.slice(0, 12).filter((part) => part.kind === 'heading');
  const largest = opening.toSorted((a, b) => b.size - a.size)[0];
  return largest ? textOf(largest.runs) : stemOf(name);
}
