/**
 * Lists as Word puts them on the clipboard: paragraphs that say their list and level in a style, with the bullet or number
 * as words in front. Here they become lists, before the text is read.
 */

import { DOMParser, type ParseOptions, type Schema, type Slice } from 'prosemirror-model';

type PastedNode = Parameters<DOMParser['parseSlice']>[0];

/** What a paragraph of Word says of the list it stands in. */
interface Place {
  readonly list: string;
  readonly level: number;
  readonly tag: 'ul' | 'ol';
}

/** A list that the next paragraph may go on with. */
interface Open extends Place {
  readonly element: Element;
}

/** Reads what is pasted, lists of Word included. */
export function pasteParser(schema: Schema): DOMParser {
  return new (class extends DOMParser {
    override parseSlice(pasted: PastedNode, options?: ParseOptions): Slice {
      if (pasted instanceof Element) gatherWordLists(pasted);
      return super.parseSlice(pasted, options);
    }
  })(schema, DOMParser.fromSchema(schema).rules);
}

/** Puts the paragraphs under `root` that Word has numbered or dotted into lists, each under the one it stands below. */
export function gatherWordLists(root: Element): void {
  let open: Open[] = [];
  let last: Element | null = null;
  for (const paragraph of root.querySelectorAll('p')) {
    const place = placeOf(paragraph);
    if (!place) continue;
    if (!last || paragraph.previousElementSibling !== last) open = [];
    open = open.filter(({ level }) => level <= place.level);
    const innermost = open.at(-1);
    if (innermost?.level === place.level && !isSameList(innermost, place)) open.pop();
    if (open.at(-1)?.level !== place.level) open.push({ ...place, element: begin(open.at(-1), place, paragraph) });
    dropMark(paragraph);
    const item = paragraph.ownerDocument.createElement('li');
    open.at(-1)?.element.append(item);
    item.append(paragraph);
    last = open[0]?.element ?? null;
  }
}

/** A new list: in the last item of the one around it, or where the paragraph stands. */
function begin(around: Open | undefined, { tag }: Place, paragraph: Element): Element {
  const element = paragraph.ownerDocument.createElement(tag);
  const item = around?.element.lastElementChild;
  if (item) item.append(element);
  else paragraph.before(element);
  return element;
}

function isSameList(one: Place, other: Place): boolean {
  return one.list === other.list && one.tag === other.tag;
}

function placeOf(paragraph: Element): Place | null {
  const [, list, level] = /mso-list:\s*(l\d+)\s+level([1-9])/i.exec(paragraph.getAttribute('style') ?? '') ?? [];
  if (!list) return null;
  const mark = markOf(paragraph)?.textContent ?? '';
  return { list, level: Number(level), tag: isNumber(mark) ? 'ol' : 'ul' };
}

/** "1.", "(b)", "iv)", "2.1" and their like in any digits; a bullet of Word may be a letter, but has no point. */
function isNumber(mark: string): boolean {
  return /^\s*\(?(?:\p{Nd}+(?:\.\p{Nd}+)*[.)]?|\p{L}{1,5}[.)])\s*$/u.test(mark);
}

/** The bullet or number, in words that Word asks others to leave out. */
function markOf(paragraph: Element): Element | undefined {
  return [...paragraph.querySelectorAll('span')].find((each) =>
    /mso-list:\s*ignore/i.test(each.getAttribute('style') ?? ''),
  );
}

function dropMark(paragraph: Element): void {
  markOf(paragraph)?.remove();
}
