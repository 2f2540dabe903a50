/** The numbers that Word prints before list items and headings, counted as Word counts them (ECMA-376 part 1, 17.9). */

import type { PrintedNumber } from '../office/entries.ts';
import { formattedNumber } from '../office/numberFormats.ts';
import { elementOf, elementsOf, type XmlElement } from '../xml.ts';
import { valOf, wholeNumber } from './properties.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 to %9 where the numbers go. */
  readonly text: string;
  /** All numbers in it as digits, whatever their own level says. */
  readonly legal: boolean;
  /** The level after which it begins anew; 0 for never. */
  readonly restart: number | undefined;
}

interface List {
  /** Lists of one kind count together. */
  readonly kind: string;
  readonly levels: readonly (Level | undefined)[];
  /** By level: where this list begins anew whatever its kind had counted. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** The last number of each level, by kind. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /** Out of the children of `w:numbering`. */
  constructor(children: readonly XmlElement[]) {
    const kinds = new Map(
      children
        .filter(({ name }) => name === 'w:abstractNum')
        .map((element) => [element.attributes['w:abstractNumId'] ?? '', element]),
    );
    const linked = new Map(
      [...kinds].flatMap(([id, element]) => {
        const style = valOf(element, 'w:styleLink');
        return style === undefined ? [] : [[style, id] as const];
      }),
    );
    for (const list of children.filter(({ name }) => name === 'w:num')) {
      const named = valOf(list, 'w:abstractNumId') ?? '';
      // A kind may only point to the style whose kind has the levels.
      const kind = linked.get(valOf(kinds.get(named), 'w:numStyleLink') ?? '') ?? named;
      this.#lists.set(list.attributes['w:numId'] ?? '', listOf(list, kind, kinds.get(kind)));
    }
  }

  /** Counts one more paragraph of a list; `null` when there is no such list. */
  next(id: string, level: number): PrintedNumber | null {
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (!list || !own) return null;
    const counters = this.#countersOf(list, id);
    const number = (counters[level] ?? own.start - 1) + 1;
    counters[level] = number;
    for (let deeper = level + 1; deeper < LEVELS; deeper++)
      if (beginsAnew(list.levels[deeper], level)) counters[deeper] = undefined;
    return { label: labelOf(list, level, counters), number, isBullet: own.format === 'bullet' };
  }

  #countersOf(list: List, id: string): (number | undefined)[] {
    const counters = this.#counters.get(list.kind) ?? [];
    this.#counters.set(list.kind, counters);
    if (!this.#begun.has(id)) for (const [level, start] of list.starts) counters[level] = start - 1;
    this.#begun.add(id);
    return counters;
  }
}

function listOf(list: XmlElement, kind: string, abstract: XmlElement | undefined): List {
  const levels: (Level | undefined)[] = [];
  const starts = new Map<number, number>();
  for (const level of elementsOf(abstract, 'w:lvl')) levels[levelIn(level)] = levelOf(level);
  for (const override of elementsOf(list, 'w:lvlOverride')) {
    const at = levelIn(override);
    const level = elementOf(override, 'w:lvl');
    if (level) levels[at] = levelOf(level);
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    if (start !== undefined) starts.set(at, start);
  }
  return { kind, levels, starts };
}

function levelIn(element: XmlElement): number {
  return Math.min(LEVELS - 1, wholeNumber(element.attributes['w:ilvl']) ?? 0);
}

function levelOf(level: XmlElement): Level {
  const legal = elementOf(level, 'w:isLgl');
  return {
    start: wholeNumber(valOf(level, 'w:start')) ?? 0,
    format: valOf(level, 'w:numFmt') ?? 'decimal',
    text: valOf(level, 'w:lvlText') ?? '',
    legal: legal !== undefined && legal.attributes['w:val'] !== '0',
    restart: wholeNumber(valOf(level, 'w:lvlRestart')),
  };
}

function beginsAnew(deeper: Level | undefined, level: number): boolean {
  return deeper?.restart === undefined || level < deeper.restart;
}

function labelOf(list: List, level: number, counters: readonly (number | undefined)[]): string {
  const own = list.levels[level];
  if (!own || own.format === 'bullet') return '';
  const printed = own.text.replace(/%([1-9])/g, (_, digit) => {
    const at = Number(digit) - 1;
    const shown = list.levels[at];
    const format = own.legal && at !== level ? 'decimal' : (shown?.format ?? 'decimal');
    return formattedNumber(counters[at] ?? shown?.start ?? 0, format);
  });
  return printed.trim().slice(0, 40);
}
