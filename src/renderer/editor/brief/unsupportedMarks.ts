/**
 * Marks sentences that no passage stands behind: a bar beside the paragraph and one quiet line under it. They are looked
 * for a moment after the last change, so that nothing jumps under the hand that writes.
 */

import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type UnsupportedSentence, unsupportedSentences } from '../../../shared/evidence/unsupported.ts';
import { isCitation } from '../../../shared/schema/citation.ts';
import { words } from '../../words/brief.ts';
import { markOwnView } from './briefCommands.ts';
import { icon } from './icons.ts';

/** Longer than the pause between two words. */
const AFTER_MS = 700;

interface Found {
  readonly sentences: readonly UnsupportedSentence[];
  readonly marks: DecorationSet;
}

const key = new PluginKey<Found>('unsupported');

/** The sentences without evidence, as of the last look. */
export function unsupportedIn(state: EditorState): readonly UnsupportedSentence[] {
  return key.getState(state)?.sentences ?? [];
}

export const unsupportedPlugin = new Plugin<Found>({
  key,
  state: {
    init: (_config, { doc }) => look(doc),
    apply: (transaction, before) => {
      if (transaction.getMeta(key)) return look(transaction.doc);
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
        timer = setTimeout(() => view.dispatch(view.state.tr.setMeta(key, true)), AFTER_MS);
      },
      destroy: () => clearTimeout(timer),
    };
  },
});

function look(doc: Node): Found {
  const sentences = unsupportedSentences(doc);
  return { sentences, marks: DecorationSet.create(doc, decorations(doc, sentences)) };
}

function moved({ sentences, marks }: Found, mapping: Parameters<DecorationSet['map']>[0], doc: Node): Found {
  const shifted = sentences.map((each) => ({
    ...each,
    from: mapping.map(each.from),
    to: mapping.map(each.to, -1),
    paragraph: mapping.map(each.paragraph),
  }));
  return { sentences: shifted.filter(({ from, to }) => from < to), marks: marks.map(mapping, doc) };
}

function decorations(doc: Node, sentences: readonly UnsupportedSentence[]): Decoration[] {
  const byParagraph = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  return [...byParagraph].flatMap(([position, within]) => {
    const paragraph = doc.nodeAt(position);
    if (!paragraph) return [];
    const end = position + paragraph.nodeSize;
    // Where other sentences of the paragraph have evidence, it is to be seen which one has not.
    const cites = paragraph.children.some(isCitation);
    const class_ = cites ? 'unsupported-sentence part' : 'unsupported-sentence';
    return [
      Decoration.node(position, end, { class: 'unsupported' }),
      ...within.map(({ from, to }) => Decoration.inline(from, to, { class: class_ })),
      Decoration.widget(end, (view) => note(view, within.length), {
        side: -1,
        key: `unsupported ${within.length}`,
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    ];
  });
}

function note(view: EditorView, count: number): HTMLElement {
  const line = document.createElement('div');
  line.className = 'unsupported-note';
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
