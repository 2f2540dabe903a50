/** Saves the text a moment after each change, and what is left when the view is closed. */

import type { Node } from 'prosemirror-model';
import { useEffect, useState } from 'react';
import type { BriefView as Brief } from '../../../shared/ipc/views.ts';
import { briefTitle } from '../../../shared/schema/briefSchema.ts';
import { createAutosave } from './autosave.ts';
import type { BriefViewProps } from './briefProps.ts';

export function useAutosave({ brief, onSave }: Pick<BriefViewProps, 'onSave'> & { readonly brief: Brief }) {
  const [unsaved, setUnsaved] = useState(false);
  const [autosave] = useState(() => createAutosave(setUnsaved));
  useEffect(() => {
    const flush = () => void autosave.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [autosave]);
  const change = (doc: Node) =>
    autosave.change(() => onSave({ briefId: brief.id, title: briefTitle(doc), doc: doc.toJSON() }));
  return { unsaved, change, flush: autosave.flush };
}
