/**
 * Details that may tell who somebody is: a telephone number, an e-mail address, an exact age beside a place or a date.
 * A hint for the eye before a brief goes out, and no promise that nothing else identifies anybody.
 */

import { sentencesOf } from '../text/segment.ts';

export type IdentifyingKind = 'phone' | 'email' | 'age';

export interface IdentifyingDetail {
  readonly kind: IdentifyingKind;
  /** UTF-16 units of the text given. */
  readonly start: number;
  readonly end: number;
}

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Seven digits or more, in any script's digits, written as one number; the middle must not be a year range. */
const phone = /(?<![\p{L}\p{N}])\+?\p{Nd}(?:[\s().-]?\p{Nd}){6,14}(?![\p{L}\p{N}])/gu;
const yearRange = /^\p{Nd}{4}\s?[-–]\s?\p{Nd}{4}$/u;
const age =
  /\b\p{Nd}{1,2}[- ]years?[- ]old\b|\baged? \p{Nd}{1,2}\b|อายุ\s*\p{Nd}{1,2}|អាយុ\s*\p{Nd}{1,2}|ອາຍຸ\s*\p{Nd}{1,2}|အသက်\s*\p{Nd}{1,2}|\p{Nd}{1,2}\s*tuổi|\p{Nd}{1,2}\s*岁|\p{Nd}{1,2}\s*歲/giu;
/** A place or a date that an age would point into: a name after “in” or “from”, a word for a small place, a day. */
const placeOrDate =
  /\b(?:in|from|at|of|near) \p{Lu}\p{L}+|\b(?:village|district|commune|township|ward|hamlet)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:19|20)\d\d\b|หมู่บ้าน|บ้าน|ตำบล|อำเภอ|ភូមិ|ឃុំ|ស្រុក|ບ້ານ|ເມືອງ|ရွာ|မြို့|thôn|xã|huyện|村|县|縣|镇/u;

/** The details of one paragraph, in order. */
export function identifyingDetails(text: string): IdentifyingDetail[] {
  const found: IdentifyingDetail[] = [];
  for (const { index, 0: words } of text.matchAll(email))
    found.push({ kind: 'email', start: index, end: index + words.length });
  for (const { index, 0: words } of text.matchAll(phone))
    if (!yearRange.test(words)) found.push({ kind: 'phone', start: index, end: index + words.length });
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (!placeOrDate.test(sentence)) continue;
    for (const { index, 0: words } of sentence.matchAll(age))
      found.push({ kind: 'age', start: start + index, end: start + index + words.length });
  }
  return found.sort((a, b) => a.start - b.start);
}
