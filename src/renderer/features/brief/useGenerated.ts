/** Keeps what the program writes in the text true: written anew when the project's facts or the citations have changed. */

import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { BriefFacts } from '../../../shared/evidence/briefFacts.ts';
import type { BriefEditor } from '../../editor/brief/createBriefEditor.ts';

/** `cited` is what the text cites now, as one string. */
export function useGenerated(editor: RefObject<BriefEditor | null>, facts: BriefFacts, cited: string): void {
  const shown = useRef({ facts, cited });
  useLayoutEffect(() => {
    // The editor itself has drawn what it began with.
    if (shown.current.facts === facts && shown.current.cited === cited) return;
    shown.current = { facts, cited };
    editor.current?.showFacts(facts);
  }, [editor, facts, cited]);
}
