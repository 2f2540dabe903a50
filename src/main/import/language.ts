/** In what language a report is: what its letters tell goes before what the file says of itself. */

import type { Node } from 'prosemirror-model';
import { type LetteredLanguage, mainLanguage } from '../../shared/text/languageRuns.ts';
import { languageOfCommonWords } from './commonWords.ts';
import { textBlocksOf } from './textBlocks.ts';

/** As much text as tells its language. */
const SAMPLE_UNITS = 20_000;

/** Languages that share their letters with one that is told by them. */
const sharing: Partial<Record<LetteredLanguage, RegExp>> = {
  zh: /^(?:zh|yue|ja|ko)\b/i,
  my: /^(?:my|shn|mnw|ksw|pwo|blk|kht|kac)\b/i,
  ar: /^(?:ar|fa|prs|ur|ps|ku|ckb|ug|sd)\b/i,
};

/**
 * The language of `blocks`, furniture left out, as a BCP 47 tag; empty when neither letters nor `declared` nor the commonest words tell it. Programs put
 * down the language of their own menus: what is written in Thai letters is Thai, whatever the file says.
 */
export function languageOf(blocks: readonly Node[], declared: string): string {
  const said = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(declared) ? declared : '';
  const texts = sampleOf(blocks);
  const lettered = letteredLanguage(texts);
  if ((!lettered || lettered === 'zh') && isJapanese(texts.join(' '))) return 'ja';
  if (!lettered) return said || (languageOfCommonWords(texts.join(' ')) ?? '');
  const fits = sharing[lettered] ?? new RegExp(`^${lettered}\\b`, 'i');
  return fits.test(said) ? said : lettered;
}

/** Paragraph by paragraph, so that one in another language does not speak for the rest. */
function letteredLanguage(texts: readonly string[]): LetteredLanguage | null {
  const units = new Map<LetteredLanguage | null, number>();
  for (const text of texts) {
    const language = mainLanguage(text);
    units.set(language, (units.get(language) ?? 0) + text.length);
  }
  return [...units].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The text's own paragraphs, as many as tell its language. */
function sampleOf(blocks: readonly Node[]): string[] {
  const texts: string[] = [];
  let left = SAMPLE_UNITS;
  for (const { attrs, textContent } of textBlocksOf(blocks)) {
    if (left <= 0) break;
    if (attrs.furniture != null) continue;
    texts.push(textContent.slice(0, left));
    left -= textContent.length;
  }
  return texts;
}

/** Mostly kana and Chinese characters, and of kana a good many. */
function isJapanese(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [kana, han] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Han}/gu)];
  return kana > 0.1 * han && kana + han > count(/\p{L}/gu) / 2;
}
