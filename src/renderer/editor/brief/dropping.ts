/** A card of the evidence tray dragged over the text: a line says where it would be cited, dropping it cites it there. */

import { Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Citation } from '../../../shared/schema/citation.ts';
import { cut } from '../../../shared/text/segment.ts';
import { words } from '../../words/brief.ts';
import { insertCitation } from './briefCommands.ts';

interface Over {
  readonly position: number;
  readonly quote: string;
}

const key = new PluginKey<Over | null>('dropping');

/** What is dragged now: the browser tells what it is only once it is dropped. */
let dragged: Citation | null = null;

/** To be told when a card begins to be dragged, and null when it is let go. */
export function dragCitation(citation: Citation | null): void {
  dragged = citation;
}

export const dropPlugin = new Plugin<Over | null>({
  key,
  state: {
    init: () => null,
    apply: (transaction, before) => {
      const told: Over | null | undefined = transaction.getMeta(key);
      return told === undefined ? before : told;
    },
  },
  props: {
    decorations: (state) => {
      const over = key.getState(state);
      return over ? DecorationSet.create(state.doc, [Decoration.widget(over.position, () => caret(over.quote))]) : null;
    },
    handleDOMEvents: {
      dragover: (view, event) => {
        if (!dragged) return false;
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        show(view, placeAt(view, event), dragged.quote);
        return true;
      },
      dragleave: (view, event) => {
        if (event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget)) return false;
        show(view, null, '');
        return false;
      },
      drop: (view, event) => {
        if (!dragged) return false;
        event.preventDefault();
        cite(view, placeAt(view, event), dragged);
        return true;
      },
    },
  },
});

/** Where a citation can stand nearest to the pointer; null where none can, as in the title. */
function placeAt(view: EditorView, event: DragEvent): number | null {
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!found) return null;
  const $place = view.state.doc.resolve(found.pos);
  const near = $place.parent.inlineContent ? $place : TextSelection.near($place).$from;
  const selection = TextSelection.create(view.state.doc, near.pos);
  const at = view.state.apply(view.state.tr.setSelection(selection));
  return insertCitation({ annotationId: 'x', sourceId: 'x', quote: '', sourceTitle: '', locator: '' })(at)
    ? near.pos
    : null;
}

function show(view: EditorView, position: number | null, quote: string): void {
  if (key.getState(view.state)?.position === (position ?? undefined)) return;
  view.dispatch(view.state.tr.setMeta(key, position === null ? null : { position, quote }));
}

function cite(view: EditorView, position: number | null, citation: Citation): void {
  show(view, null, '');
  if (position === null) return;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)));
  insertCitation(citation)(view.state, view.dispatch);
  view.focus();
}

function caret(quote: string): HTMLElement {
  const line = document.createElement('span');
  line.className = 'drop-caret';
  const label = document.createElement('span');
  label.textContent = words.citeHere(cut(quote, 32));
  line.append(label);
  return line;
}
