/** What stands over the window, whatever the view: the palette. */

import { PaletteOver } from './PaletteOver.tsx';
import { frame } from './state/frame.ts';
import { useStore } from './state/store.ts';

export function FrameOver() {
  const { over } = useStore(frame, (value) => value);
  if (over?.kind === 'palette') return <PaletteOver key={over.typed} typed={over.typed} />;
  return null;
}
