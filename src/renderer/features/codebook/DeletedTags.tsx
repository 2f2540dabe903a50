/** Tags that were deleted: quiet, at the end, each to be put back. */

import type { TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/codebook.ts';
import { grouped } from '../../words/numbers.ts';

export function DeletedTags(props: { readonly tags: readonly TagView[]; readonly onRestore: (tagId: string) => void }) {
  const { tags, onRestore } = props;
  if (!tags.length) return null;
  return (
    <details className="deleted-tags">
      <summary>
        {words.deletedTags} <span className="numbers">{grouped(tags.length)}</span>
      </summary>
      <ul>
        {tags.map((tag) => (
          <li key={tag.id}>
            <Swatch look={tag.look} />
            <s {...named(tag.name)}>{tag.name}</s>
            <span className="quiet">{words.deleted}</span>
            <button
              type="button"
              className="button small"
              aria-label={words.putBackTag(tag.name)}
              onClick={() => onRestore(tag.id)}
            >
              {words.putBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
