/** The tags of a page (ISO 32000-2, 14.7 and 14.8), as pdf.js gives them: what is what in the structure of a report. */

import { limits } from '../../limits.ts';

/** An element of the structure. */
export interface Tag {
  /** Its standard type: P, H1, TD. */
  readonly role: string;
  /** BCP 47, or empty where it is that of what is around. */
  readonly language: string;
  /** What is to be said instead of it, as of a picture. */
  readonly says: string;
  /** Of a cell: how many columns and rows it lies across. */
  readonly columns: number;
  readonly rows: number;
  /** Elements, and pieces of the page's content by their numbers in it. */
  readonly kids: readonly (Tag | number)[];
}

/** What pdf.js gives: an element, or where its content is. */
export interface GivenTag {
  readonly role?: string | undefined;
  readonly children?: readonly GivenTag[] | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly alt?: string | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
}

const CONTENT = 'content';

/** Counts the elements of all pages: those of a file with more than any report has are not looked at any further. */
export class TagReader {
  #left: number;

  constructor(most: number = limits.tags) {
    this.#left = most;
  }

  /** The tags of one page, which `give` reads; null where there are none, or were too many before. */
  async read(give: () => Promise<GivenTag | null>): Promise<Tag | null> {
    if (this.#left <= 0) return null;
    const given = await give().catch(() => null);
    return given ? this.#tag(given) : null;
  }

  #tag({ role = '', children = [], lang = '', alt = '', colSpan = 1, rowSpan = 1 }: GivenTag): Tag {
    this.#left -= 1 + children.length;
    const kids = this.#left > 0 ? children.flatMap((child) => this.#kid(child) ?? []) : [];
    return { role, language: lang, says: alt.trim(), columns: spanOf(colSpan), rows: spanOf(rowSpan), kids };
  }

  #kid(given: GivenTag): Tag | number | null {
    if (given.type === undefined) return this.#tag(given);
    return given.type === CONTENT ? pieceOf(given.id) : null;
  }
}

/** The number of a piece of content within its page, out of the name that pdf.js gives it. */
export function pieceOf(id: string | null | undefined): number | null {
  const number = /_mc(\d{1,9})$/.exec(id ?? '')?.[1];
  return number === undefined ? null : Number(number);
}

function spanOf(told: number): number {
  return Math.min(limits.cellSpan, Math.max(1, Math.trunc(told) || 1));
}
