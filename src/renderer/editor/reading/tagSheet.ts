/**
 * The looks and names of all tags in one constructed style sheet: changing a tag's colour or name replaces a few rules and
 * touches no highlight. (A custom property on the root would restyle the whole page.)
 */

import type { TagLook } from '../../../shared/model/tag.ts';
import { readsFromRight } from '../../../shared/text/languageRuns.ts';

/** What the sheet needs to know of a tag. */
export interface StyledTag {
  readonly id: string;
  readonly name: string;
  readonly look: TagLook;
}

/** The class of everything that shows tag `tagId`. */
export function tagClass(tagId: string): string {
  return `t-${tagId}`;
}

/** One rule per tag; colours are variables of the theme, so a rule holds in light, dark and high contrast. */
export function tagRules(tags: readonly StyledTag[]): string {
  return tags.map(tagRule).join('\n');
}

function tagRule({ id, name, look }: StyledTag): string {
  const { colour, pattern } = look;
  // Two lines of full thickness would fill the space that a lane has.
  const thickness = pattern === 'double' ? '1.5px' : '2px';
  const properties = [
    `--stripe: var(--tag-${colour})`,
    `--wash: var(--tag-${colour}-wash)`,
    `--pattern: ${pattern}`,
    `--thickness: ${thickness}`,
    `--stripe-width: ${pattern === 'double' ? '6px' : '4px'}`,
    `--name: ${quoted(name)}`,
    `--name-direction: ${readsFromRight(name) ? 'rtl' : 'ltr'}`,
  ];
  return `.${escaped(tagClass(id))} { ${properties.join('; ')} }`;
}

/** Ids are plain letters, digits, `-` and `_`; anything else would be a bug, and must not become a rule. */
function escaped(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** A name as a CSS string: every character that could end it is written by its number. */
function quoted(name: string): string {
  return `"${name.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** The one sheet of a window. */
export interface TagSheet {
  show(tags: readonly StyledTag[]): void;
  remove(): void;
}

/** Adopts an empty sheet into `root`. */
export function adoptTagSheet(root: DocumentOrShadowRoot): TagSheet {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return {
    show: (tags) => sheet.replaceSync(tagRules(tags)),
    remove: () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
