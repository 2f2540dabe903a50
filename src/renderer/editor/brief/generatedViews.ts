/** How what the program writes looks in the editor: a quiet block that cannot be typed into, and the count under a finding. */

import { DOMSerializer, Fragment, type Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import type { BriefFacts } from '../../../shared/evidence/briefFacts.ts';
import { citedOnce, findingCount, generatedBlocks } from '../../../shared/evidence/generatedText.ts';
import { briefSchema, type GeneratedKind } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';
import { addNoteBelow } from './generatedCommands.ts';

const serializer = DOMSerializer.fromSchema(briefSchema);

/** The node views, and `refresh` to be called when facts or citations have changed. */
export function generatedViews(factsNow: () => BriefFacts): {
  readonly nodeViews: Record<'generated' | 'finding', NodeViewConstructor>;
  readonly refresh: () => void;
} {
  const drawn = new Set<() => void>();
  const generated: NodeViewConstructor = (node, view, getPos) => {
    const kind: GeneratedKind = node.attrs.kind;
    const body = document.createElement('div');
    const draw = () => {
      const blocks = generatedBlocks(kind, citedOnce(view.state.doc), factsNow());
      body.replaceChildren(serializer.serializeFragment(Fragment.from(blocks)));
      for (const text of body.querySelectorAll('p')) text.dir = 'auto';
    };
    draw();
    drawn.add(draw);
    return {
      dom: block(kind, body, () => addNote(view, getPos())),
      ignoreMutation: () => true,
      // Its button is pressed, not typed at.
      stopEvent: (event) => event.target instanceof HTMLButtonElement,
      update: (next) => next.sameMarkup(node),
      destroy: () => drawn.delete(draw),
    };
  };
  return {
    nodeViews: { generated, finding: (node) => findingView(node) },
    refresh: () => {
      for (const draw of drawn) draw();
    },
  };
}

function block(kind: GeneratedKind, body: HTMLElement, onNote: () => void): HTMLElement {
  const element = document.createElement('div');
  element.className = 'generated';
  element.contentEditable = 'false';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.generatedNamed[kind]);
  const head = document.createElement('header');
  const label = document.createElement('strong');
  label.textContent = words.generatedLabel;
  head.append(label, words.generatedHint);
  const note = document.createElement('button');
  note.type = 'button';
  note.className = 'link-button';
  note.textContent = words.addNote;
  note.addEventListener('click', onNote);
  const foot = document.createElement('footer');
  foot.append(note);
  element.append(head, body, foot);
  return element;
}

function addNote(view: EditorView, position: number | undefined): void {
  if (position === undefined) return;
  addNoteBelow(position)(view.state, view.dispatch);
  view.focus();
}

function findingView(first: Node): NodeView {
  let shown = first;
  const dom = document.createElement('section');
  dom.className = 'finding';
  const contentDOM = document.createElement('div');
  const count = document.createElement('p');
  count.className = 'finding-count';
  count.contentEditable = 'false';
  const draw = () => {
    const told = findingCount(shown);
    count.textContent = told ?? '';
    count.hidden = told === null;
  };
  draw();
  dom.append(contentDOM, count);
  return {
    dom,
    contentDOM,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    update: (next) => {
      if (next.type !== first.type) return false;
      shown = next;
      draw();
      return true;
    },
  };
}
