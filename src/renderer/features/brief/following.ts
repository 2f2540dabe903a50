/** Follows an editor: at once what changes the toolbar, in the next pause what is only written on. */

import type { EditorState } from 'prosemirror-state';
import { isWritingOn } from '../../editor/brief/writingOn.ts';

/** Longer than from one letter to the next. */
export const PAUSE_MS = 300;

export interface Following {
  see(state: EditorState): void;
  /** Shows at once what is not shown yet, as when the hand leaves the text for what stands around it. */
  catchUp(): void;
  end(): void;
}

export function createFollowing(show: (state: EditorState) => void): Following {
  let shown: EditorState | null = null;
  let newest: EditorState | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const catchUp = () => {
    clearTimeout(timer);
    if (!newest || newest === shown) return;
    shown = newest;
    show(newest);
  };
  return {
    see: (state) => {
      newest = state;
      if (!shown || !isWritingOn(shown, state)) return catchUp();
      clearTimeout(timer);
      timer = setTimeout(catchUp, PAUSE_MS);
    },
    catchUp,
    end: () => clearTimeout(timer),
  };
}
