/** Reads OpenDocument texts: structure, printed numbers, notes, comments, tracked changes, and the pages that were last laid out. */

import type { Node } from 'prosemirror-model';
import { ok, type Result } from '../../../shared/result.ts';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { personNames } from '../about/names.ts';
import { Body, blocksIn, type OdtDocument } from '../odt/body.ts';
import { Counter } from '../odt/numbering.ts';
import { OpenDocument } from '../odt/package.ts';
import { type DescribedChange, ParagraphReader } from '../odt/paragraphs.ts';
import { OUTLINE, Styles } from '../odt/styles.ts';
import { aboutPages, placesIn, titleIn } from '../office/blocks.ts';
import { withBoldHeadings } from '../office/boldHeadings.ts';
import { blocksOf } from '../office/entries.ts';
import { mergedChanges } from '../office/trackedChanges.ts';
import { officeWarnings } from '../office/warnings.ts';
import type { Reading, ReportFile } from '../reading.ts';
import { elementOf, elementsOf, textIn, type XmlElement } from '../xml.ts';

const { nodes } = sourceSchema;

const STYLES = ['office:styles', 'office:automatic-styles'];

/** The document's text; 'corrupt', 'password', 'limit' or 'unsupported' (unsafe) with the reason. */
export async function readOdt(file: ReportFile): Promise<Result<Reading>> {
  const { bytes, name, onProgress } = file;
  const changes = file.choices?.changes ?? 'accepted';
  const opened = await OpenDocument.open(bytes, name);
  if (!opened.ok) return opened;
  const odt = opened.value;
  const shared = await odt.childrenOf('styles.xml', [...STYLES, 'office:master-styles']);
  if (!shared.ok) return shared;
  const head = await odt.childrenOf('content.xml', [...STYLES, 'text:tracked-changes']);
  if (!head.ok) return head;
  onProgress?.(0.3);
  const styles = new Styles([...shared.value.values(), ...head.value.values()].flat());
  const described = describedChanges(head.value.get('text:tracked-changes') ?? []);
  const document: OdtDocument = {
    styles,
    paragraphs: new ParagraphReader(styles, described, changes),
    counters: new Map([[OUTLINE, new Counter()]]),
  };
  const body = new Body(document);
  const read = await odt.each('content.xml', ['office:text'], (element) => body.take(element));
  if (!read.ok) return read;
  const properties = await odt.childrenOf('meta.xml', ['office:meta']);
  if (!properties.ok) return properties;
  onProgress?.(0.8);
  const masters = shared.value.get('office:master-styles') ?? [];
  return ok(composed(document, body, masters, properties.value.get('office:meta') ?? [], name));
}

function composed(
  document: OdtDocument,
  body: Body,
  masters: readonly XmlElement[],
  properties: readonly XmlElement[],
  name: string,
): Reading {
  const { paragraphs } = document;
  const { entries, found } = withBoldHeadings(body.end());
  const text = [...blocksOf(entries), ...notesOf(document)];
  const pages = paragraphs.knowsPages ? new Map(paragraphs.pages) : new Map();
  const heads = runningLines(masters, 'style:header', 'running-head', document);
  const blocks = [...heads, ...text, ...runningLines(masters, 'style:footer', 'running-foot', document)];
  const stands = placesIn(blocks);
  const tracked = mergedChanges(paragraphs.changes, stands);
  const saying = (wanted: string) => textIn(properties.find((each) => each.name === wanted) ?? '').trim();
  const author = saying('meta:initial-creator') || saying('dc:creator');
  return {
    title: titleIn(text, saying('dc:title'), name),
    language: mostCommon(paragraphs.languages),
    blocks,
    pageStarts: aboutPages(pages, stands, heads.length),
    pages: pages.size > 0 ? pages.size + 1 : null,
    metadata: { authors: personNames(author), publisher: '', published: '', url: '' },
    comments: paragraphs.comments.flatMap(({ from, to, ...comment }) => {
      const start = stands(from);
      return start ? [{ ...comment, from: start, to: stands(to) ?? start }] : [];
    }),
    changes: tracked,
    warnings: officeWarnings({
      changes: tracked.length,
      read: paragraphs.reads,
      comments: paragraphs.comments.length,
      boldHeadings: found,
      hidden: paragraphs.hidden,
    }),
  };
}

function describedChanges(regions: readonly XmlElement[]): ReadonlyMap<string, DescribedChange> {
  const described = new Map<string, DescribedChange>();
  for (const region of regions) {
    const change = elementOf(region, 'text:insertion') ?? elementOf(region, 'text:deletion');
    if (!change) continue;
    const about = elementOf(change, 'office:change-info');
    const kind = change.name === 'text:insertion' ? 'insertion' : 'deletion';
    const text = elementsOf(change).filter(({ name }) => name !== 'office:change-info');
    described.set(region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', {
      kind,
      author: textIn(elementOf(about, 'dc:creator') ?? '').trim(),
      date: textIn(elementOf(about, 'dc:date') ?? '').trim(),
      text: text.map(textIn).join(' '),
    });
  }
  return described;
}

/** The list grows while it is read, where a note has one of its own. */
function notesOf(document: OdtDocument): Node[] {
  const made: Node[] = [];
  for (const { id, label, body } of document.paragraphs.notes) {
    const blocks = blocksIn(body, document);
    if (blocks.length > 0) made.push(nodes.note.create({ label, id }, blocks));
  }
  return made;
}

/** The running heads or feet of all kinds of pages, each text once. */
function runningLines(
  masters: readonly XmlElement[],
  kind: string,
  furniture: FurnitureKind,
  document: OdtDocument,
): Node[] {
  const lines = masters.flatMap((master) => elementsOf(master).filter(({ name }) => name.startsWith(kind)));
  const byText = new Map(
    lines.flatMap((line) => blocksIn(line, document, furniture)).map((block) => [block.textContent.trim(), block]),
  );
  return [...byText.values()];
}

function mostCommon(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
