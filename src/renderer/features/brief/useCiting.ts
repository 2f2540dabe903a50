/** Puts a passage where the caret is; `said` is what a screen reader hears of it. */

import { type RefObject, useCallback, useState } from 'react';
import type { AnnotationView, SourceView } from '../../../shared/ipc/views.ts';
import { insertCitation, insertQuote } from '../../editor/brief/briefCommands.ts';
import type { BriefEditor } from '../../editor/brief/createBriefEditor.ts';
import { words } from '../../words/brief.ts';
import { citationFor } from './citationFor.ts';
import type { Use } from './EvidenceCard.tsx';

export function useCiting(editor: RefObject<BriefEditor | null>, sources: readonly SourceView[]) {
  const [said, setSaid] = useState('');
  const cite = useCallback(
    (annotation: AnnotationView, how: Use) => {
      const insert = how === 'cite' ? insertCitation : insertQuote;
      const done = editor.current?.run(insert(citationFor(annotation, sources))) ?? false;
      const told = how === 'cite' ? words.didCite : words.didQuote;
      setSaid(done ? told(annotation.quote.slice(0, 80)) : words.cannotCite);
      // The writing goes on where it was left.
      if (done) editor.current?.view.focus();
    },
    [editor, sources],
  );
  return { said, cite };
}
