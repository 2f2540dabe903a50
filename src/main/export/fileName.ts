/** The name that an exported brief is offered under: its title, as far as every system can take it. */

import { cut } from '../../shared/text/segment.ts';

/** Systems allow 255 bytes; what is written beside it for a moment has a longer ending. */
const BYTES = 200;

/** What Windows, macOS or Linux give a meaning of their own in names: separators, wild cards, control characters. */
const special = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu;

/** `title` with the ending of `format`; without a character that a system refuses, and no longer than it allows. */
export function fileNameOf(title: string, format: string): string {
  const plain = title
    .replace(special, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  let name = plain;
  for (let length = 100; Buffer.byteLength(name) > BYTES; length -= 5) name = cut(plain, length);
  return `${name || 'brief'}.${format}`;
}
