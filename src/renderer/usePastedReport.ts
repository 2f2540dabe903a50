/** Ctrl V where nothing else takes it, on the import and in a project without reports: what was copied becomes a report. */

import { useEffect } from 'react';
import { frame, showOver } from './state/frame.ts';
import { tellFailure } from './state/notices.ts';
import { pastedFrom } from './state/pastedFrom.ts';
import { session } from './state/session.ts';
import { words } from './words/pasting.ts';

/** Listens for as long as the window stands. */
export function usePastedReport(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (!isFree(event.target)) return;
      event.preventDefault();
      const first = pastedFrom(event.clipboardData);
      if (first) showOver({ kind: 'paste', first });
      else tellFailure(words.nothing);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** Whether nothing on the screen takes what is pasted: no field, no editor, no dialog. */
function isFree(target: EventTarget | null): boolean {
  const { project, view } = session.get();
  const takes = 'input, textarea, [contenteditable="true"], [role="dialog"], [role="alertdialog"]';
  if (!project || frame.get().over || (target instanceof Element && target.closest(takes))) return false;
  return view === 'import' || (view === 'read' && project.sources.length === 0);
}
