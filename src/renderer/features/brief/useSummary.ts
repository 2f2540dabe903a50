/** What the panes around the text show of it. A step behind the text where there is much of it: writing goes first. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { useDeferredValue, useMemo } from 'react';
import { briefSections, sectionAt } from '../../../shared/evidence/briefSections.ts';
import { checkBrief } from '../../../shared/evidence/checkBrief.ts';
import { type CitedAnnotation, citationStates } from '../../../shared/evidence/citationStates.ts';
import { confidentialityOf } from '../../../shared/schema/briefSchema.ts';
import { unsupportedIn } from '../../editor/brief/unsupportedMarks.ts';
import { citedIds, wordsOf } from './briefSummary.ts';

export function useSummary(state: EditorState | null, first: Node, evidence: ReadonlyMap<string, CitedAnnotation>) {
  const shown = useDeferredValue(state);
  const doc = shown?.doc ?? first;
  const sentences = shown ? unsupportedIn(shown) : [];
  const sections = useMemo(() => briefSections(doc), [doc]);
  const places = useMemo(() => citationStates(doc, evidence), [doc, evidence]);
  const checks = useMemo(() => checkBrief(doc, places, sentences), [doc, places, sentences]);
  return {
    sections,
    places,
    checks,
    sentences,
    current: shown && sectionAt(sections, shown.selection.head),
    length: useMemo(() => wordsOf(doc), [doc]),
    goal: doc.attrs.goal as number | null,
    confidentiality: confidentialityOf(doc),
    // As one string, so that the tray is not drawn anew at every key.
    cited: useMemo(() => citedIds(doc).join(' '), [doc]),
  };
}

/** What the panes show of the text. */
export type Summary = ReturnType<typeof useSummary>;
