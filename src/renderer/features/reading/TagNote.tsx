/** The rule of a tag beside the selected passage: what it means, when to use it, when not. */

import type { TagView } from '../../../shared/ipc/views.ts';
import { guidanceFields } from '../../../shared/model/tag.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/codebook.ts';

/** Whether anything is written about a tag. */
export const hasRule = (tag: TagView): boolean => guidanceFields.some((field) => tag[field] !== '');

export function TagNote({ id, tag }: { readonly id: string; readonly tag: TagView }) {
  return (
    <div id={id} className="tag-note">
      <strong {...named(tag.name)}>{tag.name}</strong>
      {guidanceFields
        .filter((field) => tag[field])
        .map((field) => (
          <p key={field} dir="auto">
            {field !== 'definition' && <span>{words.guidance[field]}: </span>}
            {tag[field]}
          </p>
        ))}
    </div>
  );
}
