/** What the letters of a name tell of how it is to be set: the room that its script needs, and whether it turns a sentence. */

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
];

/** As much of a text as tells its script. */
const SAMPLE = 200;

/** The language of a text mostly in a script that needs room of its own and is one language's; `null` otherwise. */
export function languageOfScript(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (isLatinOnly.test(sample)) return null;
  const enough = (sample.match(/\p{L}|\p{M}/gu)?.length ?? 0) / 2;
  return scripts.find(([letters]) => (sample.match(letters)?.length ?? 0) > enough)?.[1] ?? null;
}

const isLatinOnly = /^[\0-\u0dff\u2000-\u2fff]*$/;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** What turns the words after it round, or ends our own isolation: it has no place in a name. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name as it goes into a sentence: neither letters written from the right nor hidden signs turn the words around it. */
export function isolated(name: string): string {
  const plain = name.replace(turning, '');
  return rightToLeft.test(plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}` : plain;
}
