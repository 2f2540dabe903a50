/** The styles of a Word document, each with what it takes over from those that it is based on. */

import { elementOf, type XmlElement } from '../xml.ts';
import { over, type ParagraphLook, paragraphLook, type RunLook, runLook, valOf } from './properties.ts';

/** A style with all that it takes over. */
export interface Style {
  /** In lower case; the names of built-in styles are English in every language of Word. */
  readonly name: string;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

const plain: Style = { name: '', run: {}, paragraph: {} };

/** No document has longer chains; a damaged one may go in circles. */
const CHAIN = 20;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #default: RunLook;
  readonly #defaultParagraph: string | undefined;

  /** Out of the children of `w:styles`. */
  constructor(children: readonly XmlElement[]) {
    for (const child of children)
      if (child.name === 'w:style') this.#elements.set(child.attributes['w:styleId'] ?? '', child);
    const defaults = children.find(({ name }) => name === 'w:docDefaults');
    this.#default = runLook(elementOf(elementOf(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.#defaultParagraph = [...this.#elements].find(
      ([, { attributes }]) =>
        attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
    )?.[0];
  }

  /** The paragraph style of an id; the usual one where none is named. */
  paragraph(id: string | undefined): Style {
    const style = this.#styleOf(id ?? this.#defaultParagraph);
    return { ...style, run: over(style.run, this.#default) };
  }

  /** The style of letters. */
  run(id: string | undefined): RunLook {
    return id === undefined ? {} : this.#styleOf(id).run;
  }

  #styleOf(id: string | undefined, depth = 0): Style {
    const known = this.#resolved.get(id ?? '');
    const element = this.#elements.get(id ?? '');
    if (known || !element || id === undefined || depth > CHAIN) return known ?? plain;
    const base = this.#styleOf(valOf(element, 'w:basedOn'), depth + 1);
    const name = (valOf(element, 'w:name') ?? id).toLowerCase();
    const style = {
      name,
      run: over(runLook(elementOf(element, 'w:rPr')), base.run),
      paragraph: over(levelByName(name, paragraphLook(elementOf(element, 'w:pPr'))), base.paragraph),
    };
    this.#resolved.set(id, style);
    return style;
  }
}

/** Some programs write "heading 2" without its level. */
function levelByName(name: string, look: ParagraphLook): ParagraphLook {
  if (name === 'title') return { ...look, outlineLevel: 1 };
  const level = /^heading ?([1-9])$/.exec(name)?.[1];
  return level && look.outlineLevel === undefined ? { ...look, outlineLevel: Number(level) } : look;
}
