/** What a press on a citation leads to: its passage beside the text, its place in the report, or the question whether it holds. */

import type { Command } from 'prosemirror-state';
import { type RefObject, useState } from 'react';
import { citationState, isToCheck } from '../../../shared/evidence/citationStates.ts';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { citationOf } from '../../../shared/schema/citation.ts';
import type { CitationAct } from '../../editor/brief/citationViews.ts';
import type { BriefEditor } from '../../editor/brief/createBriefEditor.ts';
import { afterOverlay } from './afterOverlay.ts';
import type { AskedCitation } from './CitationCheck.tsx';

export function useAskedCitation(
  editor: RefObject<BriefEditor | null>,
  evidence: ReadonlyMap<string, AnnotationView>,
  go: {
    readonly show: (annotationId: string) => void;
    readonly open: (sourceId: string, annotationId: string) => void;
  },
) {
  const [asked, setAsked] = useState<AskedCitation | null>(null);
  return {
    /** The citation that is to be decided upon. */
    asked,
    ask: (act: CitationAct, position: number) => {
      const found = citationAt(editor.current, position);
      if (!found) return;
      const { citation, element } = found;
      const { sourceId, annotationId } = citation;
      const state = citationState(citation, evidence.get(annotationId));
      if (isToCheck(state) && act !== 'open') return setAsked({ position, citation, state, element });
      if (act === 'show') go.show(annotationId);
      else go.open(sourceId, annotationId);
    },
    settle: (command: Command) => {
      setAsked(null);
      editor.current?.run(command);
      afterOverlay(() => editor.current?.view.focus());
    },
    leave: () => setAsked(null),
  };
}

/** The citation or quote at a position, and its chip. */
function citationAt(editor: BriefEditor | null, position: number) {
  const node = editor?.view.state.doc.nodeAt(position);
  const dom = editor?.view.nodeDOM(position);
  if (!node || !(dom instanceof HTMLElement)) return null;
  const element = dom.matches('.citation') ? dom : dom.querySelector<HTMLElement>('.citation');
  return element && { citation: citationOf(node), element };
}
