/** The numbers that are printed before list items and headings (OpenDocument 1.3 part 3, 5.3 and 19.880). */

import type { PrintedNumber } from '../office/entries.ts';
import { formattedNumber } from '../office/numberFormats.ts';
import type { ListLevel } from './styles.ts';

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '๑, ๒, ๓, ...': 'thaiNumbers',
  'ก, ข, ค, ...': 'thaiLetters',
  '一, 二, 三, ...': 'chineseCounting',
};

/** Counts the items of one list, with the lists in it. */
export class Counter {
  /** By level, from 1. */
  readonly #numbers: number[] = [];

  /** Counts one more item at `level`; `start`: the number that it has whatever was before. */
  next(levels: ReadonlyMap<number, ListLevel>, level: number, start?: number): PrintedNumber {
    const own = levels.get(level);
    const number = start ?? (this.#numbers[level] === undefined ? (own?.start ?? 1) : (this.#numbers[level] ?? 0) + 1);
    this.#numbers[level] = number;
    this.#numbers.length = level + 1;
    return { label: own ? this.#label(levels, level, own) : '', number, isBullet: own?.isBullet ?? true };
  }

  #label(levels: ReadonlyMap<number, ListLevel>, level: number, own: ListLevel): string {
    if (own.isBullet || own.format === '') return '';
    const printed: string[] = [];
    for (let at = Math.max(1, level - own.shown + 1); at <= level; at++) {
      const shown = levels.get(at);
      if (shown && !shown.isBullet && shown.format !== '')
        printed.push(formattedNumber(this.#numbers[at] ?? shown.start, formats[shown.format] ?? 'decimal'));
    }
    return `${own.before}${printed.join('.')}${own.after}`.trim().slice(0, 40);
  }
}
