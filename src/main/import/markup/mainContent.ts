/** Which elements of a saved web page belong to the article, and what the rest is. Nothing is dropped: the rest is furniture. */

import { Readability } from '@mozilla/readability';
import type { FurnitureKind } from '../../../shared/schema/sourceSchema.ts';
import type { FurnitureOf } from './blocks.ts';
import { elementsIn, type MarkupElement, parsePage } from './markup.ts';

/** Each element carries a number in the *name* of an attribute, so that merged elements keep all their numbers. */
const NUMBER = /^data-element-(\d+)$/;

/** What only pages of a web site have. Documents saved as HTML have none of it, and stay as they are. */
const SITE_ELEMENT = /^(nav|footer|aside|form)$/;
const SITE_NAME =
  /\b(nav(bar|igation)?|menu|side-?bar|comments?|respond|disqus|share|sharing|social|breadcrumbs?|related|footer|masthead|widget|promo|cookie|advert\w*)\b/i;

/** Text this long that stands in the article stands in it, wherever the article's elements came from. */
const TELLING_UNITS = 40;

export interface MainContent {
  /** The heading that opens the article; empty when none does. */
  readonly heading: string;
  /** As the page's title says, without the site's name where that can be told; empty when unknown. */
  readonly title: string;
  readonly furnitureOf: FurnitureOf;
}

/** The article of `page`; all of the page where it is no page of a web site or no article is found. */
export function mainContent(page: ReturnType<typeof parsePage>): MainContent {
  const root: MarkupElement = page.documentElement;
  const title = squeezed(page.title ?? '');
  if (![...elementsIn(root)].some(({ element }) => isOfSite(element)))
    return { heading: '', title, furnitureOf: () => null };
  const numbers = numbered(page);
  const article = articleOf(page);
  if (!article) return { heading: '', title, furnitureOf: () => null };
  const kept = keptNumbers(article.html);
  const heading = titleHeading(root, article.title);
  const isMain = (element: MarkupElement) => {
    const text = squeezed(element.textContent ?? '');
    if (element === heading) return true;
    return kept.has(numbers.get(element) ?? -1) || (text.length >= TELLING_UNITS && article.text.includes(text));
  };
  const kinds = kindsOf(root);
  return {
    heading: squeezed(heading?.textContent ?? ''),
    title: article.title || title,
    furnitureOf: (element) => (isMain(element) ? null : (kinds.get(element) ?? 'navigation')),
  };
}

/** The heading that opens the article. Readability takes it for the title and out of the text; titles add the site's name. */
function titleHeading(root: MarkupElement, title: string): MarkupElement | null {
  const headings = [...elementsIn(root)]
    .map(({ element }) => element)
    .filter(({ localName }) => /^h[1-3]$/.test(localName));
  const lengthOf = (element: MarkupElement) => squeezed(element.textContent ?? '').length;
  const opening = headings.filter((each) => lengthOf(each) > 0 && title.startsWith(squeezed(each.textContent ?? '')));
  return opening.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

function isOfSite(element: MarkupElement): boolean {
  return SITE_ELEMENT.test(element.localName) || SITE_NAME.test(namesOf(element));
}

function namesOf(element: MarkupElement): string {
  return ['class', 'id', 'role'].map((name) => element.getAttribute(name) ?? '').join(' ');
}

function numbered(page: ReturnType<typeof parsePage>): Map<MarkupElement, number> {
  const numbers = new Map<MarkupElement, number>();
  for (const element of page.querySelectorAll('*')) {
    element.setAttribute(`data-element-${numbers.size}`, '');
    numbers.set(element, numbers.size);
  }
  return numbers;
}

/** Readability changes the page that it is given, so it gets a copy. `null` when it finds no article. */
function articleOf(page: ReturnType<typeof parsePage>): { html: string; text: string; title: string } | null {
  const copy = parsePage(page.toString());
  const article = new Readability(copy, { keepClasses: true }).parse();
  if (!article?.content) return null;
  return { html: article.content, text: squeezed(article.textContent ?? ''), title: squeezed(article.title ?? '') };
}

function keptNumbers(html: string): Set<number> {
  const kept = new Set<number>();
  for (const element of parsePage(html).querySelectorAll('*'))
    for (const name of element.getAttributeNames()) {
      const number = NUMBER.exec(name)?.[1];
      if (number) kept.add(Number(number));
    }
  return kept;
}

/** What each element would be if it is not the article's: by its own name or by the element around it. */
function kindsOf(root: MarkupElement): Map<MarkupElement, FurnitureKind> {
  const kinds = new Map<MarkupElement, FurnitureKind>();
  const path: MarkupElement[] = [root];
  for (const { element, depth } of elementsIn(root)) {
    path.length = depth;
    const parent = path.at(-1);
    kinds.set(element, kindByName(namesOf(element)) ?? (parent && kinds.get(parent)) ?? 'navigation');
    path.push(element);
  }
  return kinds;
}

function kindByName(names: string): FurnitureKind | null {
  if (/\b(comments?|commentlist|respond|reply|replies|disqus|discussion)\b/i.test(names)) return 'comments';
  return /\b(share|sharing|sharedaddy|social|tweet)\b/i.test(names) ? 'sharing' : null;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
