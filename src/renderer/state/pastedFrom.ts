/** What a paste event brings, as far as a report can be made of it. The clipboard itself is closed to the page. */

import { pastedLimits } from '../../shared/model/pasted.ts';

export interface FromClipboard {
  /** Empty where it is longer than can be taken: a field with all of it would hold up the window. */
  readonly text: string;
  /** UTF-16 units of the whole text. */
  readonly length: number;
  /** The same with its mark-up; null where that would add nothing, or is more than can be taken. */
  readonly html: string | null;
  /** Its mark-up is more than can be taken. */
  readonly isStripped: boolean;
}

/** Mark-up that says more than the words alone. */
const STRUCTURE = /<(?:h[1-6]|p|div|ul|ol|li|table|blockquote|a|b|strong|i|em|br|article|section)\b/i;

/** The words and mark-up in `data`; null when it holds neither. */
export function pastedFrom(data: Pick<DataTransfer, 'getData'> | null): FromClipboard | null {
  const html = data?.getData('text/html') ?? '';
  const plain = (data?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n');
  const text = plain.trim() === '' ? wordsIn(html) : plain;
  if (text.trim() === '') return null;
  if (text.length > pastedLimits.text) return { text: '', length: text.length, html: null, isStripped: false };
  const isTold = STRUCTURE.test(html);
  const isStripped = isTold && html.length > pastedLimits.html;
  return { text, length: text.length, html: isTold && !isStripped ? html : null, isStripped };
}

/** The first line as a title, where it is as short as one. */
export function titleFrom(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? '';
  return line.length <= pastedLimits.title && !/[.:;,]$/.test(line) ? line : '';
}

/** The words of mark-up that came alone, to be looked at only. */
function wordsIn(html: string): string {
  return html
    .slice(0, pastedLimits.html)
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:p|div|h[1-6]|li|tr|br)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n\s*\n+/g, '\n\n')
    .trim();
}
