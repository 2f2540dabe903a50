/** The codebook beside the page: the rule of each tag in view while tagging. */

import type { TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import './codebook.css';

export function CodebookPanel(props: {
  readonly tags: readonly TagView[];
  readonly canTag: boolean;
  readonly onTag: (tagId: string) => void;
}) {
  const { tags, canTag, onTag } = props;
  return (
    <ul className="codebook" aria-label="Codebook">
      {tags
        .filter((tag) => !tag.deleted)
        .map((tag) => (
          <li key={tag.id}>
            <h3>
              <Swatch look={tag.look} />
              <span dir="auto">{tag.name}</span>
              <span className="space" />
              {tag.key !== null && <kbd>{tag.key}</kbd>}
            </h3>
            {tag.definition && <p dir="auto">{tag.definition}</p>}
            <button type="button" className="button small" disabled={!canTag} onClick={() => onTag(tag.id)}>
              Apply {tag.name}
            </button>
          </li>
        ))}
    </ul>
  );
}
