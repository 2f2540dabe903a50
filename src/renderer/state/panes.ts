/** How the panes of a view stand: their widths and whether they are hidden are kept for each view and project. */

import { useState, useSyncExternalStore } from 'react';
import { firstPanes, type PanePreferences } from '../../shared/model/preferences.ts';
import { useCommand } from '../commands/running.ts';
import type { Side } from '../ui/paneWidth.ts';
import type { PanesState } from '../ui/ResizablePanes.tsx';
import { preferences, preferencesOf, preferForProject } from './preferences.ts';
import { session } from './session.ts';
import { useStore } from './store.ts';

/** Below the first the left pane has no room beside the page, below the second the right one has none either. */
const narrow = { left: '(width < 1180px)', right: '(width < 980px)' } as const;

/** The same where the work area holds two things side by side. */
const narrowForTwo = { left: '(width < 1640px)', right: '(width < 1240px)' } as const;

/**
 * The panes of `view`, for `ResizablePanes`; `first` is how wide they are before the analyst has moved anything, `two` whether
 * the work area holds two things side by side.
 */
export function usePanes(view: string, first: PanePreferences = firstPanes, two = false): PanesState {
  const projectId = useStore(session, ({ project }) => project?.projectId ?? '');
  const sizes = useStore(preferences, (all) => preferencesOf(all, projectId).panes[view] ?? first);
  const width = two ? narrowForTwo : narrow;
  const noRoom = { left: useMedia(width.left), right: useMedia(width.right) };
  const [opened, setOpened] = useState<Side | null>(null);
  const rails = sides.filter((side) => noRoom[side] || sizes[hidden[side]]);
  const over = opened && noRoom[opened] ? opened : null;
  const keep = (change: Partial<PanePreferences>) => {
    const { panes } = preferencesOf(preferences.get(), projectId);
    preferForProject(projectId, { panes: { ...panes, [view]: { ...(panes[view] ?? first), ...change } } });
  };
  const onToggle = (side: Side) => {
    if (noRoom[side]) setOpened(over === side ? null : side);
    else keep({ [hidden[side]]: !sizes[hidden[side]] });
  };
  useCommand('pane.left', () => onToggle('left'));
  useCommand('pane.right', () => onToggle('right'));
  return {
    sizes,
    rails,
    over,
    onResized: (side, width) => keep(width === null ? { [hidden[side]]: true } : { [side]: width }),
    onRestore: (side) => keep({ [side]: first[side] }),
    onToggle,
    onShow: (side) => {
      if (rails.includes(side) && over !== side) onToggle(side);
    },
    onClose: () => setOpened(null),
  };
}

const sides = ['left', 'right'] as const;
const hidden = { left: 'leftHidden', right: 'rightHidden' } as const;

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
