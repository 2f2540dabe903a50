/**
 * What a copied web page leaves around an article, told by its words where no mark-up tells it: the form for comments, bars
 * for sharing, "via …" lines, navigation. Only at the edges of a text, and only what hardly anybody writes in one.
 */

import { Fragment, type Node } from 'prosemirror-model';
import type { FurnitureKind } from '../../shared/schema/sourceSchema.ts';
import { textBlocksOf } from './textBlocks.ts';

/** What the form under a blog post says, in the words of the common systems. */
const FORM_OPENS = /^(leave a (reply|comment)|post a comment|add (a|your) comment|write a comment)( cancel reply)?$/i;
const FORM_SAYS =
  /^(fill in your details below|you are commenting using|connecting to %s|your email address will not be published|required fields are marked|notify me of (new|follow))/i;
const FORM_UNITS = 200;

/** A paragraph this long is of the article; furniture lies before the first and after the last of them. */
const ARTICLE_UNITS = 120;

/** Where a reposted text names where it was found. */
const VIA = /^via[\s:]+["“«]?(?=\p{Lu}|\p{Lo}|https?:|@|\p{N})/u;
/** Longer lines are nobody's furniture. */
const LINE_UNITS = 250;

const SHARING =
  /^(share( (this|on|via|to|article|story|page|post)\b.*)?:?|click to (share|email|print)\b.*|(like|tweet|pin) (this|it)( post)?:?|like loading\.*|sharing is caring!?)$/i;
const SHARING_UNITS = 60;
const SHARED_ON =
  /^((facebook|twitter|x|linkedin|whatsapp|telegram|reddit|tumblr|pinterest|pocket|line|viber|messenger|google\+?|e-?mail|print|more|copy link|tweet|pin it|share)[\s|,•·/]*)+$/i;

const NAVIGATION =
  /^(skip to (main |primary )?(content|navigation)|(toggle )?(navigation|menu)|home|search( for:?| this site)?|back to top|(previous|next|older|newer)( post| article| entry| page)s?( [«»←→])?|log ?in|log ?out|sign (in|up)|subscribe( now)?|rss( feed)?|privacy( policy)?|cookie policy|terms( of (use|service))?|all rights reserved\.?|(posted|filed) (in|under)\b.{1,80}|tags?: .{1,120}|tagged .{1,120}|(related|recent|popular) (posts|articles|stories)|about us|contact( us)?|sitemap)$/i;

/** `blocks` with what is recognised as furniture marked so. */
export function withFurnitureLines(blocks: readonly Node[]): Node[] {
  const texts = textBlocksOf(blocks);
  const kinds = furnitureKindsOf(texts.map((block) => (block.attrs.furniture ? '' : block.textContent.trim())));
  const marked = new Map(texts.map((block, at) => [block, kinds[at] ?? null]));
  return blocks.map((block) => withKinds(block, marked));
}

function withKinds(block: Node, kinds: ReadonlyMap<Node, FurnitureKind | null>): Node {
  if (!block.isTextblock) return block.copy(Fragment.from(block.children.map((child) => withKinds(child, kinds))));
  const furniture = kinds.get(block);
  return furniture ? block.type.create({ ...block.attrs, furniture }, block.content, block.marks) : block;
}

/** For each of the paragraphs what furniture it is; `null` for the text's own. */
export function furnitureKindsOf(texts: readonly string[]): (FurnitureKind | null)[] {
  const formAt = commentForm(texts);
  const first = texts.findIndex((text) => text.length >= ARTICLE_UNITS);
  const last = texts.slice(0, formAt).findLastIndex((text) => text.length >= ARTICLE_UNITS);
  return texts.map((text, at) => {
    if (at >= formAt) return 'comments';
    if (first < 0 || (at > first && at < last)) return null;
    if (isVia(text) && at > 0) return 'sharing';
    const beside = [texts[at - 1] ?? '', texts[at + 1] ?? ''];
    return edgeKind(text, beside);
  });
}

/** What a line at the edge is. Words that a heading may consist of count only beside another line of the kind. */
function edgeKind(text: string, beside: readonly string[]): FurnitureKind | null {
  if (text.length > LINE_UNITS) return null;
  if (text.length <= SHARING_UNITS && SHARING.test(text)) return 'sharing';
  const of = (kind: RegExp) => kind.test(text) && beside.some((each) => kind.test(each));
  if (SHARED_ON.test(text) && beside.some((each) => SHARED_ON.test(each) || SHARING.test(each))) return 'sharing';
  return of(NAVIGATION) ? 'navigation' : null;
}

function isVia(text: string): boolean {
  return text.length <= LINE_UNITS && VIA.test(text);
}

/** The index of the paragraph that opens a comment form at the text's end; infinite when there is none. */
function commentForm(texts: readonly string[]): number {
  const opens = texts.findLastIndex((text) => FORM_OPENS.test(text));
  const after = texts.slice(opens + 1);
  const isForm = after.some((text) => FORM_SAYS.test(text)) && after.every((text) => text.length <= FORM_UNITS);
  return opens > 0 && isForm ? opens : Number.POSITIVE_INFINITY;
}
