/** The editor of a brief: ProseMirror in a place of the page, with its commands. No React here. */

import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type CitedAnnotation, citationState } from '../../../shared/evidence/citationStates.ts';
import type { Citation } from '../../../shared/schema/briefSchema.ts';
import { briefState } from './briefState.ts';
import { citationViews } from './citationViews.ts';

export interface BriefEditorOptions {
  readonly doc: Node;
  /** Annotations by id, to tell which citations are out of date. */
  readonly evidence: ReadonlyMap<string, CitedAnnotation>;
  /** After every change of text or selection. */
  readonly onUpdate: (state: EditorState, textChanged: boolean) => void;
  readonly onOpenCitation: (citation: Citation) => void;
}

export interface BriefEditor {
  readonly view: EditorView;
  /** Runs a command at the caret; false when it is not possible there. Does not move the focus. */
  run(command: Command): boolean;
  /** Puts the caret into the block at `position` and shows it. */
  goTo(position: number): void;
  /** Shows the citations by the annotations of today. */
  showEvidence(evidence: ReadonlyMap<string, CitedAnnotation>): void;
  destroy(): void;
}

/** Shows `options.doc` in `place` for editing. */
export function createBriefEditor(place: HTMLElement, options: BriefEditorOptions): BriefEditor {
  const { doc, onUpdate, onOpenCitation } = options;
  let { evidence } = options;
  const { nodeViews, refresh } = citationViews({
    stateOf: (citation) => citationState(citation, evidence.get(citation.annotationId)),
    onOpen: onOpenCitation,
  });
  const view = new EditorView(place, {
    state: briefState(doc, onOpenCitation),
    nodeViews,
    // Spelling is not checked: the system's checker may fetch dictionaries, and nothing leaves this computer.
    attributes: {
      class: 'brief-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Text of the brief',
      spellcheck: 'false',
    },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      onUpdate(view.state, transaction.docChanged);
    },
  });
  return {
    view,
    run: (command) => run(view, command),
    goTo: (position) => goTo(view, position),
    showEvidence: (today) => {
      evidence = today;
      refresh();
    },
    destroy: () => view.destroy(),
  };
}

function run(view: EditorView, command: Command): boolean {
  const done = command(view.state, view.dispatch, view);
  // Without focus the browser keeps a selection of before; a click on just that place would go unnoticed.
  if (done && !view.hasFocus()) document.getSelection()?.removeAllRanges();
  return done;
}

function goTo(view: EditorView, position: number): void {
  const selection = Selection.near(view.state.doc.resolve(position));
  view.focus();
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  const block = view.nodeDOM(position);
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'start' });
}
