/**
 * Marks sentences that no passage stands behind: a bar beside the paragraph and one quiet line under it. They are looked
 * for a moment after the last change, so that nothing jumps under the hand that writes.
 */

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type UnsupportedSentence, unsupportedSentences } from '../../../shared/evidence/unsupported.ts';
import { isCitation } from '../../../shared/schema/citation.ts';
import { readsFromRight } from '../../../shared/text/languageRuns.ts';
import { words } from '../../words/brief.ts';
import { markOwnView } from './briefCommands.ts';
import { icon } from './icons.ts';

/** Longer than the pause between two words. */
const AFTER_MS = 700;

interface Found {
  readonly sentences: readonly UnsupportedSentence[];
  readonly marks: DecorationSet;
  /** The text that was looked at. */
  readonly doc: Node;
}

const key = new PluginKey<Found>('unsupported');

/** The sentences without evidence, as of the last look. */
export function unsupportedIn(state: EditorState): readonly UnsupportedSentence[] {
  return key.getState(state)?.sentences ?? [];
}

/** Looks at the text as it stands now, and marks anew only what is not marked right. */
export function lookAgain(state: EditorState): Transaction {
  return state.tr.setMeta(key, true);
}

export const unsupportedPlugin = new Plugin<Found>({
  key,
  state: {
    init: (_config, { doc }) => {
      const sentences = unsupportedSentences(doc);
      return { doc, sentences, marks: DecorationSet.create(doc, decorations(doc, sentences)) };
    },
    apply: (transaction, before) => {
      if (transaction.getMeta(key)) return look(transaction.doc, before);
      return transaction.docChanged ? moved(before, transaction.mapping, transaction.doc) : before;
    },
  },
  props: { decorations: (state) => key.getState(state)?.marks },
  view: () => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      update: (view, before) => {
        if (view.state.doc === before.doc) return;
        clearTimeout(timer);
        timer = setTimeout(() => view.dispatch(lookAgain(view.state)), AFTER_MS);
      },
      destroy: () => clearTimeout(timer),
    };
  },
});

function look(doc: Node, before: Found): Found {
  const sentences = unsupportedSentences(doc);
  const touched = touchedBlocks(doc, sentences, before);
  if (!touched) return { doc, sentences, marks: before.marks };
  const { from, to } = touched;
  // What is at `from` is the line under the block before.
  const old = before.marks.find(from, to).filter((mark) => mark.from > from && mark.from <= to);
  const within = sentences.filter(({ paragraph }) => paragraph >= from && paragraph < to);
  return { doc, sentences, marks: before.marks.remove(old).add(doc, decorations(doc, within)) };
}

/** The blocks that were written in since the last look, with those whose sentences count otherwise by now; null for none. */
function touchedBlocks(doc: Node, sentences: readonly UnsupportedSentence[], before: Found) {
  const places: number[] = [];
  const start = before.doc.content.findDiffStart(doc.content);
  const end = before.doc.content.findDiffEnd(doc.content);
  if (start !== null && end) places.push(start, Math.max(end.b, start));
  const was = before.sentences;
  const first = sentences.findIndex((each, at) => !isSame(each, was[at]));
  const beyond = sentences.length - was.length;
  const last = sentences.findLastIndex((each, at) => !isSame(each, was[at - beyond]));
  for (const at of [first, last]) if (sentences[at]) places.push(sentences[at].paragraph);
  const gone = was.findIndex((each, at) => !isSame(each, sentences[at]));
  const lastGone = was.findLastIndex((each, at) => !isSame(each, sentences[at + beyond]));
  for (const at of [gone, lastGone]) if (was[at]) places.push(Math.min(was[at].paragraph, doc.content.size));
  if (places.length === 0) return null;
  return { from: blockAround(doc, Math.min(...places)).from, to: blockAround(doc, Math.max(...places)).to };
}

function isSame(one: UnsupportedSentence, other: UnsupportedSentence | undefined): boolean {
  return one.from === other?.from && one.to === other.to && one.paragraph === other.paragraph;
}

/** The block of the text in which `position` lies. */
function blockAround(doc: Node, position: number): { readonly from: number; readonly to: number } {
  const { node, offset } = doc.childAfter(position);
  return { from: offset, to: node ? offset + node.nodeSize : doc.content.size };
}

function moved({ sentences, marks, doc }: Found, mapping: Transaction['mapping'], now: Node): Found {
  const shifted = sentences.map((each) => ({
    ...each,
    from: mapping.map(each.from),
    to: mapping.map(each.to, -1),
    paragraph: mapping.map(each.paragraph),
  }));
  return { sentences: shifted.filter(({ from, to }) => from < to), marks: marks.map(mapping, now), doc };
}

/** The line under a paragraph also draws its bar (briefText.css): each mark on a whole block is gone through for every block. */
function decorations(doc: Node, sentences: readonly UnsupportedSentence[]): Decoration[] {
  const byParagraph = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  return [...byParagraph].flatMap(([position, within]) => {
    const paragraph = doc.nodeAt(position);
    if (!paragraph) return [];
    // Where other sentences of the paragraph have evidence, it is to be seen which one has not.
    const cites = paragraph.children.some(isCitation);
    const class_ = cites ? 'unsupported-sentence part' : 'unsupported-sentence';
    const fromRight = readsFromRight(paragraph.textContent);
    return [
      ...within.map(({ from, to }) => Decoration.inline(from, to, { class: class_ })),
      Decoration.widget(position + paragraph.nodeSize, (view) => note(view, within.length, fromRight), {
        side: -1,
        key: `unsupported ${within.length} ${fromRight}`,
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    ];
  });
}

/** The line stands where its paragraph begins. */
function note(view: EditorView, count: number, fromRight: boolean): HTMLElement {
  const line = document.createElement('div');
  line.className = fromRight ? 'unsupported-note from-right' : 'unsupported-note';
  line.contentEditable = 'false';
  const own = document.createElement('button');
  own.type = 'button';
  own.className = 'link-button';
  own.textContent = words.markAsOwn(count);
  own.addEventListener('mousedown', (event) => event.preventDefault());
  own.addEventListener('click', () => {
    // The paragraph that stands before the line now, wherever it has moved since.
    const paragraph = view.posAtDOM(line, 0);
    const here = unsupportedIn(view.state).filter((each) => each.paragraph < paragraph && each.to <= paragraph);
    const last = here.at(-1)?.paragraph;
    markOwnView(here.filter((each) => each.paragraph === last))(view.state, view.dispatch);
    view.focus();
  });
  line.append(icon('attention'), words.noEvidence(count), own);
  return line;
}
