/** How the editors of this window were left: text, caret, history and place, to go on from when a brief is shown again. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';

interface Left {
  readonly state: EditorState;
  readonly scrollTop: number;
}

const left = new Map<string, Left>();

/** Remembers how the editor of a brief was left. */
export function leave(briefId: string, state: EditorState, scrollTop: number): void {
  left.set(briefId, { state, scrollTop });
}

/** How the editor of a brief was left; undefined when its text is another one by now. */
export function leftOf(briefId: string, doc: Node): Left | undefined {
  const found = left.get(briefId);
  return found?.state.doc.eq(doc) ? found : undefined;
}
