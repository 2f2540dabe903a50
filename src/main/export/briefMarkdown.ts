/** A brief as CommonMark text in which nothing that anybody wrote can become markup. */

import type { Node } from 'prosemirror-model';
import { citedOnce } from '../../shared/evidence/generatedText.ts';
import { type BriefBlockName, confidentialityOf } from '../../shared/schema/briefSchema.ts';
import { citationLabel, citationOf } from '../../shared/schema/citation.ts';
import { emptyPlace, line, printedCitation, quoteLines } from './briefText.ts';

/** The file as text, to be stored as UTF-8. It ends with the ids of the annotations that were cited. */
export function briefMarkdown(title: string, doc: Node): string {
  return `${[...confidentiality(doc), ...blocks(doc, title), ...annex(doc)].join('\n\n')}\n`;
}

function confidentiality(doc: Node): string[] {
  const words = confidentialityOf(doc);
  return words === null ? [] : [`**${escaped(line(words))}**`];
}

function blocks(parent: Node, title: string): string[] {
  let alternate = false;
  return parent.children.flatMap((node, index) => {
    alternate = !alternate && parent.maybeChild(index - 1)?.type === node.type;
    return block(node, title, alternate);
  });
}

/** `alternate`: with the other list mark, since two lists with the same mark would be read as one. */
function block(node: Node, title: string, alternate: boolean): string[] {
  switch (node.type.name as BriefBlockName) {
    case 'title':
      return [`# ${inline(node) || escaped(line(title))}`];
    case 'heading':
      return [`${'#'.repeat(node.attrs.level + 1)} ${inline(node)}`.trimEnd()];
    case 'paragraph':
      return present(escapedPlace(node) ?? inline(node));
    case 'quote':
      return [quote(node)];
    case 'blockquote':
      return present(prefixed('> ', blocks(node, title).join('\n\n')));
    case 'finding':
      return blocks(node, title);
    case 'bulletList':
      return [node.children.map((item) => listItem(alternate ? '* ' : '- ', item, title)).join('\n')];
    case 'orderedList':
      return [
        node.children.map((item, index) => listItem(`${index + 1}${alternate ? ')' : '.'} `, item, title)).join('\n'),
      ];
    case 'table':
      return [table(node)];
    case 'tableRow':
    case 'tableHeader':
    case 'tableCell':
      throw new Error('a table writes its rows itself');
    case 'generated':
      throw new Error('what the program writes is put in before');
    case 'listItem':
      return blocks(node, title);
  }
}

/** Blank paragraphs have no form in Markdown. */
function present(text: string): string[] {
  return text.trim() === '' ? [] : [text];
}

function escapedPlace(node: Node): string | null {
  const place = emptyPlace(node);
  return place === null ? null : escaped(place);
}

/** Further lines of an item are indented as far as its text begins (CommonMark 0.31, section 5.2). */
function listItem(mark: string, item: Node, title: string): string {
  const [first = '', ...rest] = blocks(item, title).join('\n\n').split('\n');
  const indent = ' '.repeat(mark.length);
  return [`${mark}${first}`.trimEnd(), ...rest.map((each) => (each === '' ? '' : `${indent}${each}`))].join('\n');
}

/** GitHub's tables (GFM 0.29, section 4.10): a first row of headings, which is left empty where the brief has none. */
function table(node: Node): string {
  const rows = node.children.map(({ children }) => children.map(cellText));
  const headed = node.firstChild?.children.every(({ type }) => type.name === 'tableHeader') ?? false;
  const width = rows[0]?.length ?? 0;
  const [head = [], ...body] = headed ? rows : [Array<string>(width).fill(''), ...rows];
  return [head, Array<string>(width).fill('---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A cell is one line; `escaped` and `inline` escape the pipe. */
function cellText(cell: Node): string {
  return cell.children
    .map((paragraph) => escapedPlace(paragraph) ?? inline(paragraph))
    .filter((words) => words !== '')
    .join(' ');
}

function quote(node: Node): string {
  const citation = citationOf(node);
  const lines = quoteLines(citation).map((each) => escaped(each));
  return prefixed('> ', `${lines.join('\n\n')} ${escaped(printedCitation(citation))}`);
}

function prefixed(prefix: string, text: string): string {
  const lines = text.split('\n').map((each) => `${prefix}${each}`.trimEnd());
  return text === '' ? '' : lines.join('\n');
}

function annex(doc: Node): string[] {
  const cited = citedOnce(doc);
  if (cited.length === 0) return [];
  const items = cited.map((each) => `- ${escaped(line(citationLabel(each)))}: ${escaped(each.annotationId)}`);
  return ['## Passages cited, with the ids of their annotations', items.join('\n')];
}

function inline(parent: Node): string {
  const written = parent.children.map((node, index) => {
    if (!node.isText) return escapedInline(printedCitation(citationOf(node)));
    return marked(node, parent.maybeChild(index - 1), parent.maybeChild(index + 1));
  });
  return startEscaped(written.join('').replace(/\s+/g, ' ').trim());
}

/**
 * Markers are written only where they are sure to be read as such: next to white space, at an end of the block, before a stop
 * (CommonMark 0.31, section 6.2, left- and right-flanking). Else the emphasis is left out and the words stay exact.
 */
function marked(node: Node, before: Node | null, after: Node | null): string {
  const text = line(node.text ?? '');
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const marker = node.marks.map(({ type }) => markers[type.name] ?? '').join('');
  const clear =
    (lead !== '' || before === null || /\s$/.test(before.text ?? '')) &&
    (trail !== '' || after === null || /^\s/.test(after.text ?? '') || closes(core, after.text ?? ''));
  const words = linked(node, escapedInline(core));
  if (marker === '' || core === '' || !clear) return `${lead}${words}${trail}`;
  return `${lead}${marker}${words}${[...marker].reverse().join('')}${trail}`;
}

/** In pointed brackets an address may hold anything but these (CommonMark 0.31, section 6.3). */
function linked(node: Node, words: string): string {
  const link = node.marks.find(({ type }) => type.name === 'link');
  if (!link || words === '') return words;
  const address = String(link.attrs.href).replace(/[<>\\\s]/g, (letter) => encodeURIComponent(letter));
  return `[${words}](<${address}>)`;
}

/** Between a letter and punctuation a marker can only close. */
function closes(core: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(core) && /^[.,;:?!)]/.test(after);
}

const markers: Readonly<Record<string, string>> = { strong: '**', emphasis: '*' };

/** Text as one Markdown paragraph that reads exactly as `text`, white space apart. */
export function escaped(text: string): string {
  return startEscaped(escapedInline(text.replace(/\s+/g, ' ').trim()));
}

/** ASCII punctuation that has a meaning inside a line, in CommonMark or in the extensions of GitHub and Pandoc. */
function escapedInline(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>&~|^$#@]/g, '\\$&')
      .replace(/:(?=\/\/)/g, '\\:')
      // Two slashes alone begin an address too, for readers that make links of what looks like one.
      .replace(/(?<!:)\/(?=\/)/g, '\\/')
      .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
  );
}

/** What has a meaning at the start of a line only: bullets, rules, numbers of a list, underlined headings. */
function startEscaped(text: string): string {
  return text.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
