/** Fields of a tag that two people have edited at once: both stand until one is kept. */

import type { TagView } from '../../../shared/ipc/views.ts';
import type { TagConflictField } from '../../../shared/model/tag.ts';
import { ValueChoice } from '../../ui/ValueChoice.tsx';
import { words } from '../../words/atOnce.ts';

export function TagConflicts(props: {
  readonly tag: TagView;
  readonly onSettle: (field: TagConflictField, keep: number) => void;
}) {
  return props.tag.conflicts.map(({ field, values }) => (
    <ValueChoice
      key={field}
      legend={words.atOnce(values.length, field)}
      values={values}
      onKeep={(place) => props.onSettle(field, place)}
    />
  ));
}
