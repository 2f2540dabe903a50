/** Text for a terminal: the name or title of a report may hold characters that colour, clear or turn round the screen. */

/** Control characters, and those that turn the direction of what follows (Unicode Standard Annex 9, section 2). */
const commands = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** `text` on one line, each character that a terminal would obey shown as “�”. */
export function plainText(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(commands, '\uFFFD');
}
