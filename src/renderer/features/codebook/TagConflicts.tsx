/** Fields of a tag that two people have edited at once: both stand until one is kept. */

import type { TagView } from '../../../shared/ipc/views.ts';
import type { TagConflictField } from '../../../shared/model/tag.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/codebook.ts';

export function TagConflicts(props: {
  readonly tag: TagView;
  readonly onSettle: (field: TagConflictField, keep: number) => void;
}) {
  return props.tag.conflicts.map(({ field, values }) => (
    <fieldset key={field} className="hint tag-conflict">
      <legend>{words.atOnce(values.length, field)}</legend>
      {values.map((value, place) => (
        <div key={value} className="option">
          <button
            type="button"
            className="button small"
            aria-label={words.keepValue(value || words.empty)}
            onClick={() => props.onSettle(field, place)}
          >
            {words.keep}
          </button>
          <span {...written(value)}>{value || words.empty}</span>
        </div>
      ))}
    </fieldset>
  ));
}
