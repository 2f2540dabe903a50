/**
 * What languages a text is in, as far as its letters tell: enough to choose a face, a direction and a dictionary for it. Scripts
 * that one language of the region is written in stand for that language; nothing is guessed about languages in Latin letters but
 * Vietnamese, whose vowels are its own.
 */

/** A language that its letters tell, BCP 47. */
export type LetteredLanguage = 'th' | 'km' | 'lo' | 'my' | 'ar' | 'zh' | 'vi';

/** A stretch of one language; null where its letters tell none. */
export interface LanguageRun {
  readonly text: string;
  readonly language: LetteredLanguage | null;
}

const scripts = { Thai: 'th', Khmer: 'km', Lao: 'lo', Myanmar: 'my', Arabic: 'ar', Han: 'zh' } as const;

const ofOneScript = Object.keys(scripts).map((script) => `\\p{Script=${script}}`);

/** Letters of one of the scripts, letters of any other, signs and spaces; vowel signs belong to their script. */
const pieces = new RegExp(
  [...ofOneScript.map((letter) => `(${letter}+)`), `((?:(?![${ofOneScript.join('')}])\\p{L})+)`, '.'].join('|'),
  'gsu',
);

/** The vowels that only Vietnamese has; a single one may be a borrowed name. */
const vietnamese = /[\u1ea0-\u1ef9ơưƠƯ].*[\u1ea0-\u1ef9ơưƠƯ]/su;

/** `text` cut where the language changes; signs and spaces go with the letters before them. Together they are `text`. */
export function languageRuns(text: string): LanguageRun[] {
  const latin: LetteredLanguage | null = vietnamese.test(text) ? 'vi' : null;
  const languages = [...Object.values(scripts), latin];
  const runs: { text: string; language: LetteredLanguage | null }[] = [];
  // What stands before the first letter goes with it.
  let lead = '';
  for (const [piece, ...groups] of text.matchAll(pieces)) {
    const language = languages[groups.findIndex((group) => group !== undefined)];
    const last = runs.at(-1);
    if (last && (language === undefined || language === last.language)) last.text += piece;
    else if (language === undefined) lead += piece;
    else {
      runs.push({ text: lead + piece, language });
      lead = '';
    }
  }
  return lead === '' ? runs : [{ text: lead, language: latin }];
}

/** The language that most of `text` is in. */
export function mainLanguage(text: string): LetteredLanguage | null {
  const lengths = new Map<LetteredLanguage | null, number>();
  for (const run of languageRuns(text)) lengths.set(run.language, (lengths.get(run.language) ?? 0) + run.text.length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** Whether the first letter of `text` is written from right to left (Unicode UAX #9, rules P2 and P3). */
export function readsFromRight(text: string): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
}
