/** The words that a brief prints in every format, made safe for any of them. */

import type { Node } from 'prosemirror-model';
import { type Citation, citationLabel } from '../../shared/schema/citation.ts';

/** The language of the wording that the program writes, BCP 47. */
export const BRIEF_LANGUAGE = 'en-GB';

/** What no format can print: outside of Char in XML 1.0, section 2.2, and the C1 control characters. */
const unprintable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** `text` on one line, without characters that would make the file invalid. */
export function line(text: string): string {
  return printable(text).replace(/\s*\n\s*/g, ' ');
}

/** The lines of a verbatim quote in quotation marks; a passage over several paragraphs has several. Never empty. */
export function quoteLines(citation: Citation): string[] {
  const lines = printable(citation.quote)
    .split('\n')
    .filter((each) => each.trim() !== '');
  return `“${lines.join('\n')}”`.split('\n');
}

/** How a citation is printed: "[Routes home, p. 52]". */
export function printedCitation(citation: Citation): string {
  return `[${line(citationLabel(citation))}]`;
}

/** The words that mark an empty place with a prompt, so that it is not overlooked; null where there is none. */
export function emptyPlace(paragraph: Node): string | null {
  if (paragraph.content.size > 0 || typeof paragraph.attrs.prompt !== 'string') return null;
  return `[Not written yet: ${line(paragraph.attrs.prompt)}]`;
}

function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '');
}
