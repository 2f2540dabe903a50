/** What stands apart from the text of a Word document: notes, comments, running heads, and what it says of itself. */

import type { Node } from 'prosemirror-model';
import { ok, type Result } from '../../../shared/result.ts';
import { type FurnitureKind, sourceSchema } from '../../../shared/schema/sourceSchema.ts';
import { personNames } from '../about/names.ts';
import { elementsOf, textIn, type XmlElement } from '../xml.ts';
import { blocksIn, type WordDocument } from './body.ts';
import type { Flow, NoteKind } from './flow.ts';
import type { WordPackage } from './package.ts';
import { allNamed } from './runs.ts';
import type { Section } from './sections.ts';

const { nodes } = sourceSchema;

/** The elements of a document's notes, by kind and id. */
export type NoteElements = ReadonlyMap<string, XmlElement>;

/** Reads the notes' parts; what is made of them comes when the order of their marks is known. */
export async function noteElements(word: WordPackage): Promise<Result<NoteElements>> {
  const found = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const read = await word.each(word.partOf(`${kind}s`), `w:${kind}s`, (note) => {
      // Those with a type are the lines between text and notes.
      if (!note.attributes['w:type'] || note.attributes['w:type'] === 'normal')
        found.set(keyOf(kind, note.attributes['w:id'] ?? ''), note);
    });
    if (!read.ok) return read;
  }
  return ok(found);
}

/** The notes that the text refers to, in the order of their marks. */
export function notesOf(elements: NoteElements, document: WordDocument): Node[] {
  const made: Node[] = [];
  // A note may refer to another one: the list grows meanwhile.
  for (const { kind, id, label } of document.flow.notes) {
    const element = elements.get(keyOf(kind, id));
    const blocks = element ? blocksIn(element, document) : [];
    if (blocks.length > 0) made.push(nodes.note.create({ label, id: keyOf(kind, id) }, blocks));
  }
  return made;
}

function keyOf(kind: NoteKind, id: string): string {
  return `${kind}-${id}`;
}

/** A comment as it stands in the file, with the stretch that the text gives it. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
}

/** The comments in the margin. */
export async function commentsOf(word: WordPackage): Promise<Result<WordComment[]>> {
  const found: WordComment[] = [];
  const read = await word.each(word.partOf('comments'), 'w:comments', (comment) => {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = comment.attributes;
    const text = [...allNamed(comment, 'w:p')].map(lettersIn).join('\n').trim();
    if (text !== '') found.push({ id, author, date, text });
  });
  return read.ok ? ok(found) : read;
}

function lettersIn(paragraph: XmlElement): string {
  return [...allNamed(paragraph, 'w:t')].map(textIn).join('');
}

/** The running heads or feet of all sections, each text once. */
export async function runningLines(
  word: WordPackage,
  sections: readonly Section[],
  kind: 'header' | 'footer',
  document: WordDocument,
): Promise<Result<Node[]>> {
  const furniture: FurnitureKind = kind === 'header' ? 'running-head' : 'running-foot';
  const ids = sections.flatMap(({ properties }) => elementsOf(properties, `w:${kind}Reference`).map(idOf));
  const blocks = new Map<string, Node>();
  for (const id of new Set(ids)) {
    const children = await word.childrenOf(word.relationships.get(id)?.target ?? null);
    if (!children.ok) return children;
    const parent = { name: `w:${kind}`, attributes: {}, children: children.value };
    for (const block of blocksIn(parent, document, furniture)) {
      const text = block.textContent.trim();
      if (!blocks.has(text)) blocks.set(text, /^[\d\s/–-]*$/.test(text) ? asPageNumber(block) : block);
    }
  }
  return ok([...blocks.values()]);
}

function idOf(reference: XmlElement): string {
  return reference.attributes['r:id'] ?? '';
}

function asPageNumber(block: Node): Node {
  if (!block.isTextblock) return block;
  return block.type.create({ ...block.attrs, furniture: 'page-number' }, block.content, block.marks);
}

/** What the document says of itself in its properties. */
export async function propertiesOf(word: WordPackage): Promise<Result<{ title: string; authors: string[] }>> {
  const children = await word.childrenOf(word.properties);
  if (!children.ok) return children;
  const valOf = (name: string) => {
    const element = children.value.find((child) => child.name === name);
    return element ? textIn(element).replace(/\s+/g, ' ').trim() : '';
  };
  return ok({ title: valOf('dc:title'), authors: personNames(valOf('dc:creator')) });
}

/** The language that the document gives most of its letters; empty when it gives none. */
export function languageOf({ languages }: Flow): string {
  return [...languages].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
