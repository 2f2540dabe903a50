/** In what language a report is: what its letters tell goes before what the file says of itself. */

import type { Node } from 'prosemirror-model';
import { type LetteredLanguage, mainLanguage } from '../../shared/text/languageRuns.ts';

/** As much text as tells its language. */
const SAMPLE_UNITS = 20_000;

/** Languages that share their letters with one that is told by them. */
const sharing: Partial<Record<LetteredLanguage, RegExp>> = {
  zh: /^(?:zh|yue|ja|ko)\b/i,
  my: /^(?:my|shn|mnw|ksw|pwo|blk|kht|kac)\b/i,
  ar: /^(?:ar|fa|prs|ur|ps|ku|ckb|ug|sd)\b/i,
};

/**
 * The language of `blocks`, furniture left out, as a BCP 47 tag; empty when neither letters nor `declared` tell it. Programs put
 * down the language of their own menus: what is written in Thai letters is Thai, whatever the file says.
 */
export function languageOf(blocks: readonly Node[], declared: string): string {
  const said = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/.test(declared) ? declared : '';
  const sample = sampleOf(blocks);
  const lettered = mainLanguage(sample);
  if ((!lettered || lettered === 'zh') && isJapanese(sample)) return 'ja';
  if (!lettered) return said;
  const fits = sharing[lettered] ?? new RegExp(`^${lettered}\\b`, 'i');
  return fits.test(said) ? said : lettered;
}

function sampleOf(blocks: readonly Node[]): string {
  let sample = '';
  for (const block of blocks) {
    if (block.attrs.furniture == null) sample += `${block.textContent} `;
    if (sample.length > SAMPLE_UNITS) break;
  }
  return sample.slice(0, SAMPLE_UNITS);
}

/** Mostly kana and Chinese characters, and of kana a good many. */
function isJapanese(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const [kana, han] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Han}/gu)];
  return kana > 0.1 * han && kana + han > count(/\p{L}/gu) / 2;
}
