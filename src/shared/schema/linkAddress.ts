/** Where a link of a brief leads: an address of the web or of mail, and nothing that a program could run or open. */

const LONGEST = 2_000;

/** What was typed as an address, made whole; null where it is none. */
export function linkAddress(typed: string): string | null {
  const words = typed.trim();
  const whole = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(words)
    ? `mailto:${words}`
    : /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(words)
      ? `https://${words}`
      : words;
  return isAddress(whole) ? whole : null;
}

/** For the schema: throws where a mark says anything else. */
export function checkAddress(value: unknown): void {
  if (typeof value !== 'string' || !isAddress(value)) throw new RangeError('a link leads to an address of web or mail');
}

function isAddress(words: string): boolean {
  return words.length <= LONGEST && /^(https?:\/\/[^\s/?#]+|mailto:\S+@)\S*$/i.test(words);
}
