/** The only joint between React and the editor of a brief. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { BriefFacts } from '../../../shared/evidence/briefFacts.ts';
import type { CitedAnnotation } from '../../../shared/evidence/citationStates.ts';
import type { CitationAct } from '../../editor/brief/citationViews.ts';
import { type BriefEditor, createBriefEditor } from '../../editor/brief/createBriefEditor.ts';
import { leave, leftOf } from '../../editor/brief/leftStates.ts';
import { createFollowing } from './following.ts';

interface Options {
  readonly briefId: string;
  /** The text to begin with; later values are not looked at, since the editor has the newest text. */
  readonly doc: Node;
  readonly evidence: ReadonlyMap<string, CitedAnnotation>;
  readonly facts: BriefFacts;
  readonly onCitation: (act: CitationAct, position: number) => void;
  readonly onChange: (doc: Node) => void;
}

/**
 * An editor in `place`, which stands in what scrolls; `state` is what it shows, null before it is there. While one writes
 * on, `state` follows in the pauses: at each of its changes React reads the whole text that has the focus.
 */
export function useBriefEditor(
  place: RefObject<HTMLElement | null>,
  options: Options,
): { readonly editor: RefObject<BriefEditor | null>; readonly state: EditorState | null } {
  const { evidence } = options;
  const [state, setState] = useState<EditorState | null>(null);
  const [following] = useState(() => createFollowing(setState));
  const editor = useRef<BriefEditor>(null);
  const onCitation = useEffectEvent(options.onCitation);
  const onUpdate = useEffectEvent((next: EditorState, textChanged: boolean) => {
    following.see(next);
    if (textChanged) options.onChange(next.doc);
  });
  const make = useEffectEvent((element: HTMLElement) => {
    const { briefId, doc, facts } = options;
    const left = leftOf(briefId, doc);
    const made = createBriefEditor(element, { doc, left: left?.state, evidence, facts, onUpdate, onCitation });
    const scroller = element.parentElement;
    if (left && scroller) scroller.scrollTop = left.scrollTop;
    element.addEventListener('focusout', following.catchUp);
    const end = () => {
      following.end();
      leave(briefId, made.view.state, scroller?.scrollTop ?? 0);
      made.destroy();
    };
    return { made, end };
  });
  useLayoutEffect(() => {
    if (!place.current) return;
    const { made, end } = make(place.current);
    editor.current = made;
    following.see(made.view.state);
    // What was pressed to get here is gone with its view.
    if (document.activeElement === document.body) made.view.focus();
    return () => {
      editor.current = null;
      end();
    };
  }, [place, following]);
  useLayoutEffect(() => editor.current?.showEvidence(evidence), [evidence]);
  return { editor, state };
}
