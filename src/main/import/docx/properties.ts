/** What a style, a paragraph or a run says of its look, as far as the import needs it. */

import { elementOf, type XmlElement } from '../xml.ts';

/** The look of letters; what is not said is left to the style below. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** Points. */
  readonly size?: number | undefined;
  /** BCP 47; of Latin letters and their like. */
  readonly language?: string | undefined;
}

/** The look of a paragraph. */
export interface ParagraphLook {
  /** 1 to 9 for headings; 0 for text that says it is none. */
  readonly outlineLevel?: number | undefined;
  /** The list that it is numbered by; `0` for none. */
  readonly list?: string | undefined;
  /** The level in that list, from 0. */
  readonly listLevel?: number | undefined;
  readonly centred?: boolean | undefined;
}

/** Out of `w:rPr`. */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (!properties) return {};
  const size = Number(valOf(properties, 'w:sz'));
  const raised = valOf(properties, 'w:vertAlign');
  return {
    bold: switched(properties, 'w:b'),
    italic: switched(properties, 'w:i'),
    capitals: switched(properties, 'w:caps'),
    hidden: switched(properties, 'w:vanish'),
    raised: raised === 'superscript' || raised === 'subscript' || raised === 'baseline' ? raised : undefined,
    size: size > 0 ? size / 2 : undefined,
    language: elementOf(properties, 'w:lang')?.attributes['w:val'],
  };
}

/** Out of `w:pPr`. */
export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (!properties) return {};
  const level = valOf(properties, 'w:outlineLvl');
  const numbering = elementOf(properties, 'w:numPr');
  const alignment = valOf(properties, 'w:jc');
  return {
    // Nine is "body text" (ECMA-376 part 1, 17.3.1.20).
    outlineLevel: level === undefined ? undefined : Number(level) < 9 ? Number(level) + 1 : 0,
    list: numbering && valOf(numbering, 'w:numId'),
    listLevel: numbering && wholeNumber(valOf(numbering, 'w:ilvl')),
    centred: alignment === undefined ? undefined : alignment === 'center',
  };
}

/** `above` where it says something, else `below`. */
export function over<T extends object>(above: T, below: T): T {
  let both = below;
  for (const key in above) {
    if (above[key] === undefined || above[key] === both[key]) continue;
    if (both === below) both = { ...below };
    both[key] = above[key];
  }
  return both;
}

/** The `w:val` of a child element. */
export function valOf(element: XmlElement | undefined, name: string): string | undefined {
  return elementOf(element, name)?.attributes['w:val'];
}

/** A whole number from 0; undefined when it is none. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** An element that switches something on by being there (ECMA-376 part 1, 17.17.4). */
function switched(properties: XmlElement, name: string): boolean | undefined {
  const element = elementOf(properties, name);
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/.test(element.attributes['w:val'] ?? '');
}
