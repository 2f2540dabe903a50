/**
 * Pages that Word has written, saved or copied: its lists are paragraphs with a sign in front, its notes links to boxes at the
 * end. They are put into the elements that HTML has for them.
 */

import type { parsePage } from './markup.ts';

type Page = ReturnType<typeof parsePage>;
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

const MADE_BY_WORD = /\bmso-|\bMso(?:Normal|ListParagraph|FootnoteText)/;

/** "mso-list:l0 level2 lfo1" */
const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d)/i;

/** What stands before an item, with the spaces after it. */
const SIGN = /^[\s\u00A0]*([·•o§Ø\-–—▪◦]|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)](?:\d{1,3}[.)])*\d{0,3})[\s\u00A0]*$/;
/** Longer text is no sign. */
const SIGN_UNITS = 40;
const BULLET = /^[·•o§Ø\-–—▪◦]$/;

/** As deep as Word's lists go. */
const LEVELS = 9;
/** Points that each level stands further in, where only that is said. */
const STEP = 36;

interface Item {
  readonly paragraph: PageElement;
  readonly level: number;
  /** Empty for a bullet. */
  readonly label: string;
}

/** Puts lists and notes of a page that Word has written in order; leaves other pages as they are. */
export function putWordPageInOrder(page: Page, html: string): void {
  if (!MADE_BY_WORD.test(html)) return;
  for (const link of page.querySelectorAll('a[href^="#_ftn"], a[href^="#_edn"]')) putNoteLinkInOrder(link);
  for (const box of page.querySelectorAll('div[id^="ftn"], div[id^="edn"]')) {
    const number = /^(ftn|edn)(\d{1,5})$/.exec(box.getAttribute('id') ?? '');
    if (number) box.setAttribute('id', noteId(number[1], number[2]));
  }
  for (const run of itemRuns(page)) makeList(page, run);
}

function putNoteLinkInOrder(link: PageElement): void {
  const [, kind, back, number] = /^#_(ftn|edn)(ref)?(\d{1,5})$/.exec(link.getAttribute('href') ?? '') ?? [];
  if (back) link.remove();
  else if (number) link.setAttribute('href', `#${noteId(kind, number)}`);
}

function noteId(kind = '', number = ''): string {
  return `${kind === 'ftn' ? 'footnote' : 'endnote'}-${number}`;
}

/** Items that follow each other. */
function itemRuns(page: Page): Item[][] {
  const runs: Item[][] = [];
  let last: PageElement | null = null;
  for (const paragraph of page.querySelectorAll('p')) {
    const item = itemOf(paragraph);
    if (!item) continue;
    if (last !== null && paragraph.previousElementSibling === last) runs.at(-1)?.push(item);
    else runs.push([item]);
    last = paragraph;
  }
  return runs;
}

function itemOf(paragraph: PageElement): Item | null {
  const style = paragraph.getAttribute('style') ?? '';
  const level = LIST_STYLE.exec(style)?.[1];
  if (level === undefined && !/^MsoListParagraph/.test(paragraph.getAttribute('class') ?? '')) return null;
  const sign = signIn(paragraph);
  if (!sign) return null;
  const label = signOf(sign);
  sign.remove();
  const points = Number(/margin-left:\s*([\d.]+)pt/i.exec(style)?.[1] ?? STEP);
  const depth = level === undefined ? Math.round(points / STEP) : Number(level);
  return { paragraph, level: Math.min(LEVELS, Math.max(1, depth)), label: BULLET.test(label) ? '' : label };
}

/** The element that holds the sign: the one that Word says is to be ignored, else the first if it holds nothing else. */
function signIn(paragraph: PageElement): PageElement | null {
  const ignored = paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
  if (ignored) return ignored;
  const first = paragraph.querySelector('span');
  const isFirst = first !== null && (paragraph.textContent ?? '').startsWith(first.textContent ?? '');
  return isFirst && signOf(first) !== '' ? first : null;
}

/** The sign that stands alone in `element`; empty when something else does. */
function signOf(element: PageElement): string {
  const text = element.textContent ?? '';
  return text.length <= SIGN_UNITS ? (SIGN.exec(text)?.[1] ?? '') : '';
}

/** Lists in the place of `items`, one after the other; deeper ones stand in the item before them. */
function makeList(page: Page, items: readonly Item[]): void {
  const place = page.createElement('div');
  items[0]?.paragraph.before(place);
  const open: { readonly level: number; readonly list: PageElement }[] = [];
  for (const { paragraph, level, label } of items) {
    const kind = label === '' ? 'ul' : 'ol';
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.list.localName !== kind) open.pop();
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(kind);
      (open.at(-1)?.list.lastElementChild ?? place).append(list);
      open.push({ level, list });
    }
    const item = page.createElement('li');
    if (label !== '') item.setAttribute('data-printed-number', label);
    item.append(paragraph);
    open.at(-1)?.list.append(item);
  }
}
