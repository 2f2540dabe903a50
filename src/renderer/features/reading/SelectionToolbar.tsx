/** The tags and the memo beside a selected passage. It does not take the focus: the number keys act at once. */

import type { TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';

const GAP = 8;
const HEIGHT = 40;
/** As many tags as fit beside a passage; the others are in the codebook. */
const SHOWN = 5;

export function SelectionToolbar(props: {
  readonly rect: DOMRect;
  readonly tags: readonly TagView[];
  readonly appliedIds: readonly string[];
  readonly onTag: (tagId: string) => void;
}) {
  const { rect, tags, appliedIds, onTag } = props;
  const below = rect.bottom + GAP + HEIGHT < window.innerHeight;
  const place = { left: Math.max(GAP, rect.left), top: below ? rect.bottom + GAP : rect.top - GAP - HEIGHT };
  return (
    <div className="selection-toolbar" role="toolbar" aria-label="Tag this passage" style={place}>
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
