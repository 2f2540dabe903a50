/** The styles of an OpenDocument text: looks, outline levels, and how its lists are numbered. */

import { elementOf, elementsOf, type XmlElement } from '../xml.ts';

/** What a style says, with all that it takes over. */
export interface Style {
  readonly names: readonly string[];
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** Points. */
  readonly size?: number | undefined;
  readonly language?: string | undefined;
  readonly centred?: boolean | undefined;
  readonly outlineLevel?: number | undefined;
  /** Begins a page. */
  readonly breaksPage?: boolean | undefined;
}

/** How one level of a list is numbered. */
export interface ListLevel {
  readonly isBullet: boolean;
  /** As OpenDocument says it: 1, a, A, i, I, or empty for none. */
  readonly format: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
  /** How many levels are printed, this one included. */
  readonly shown: number;
}

const plain: Style = { names: [] };

/** No document has longer chains; a damaged one may go in circles. */
const CHAIN = 20;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>();

  /** Out of style elements, the document's own after those that it shares. */
  constructor(elements: readonly XmlElement[]) {
    for (const element of elements) {
      const { 'style:family': family = '', 'style:name': name = '' } = element.attributes;
      if (element.name === 'style:style') this.#elements.set(`${family} ${name}`, element);
      else if (element.name === 'style:default-style') this.#elements.set(`${family} `, element);
      else if (element.name === 'text:list-style') this.#lists.set(name, levelsOf(element));
      else if (element.name === 'text:outline-style') this.#lists.set(OUTLINE, levelsOf(element));
    }
  }

  paragraph(name: string | undefined): Style {
    return this.#styleOf('paragraph', name ?? '');
  }

  text(name: string | undefined): Style {
    return name === undefined ? plain : this.#styleOf('text', name);
  }

  /** The levels of a list style, from 1; the headings' own with `OUTLINE`. */
  list(name: string): ReadonlyMap<number, ListLevel> {
    return this.#lists.get(name) ?? new Map();
  }

  #styleOf(family: string, name: string, depth = 0): Style {
    const key = `${family} ${name}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const element = this.#elements.get(key);
    const base = name === '' || depth > CHAIN ? plain : this.#styleOf(family, parentOf(element), depth + 1);
    const style = element ? over(ownStyle(element), base) : { ...base, names: [decoded(name)] };
    this.#resolved.set(key, style);
    return style;
  }
}

/** The name under which the numbers of headings stand. */
export const OUTLINE = '\0outline';

function parentOf(element: XmlElement | undefined): string {
  return element?.attributes['style:parent-style-name'] ?? '';
}

function over(own: Style, base: Style): Style {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said), names: [...own.names, ...base.names] };
}

function ownStyle(element: XmlElement): Style {
  const text = elementOf(element, 'style:text-properties')?.attributes ?? {};
  const paragraph = elementOf(element, 'style:paragraph-properties')?.attributes ?? {};
  const { attributes } = element;
  const level = attributes['style:default-outline-level'];
  return {
    names: [attributes['style:display-name'] ?? decoded(attributes['style:name'] ?? '')],
    bold: said(text['fo:font-weight'], (weight) => weight === 'bold' || Number(weight) >= 600),
    italic: said(text['fo:font-style'], (style) => style !== 'normal'),
    capitals: said(text['fo:text-transform'], (transform) => transform === 'uppercase'),
    hidden: said(text['text:display'], (display) => display === 'none'),
    raised: raisedBy(text['style:text-position']),
    size: pointsOf(text['fo:font-size']),
    language: languageOf(text['fo:language'], text['fo:country']),
    centred: said(paragraph['fo:text-align'], (alignment) => alignment === 'center'),
    outlineLevel: level ? Number(level) || undefined : undefined,
    breaksPage: paragraph['fo:break-before'] === 'page' || attributes['style:master-page-name'] ? true : undefined,
  };
}

function said<T>(value: string | undefined, meaning: (value: string) => T): T | undefined {
  return value === undefined ? undefined : meaning(value);
}

/** "super 58%", "sub 58%", "33% 58%" (OpenDocument 1.3 part 3, 20.384). */
function raisedBy(position: string | undefined): Style['raised'] {
  if (position === undefined) return undefined;
  const shift = position.split(' ')[0] ?? '';
  if (shift === 'super' || Number.parseFloat(shift) > 0) return 'superscript';
  return shift === 'sub' || Number.parseFloat(shift) < 0 ? 'subscript' : 'baseline';
}

function pointsOf(size: string | undefined): number | undefined {
  const points = /^(\d+(?:\.\d+)?)pt$/.exec(size ?? '')?.[1];
  return points === undefined ? undefined : Number(points);
}

function languageOf(language: string | undefined, country: string | undefined): string | undefined {
  if (!language || language === 'none' || language === 'zxx') return undefined;
  return country && country !== 'none' ? `${language}-${country}` : language;
}

/** Spaces in the names of styles are written as _20_. */
function decoded(name: string): string {
  return name.replace(/_([0-9a-f]{1,4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function levelsOf(style: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(
    elementsOf(style).map(({ name, attributes }): [number, ListLevel] => [
      Number(attributes['text:level']) || 1,
      {
        isBullet: /bullet|image/.test(name),
        format: attributes['style:num-format'] ?? '',
        before: attributes['style:num-prefix'] ?? '',
        after: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1) || 1,
        shown: Number(attributes['text:display-levels'] ?? 1) || 1,
      },
    ]),
  );
}
