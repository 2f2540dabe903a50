/** The only joint between React and the editor of a brief. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CitedAnnotation } from '../../../shared/evidence/citationStates.ts';
import type { Citation } from '../../../shared/schema/briefSchema.ts';
import { type BriefEditor, createBriefEditor } from '../../editor/brief/createBriefEditor.ts';

interface Options {
  /** The text to begin with; later values are not looked at, since the editor has the newest text. */
  readonly doc: Node;
  readonly evidence: ReadonlyMap<string, CitedAnnotation>;
  readonly onOpenCitation: (citation: Citation) => void;
  readonly onChange: (doc: Node) => void;
}

/** An editor in `place`; `state` is what it shows now, null before it is there. */
export function useBriefEditor(
  place: RefObject<HTMLElement | null>,
  options: Options,
): { readonly editor: RefObject<BriefEditor | null>; readonly state: EditorState | null } {
  const { evidence } = options;
  const [state, setState] = useState<EditorState | null>(null);
  const editor = useRef<BriefEditor>(null);
  const onOpenCitation = useEffectEvent(options.onOpenCitation);
  const onUpdate = useEffectEvent((next: EditorState, textChanged: boolean) => {
    setState(next);
    if (textChanged) options.onChange(next.doc);
  });
  const make = useEffectEvent((element: HTMLElement) =>
    createBriefEditor(element, { doc: options.doc, evidence, onUpdate, onOpenCitation }),
  );
  useLayoutEffect(() => {
    if (!place.current) return;
    const made = make(place.current);
    editor.current = made;
    setState(made.view.state);
    // What was pressed to get here is gone with its view.
    if (document.activeElement === document.body) made.view.focus();
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [place]);
  useLayoutEffect(() => editor.current?.showEvidence(evidence), [evidence]);
  return { editor, state };
}
