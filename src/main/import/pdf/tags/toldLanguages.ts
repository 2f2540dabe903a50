/** The languages that tags say, for a report that does not say its own and for what is in another one. */

import { textOf } from '../hyphens.ts';
import type { Part } from '../parts.ts';

/** A language as HTML takes it (BCP 47): what files write there may be anything. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The language in which the tags say most letters are; empty for none. */
export function toldLanguage(parts: readonly Part[]): string {
  const letters = new Map<string, number>();
  for (const { told, runs } of parts)
    if (told && LANGUAGE.test(told.language))
      letters.set(told.language, (letters.get(told.language) ?? 0) + textOf(runs).length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as const)[0];
}

/** The language of `part` where it is not that of the report. */
export function foreignLanguage({ told }: Part, ofReport: string): string | null {
  const language = told?.language ?? '';
  return LANGUAGE.test(language) && primary(language) !== primary(ofReport) ? language : null;
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
