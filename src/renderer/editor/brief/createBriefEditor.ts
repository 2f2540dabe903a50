/** The editor of a brief: ProseMirror in a place of the page, with its commands. No React here. */

import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BriefFacts } from '../../../shared/evidence/briefFacts.ts';
import { type CitedAnnotation, citationState } from '../../../shared/evidence/citationStates.ts';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';
import { briefState, resumedState } from './briefState.ts';
import { type CitationAct, citationViews } from './citationViews.ts';
import { generatedViews } from './generatedViews.ts';
import { pasteParser } from './wordLists.ts';

export interface BriefEditorOptions {
  readonly doc: Node;
  /** How the editor of this text was left, to go on from there. */
  readonly left?: EditorState | undefined;
  /** Annotations by id, to tell which citations are out of date. */
  readonly evidence: ReadonlyMap<string, CitedAnnotation>;
  /** What the generated parts are written from. */
  readonly facts: BriefFacts;
  /** After every change of text or selection. */
  readonly onUpdate: (state: EditorState, textChanged: boolean) => void;
  readonly onCitation: (act: CitationAct, position: number) => void;
}

export interface BriefEditor {
  readonly view: EditorView;
  /** Runs a command at the caret; false when it is not possible there. Does not move the focus. */
  run(command: Command): boolean;
  /** Puts the caret into the block at `position` and shows it at the head of the view. */
  goTo(position: number): void;
  /** Selects a stretch and shows it. */
  select(from: number, to: number): void;
  /** Shows the citations by the annotations of today. */
  showEvidence(evidence: ReadonlyMap<string, CitedAnnotation>): void;
  /** Writes the generated parts anew: other facts, or other citations in the text. */
  showFacts(facts: BriefFacts): void;
  destroy(): void;
}

/** Shows `options.doc` in `place` for editing. */
export function createBriefEditor(place: HTMLElement, options: BriefEditorOptions): BriefEditor {
  const { doc, left, onUpdate, onCitation } = options;
  let { evidence, facts } = options;
  const generated = generatedViews(() => facts);
  const { nodeViews, refresh } = citationViews({
    stateOf: (citation) => citationState(citation, evidence.get(citation.annotationId)),
    onCitation,
  });
  const view = new EditorView(place, {
    state: left ? resumedState(left, onCitation) : briefState(doc, onCitation),
    clipboardParser: pasteParser(briefSchema),
    nodeViews: { ...nodeViews, ...generated.nodeViews },
    // Spelling is not checked: the system's checker may fetch dictionaries, and nothing leaves this computer.
    attributes: {
      class: 'brief-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.text,
      spellcheck: 'false',
    },
    handleDOMEvents: { focus: restoreSelection },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      onUpdate(view.state, transaction.docChanged);
    },
  });
  return {
    view,
    run: (command) => run(view, command),
    goTo: (position) => goTo(view, position),
    select: (from, to) => select(view, from, to),
    showEvidence: (today) => {
      evidence = today;
      refresh();
    },
    showFacts: (today) => {
      facts = today;
      generated.refresh();
    },
    destroy: () => view.destroy(),
  };
}

/**
 * Puts the caret back to where the state has it as soon as the text is focused, as by a dialog that closes. The browser
 * begins at the title; ProseMirror alone would put it right only later, and take the title for meant when it is told first.
 */
function restoreSelection(view: EditorView): boolean {
  view.focus();
  return false;
}

function run(view: EditorView, command: Command): boolean {
  const done = command(view.state, view.dispatch, view);
  // Without focus the browser keeps a selection of before; a click on just that place would go unnoticed.
  if (done && !view.hasFocus()) document.getSelection()?.removeAllRanges();
  return done;
}

function select(view: EditorView, from: number, to: number): void {
  const { doc, tr } = view.state;
  const node = doc.nodeAt(from);
  const selection =
    node?.isAtom && !node.isText
      ? NodeSelection.create(doc, from)
      : TextSelection.between(doc.resolve(from), doc.resolve(Math.min(to, doc.content.size)));
  view.focus();
  view.dispatch(tr.setSelection(selection));
  const { node: shown } = view.domAtPos(from);
  const element = shown instanceof HTMLElement ? shown : shown.parentElement;
  element?.scrollIntoView({ block: 'center' });
}

function goTo(view: EditorView, position: number): void {
  const selection = Selection.near(view.state.doc.resolve(position));
  view.focus();
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  const block = view.nodeDOM(position);
  if (block instanceof HTMLElement) block.scrollIntoView({ block: 'start' });
}
