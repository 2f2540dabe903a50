/** What was pasted as a file: the page with its mark-up as it came, or plain text, under a name made of its title. */

import type { Pasted } from '../../shared/model/pasted.ts';
import { fileNameOf } from '../export/fileName.ts';

/** A file that lies nowhere yet. */
export interface PastedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the analyst calls it; empty when the text is to say. */
  readonly title: string;
}

const NAMELESS = 'Pasted text';

/** The file of what was pasted. */
export function pastedFile({ title, text, html }: Pasted): PastedFile {
  const name = fileNameOf(title || NAMELESS, html === null ? 'txt' : 'html');
  return { name, bytes: new TextEncoder().encode(html === null ? text : pageOf(title, html)), title };
}

/** A whole page around what may be a piece of one. */
function pageOf(title: string, html: string): string {
  if (/<html[\s>]/i.test(html)) return `\uFEFF${html}`; // Whatever encoding it names, these are the bytes of UTF-8.
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>\n${html}\n</body></html>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;');
}
