/** Reads Word documents: structure, printed numbers, notes, comments, tracked changes, and the pages that Word last saw. */

import { ok, type Result } from '../../../shared/result.ts';
import { commentsOf, languageOf, noteElements, notesOf, propertiesOf, runningLines } from '../docx/apart.ts';
import { Body, type WordDocument } from '../docx/body.ts';
import { Flow } from '../docx/flow.ts';
import { Numbering } from '../docx/numbering.ts';
import { WordPackage } from '../docx/package.ts';
import { RunReader } from '../docx/runs.ts';
import { printedPage } from '../docx/sections.ts';
import { Styles } from '../docx/styles.ts';
import { aboutPages, placesIn, titleIn } from '../office/blocks.ts';
import { withBoldHeadings } from '../office/boldHeadings.ts';
import { blocksOf } from '../office/entries.ts';
import { mergedChanges, type TrackedChanges } from '../office/trackedChanges.ts';
import { officeWarnings } from '../office/warnings.ts';
import type { Reading, ReportFile } from '../reading.ts';

/** The document's text; 'corrupt', 'password', 'limit' or 'unsupported' (unsafe) with the reason. */
export async function readDocx(file: ReportFile): Promise<Result<Reading>> {
  const { bytes, name, onProgress } = file;
  const changes = file.choices?.changes ?? 'accepted';
  const word = await WordPackage.open(bytes, name);
  if (!word.ok) return word;
  const document = await sharedParts(word.value, changes);
  if (!document.ok) return document;
  const body = new Body(document.value);
  const read = await word.value.each(word.value.main, 'w:body', (element) => body.take(element));
  if (!read.ok) return read;
  onProgress?.(0.7);
  return composed(word.value, document.value, body, name);
}

async function sharedParts(word: WordPackage, changes: TrackedChanges): Promise<Result<WordDocument>> {
  const styleElements = await word.childrenOf(word.partOf('styles'));
  if (!styleElements.ok) return styleElements;
  const lists = await word.childrenOf(word.partOf('numbering'));
  if (!lists.ok) return lists;
  const styles = new Styles(styleElements.value);
  const flow = new Flow();
  const runs = new RunReader(styles, word.relationships, flow, changes);
  return ok({ styles, numbering: new Numbering(lists.value), runs, flow, changes });
}

async function composed(word: WordPackage, document: WordDocument, body: Body, name: string): Promise<Result<Reading>> {
  const { flow } = document;
  const notes = await noteElements(word);
  if (!notes.ok) return notes;
  const comments = await commentsOf(word);
  if (!comments.ok) return comments;
  const properties = await propertiesOf(word);
  if (!properties.ok) return properties;
  const { entries, found } = withBoldHeadings(body.end());
  const text = [...blocksOf(entries), ...notesOf(notes.value, document)];
  const heads = await runningLines(word, body.sections, 'header', document);
  const feet = await runningLines(word, body.sections, 'footer', document);
  if (!heads.ok) return heads;
  if (!feet.ok) return feet;
  const blocks = [...heads.value, ...text, ...feet.value];
  const stands = placesIn(blocks);
  const tracked = mergedChanges(flow.changes, stands);
  const { title, authors } = properties.value;
  return ok({
    title: titleIn(text, title, name),
    language: languageOf(flow),
    blocks,
    pageStarts: aboutPages(flow.pages, stands, heads.value.length, (page) => printedPage(body.sections, page)),
    pages: flow.pages.size > 0 ? flow.pages.size + 1 : null,
    metadata: { authors, publisher: '', published: '', url: '' },
    comments: comments.value.flatMap(({ id, ...comment }) => {
      const stretch = flow.comments.get(id);
      const from = stands(stretch?.from ?? stretch?.to ?? null);
      return from ? [{ ...comment, from, to: stands(stretch?.to ?? null) ?? from }] : [];
    }),
    changes: tracked,
    warnings: [
      ...officeWarnings({
        changes: tracked.length,
        read: document.changes,
        comments: comments.value.length,
        boldHeadings: found,
        hidden: flow.hidden,
      }),
      ...outsideWarnings(body.foreign, word.outside),
    ],
  });
}

function outsideWarnings(foreign: number, outside: number): string[] {
  return [
    foreign > 0 && `Parts of another format inside the document were left out (${foreign}).`,
    outside > 0 && `The document refers to files elsewhere (${outside}); none of them was opened.`,
  ].filter((sentence) => sentence !== false);
}
