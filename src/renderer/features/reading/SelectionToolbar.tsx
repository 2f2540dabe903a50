/** The tags and the memo beside a selected passage. It does not take the focus: the number keys act at once. */

import { useLayoutEffect, useRef, useState } from 'react';
import type { TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { words } from '../../words/page.ts';

const GAP = 8;
/** As many tags as fit beside a passage; the others are in the codebook. */
const SHOWN = 5;

export function SelectionToolbar(props: {
  readonly rect: DOMRect;
  readonly tags: readonly TagView[];
  readonly appliedIds: readonly string[];
  readonly onTag: (tagId: string) => void;
}) {
  const { rect, tags, appliedIds, onTag } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = toolbar.current ?? {};
    setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
  });
  return (
    <div
      ref={toolbar}
      className="selection-toolbar"
      role="toolbar"
      aria-label={words.tagThis}
      style={placeBeside(rect, size)}
    >
      {tags
        .filter((tag) => !tag.deleted)
        .slice(0, SHOWN)
        .map((tag) => (
          <button
            key={tag.id}
            type="button"
            aria-pressed={appliedIds.includes(tag.id)}
            // Keeps the selection, and the focus on the page.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTag(tag.id)}
          >
            <Swatch look={tag.look} />
            {tag.name}
            {tag.key !== null && <kbd>{tag.key}</kbd>}
          </button>
        ))}
    </div>
  );
}

/** Below the passage where there is room, else above it, else over its end; never outside the window. */
function placeBeside(rect: DOMRect, { width, height }: { readonly width: number; readonly height: number }) {
  const left = Math.max(GAP, Math.min(rect.left, window.innerWidth - GAP - width));
  const below = rect.bottom + GAP;
  const above = rect.top - GAP - height;
  if (below + height + GAP <= window.innerHeight) return { left, top: below };
  return { left, top: above >= GAP ? above : window.innerHeight - GAP - height };
}
