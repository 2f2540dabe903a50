/** What stands beside the text: the evidence or what is to be checked, and the passage that a citation asked to see. */

import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PanesState } from '../../ui/ResizablePanes.tsx';
import type { Side } from './SidePane.tsx';

export function useBeside(panes: PanesState) {
  const search = useRef<HTMLInputElement>(null);
  const [side, setSide] = useState<Side>('evidence');
  const [shown, setShown] = useState<{ readonly id: string } | null>(null);
  const show = (which: Side) => {
    setSide(which);
    panes.onShow('right');
  };
  return {
    side,
    setSide,
    show,
    shown,
    showPassage: (id: string) => {
      show('evidence');
      setShown({ id });
    },
    search,
    searchEvidence: () => {
      // The pane may have to be drawn first; the next letter is meant for the search already.
      flushSync(() => show('evidence'));
      search.current?.focus();
      search.current?.select();
    },
  };
}

/** What stands beside the text, and how to change it. */
export type Beside = ReturnType<typeof useBeside>;
