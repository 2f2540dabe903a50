/** A field that was edited twice at once: the values that stand, one of them to be kept. */

import type { AnnotationView, ConflictView, TagView } from '../../../shared/ipc/views.ts';
import { ValueChoice } from '../../ui/ValueChoice.tsx';
import { words } from '../../words/page.ts';

export function ConflictChoice(props: {
  readonly conflict: ConflictView;
  readonly annotation: AnnotationView;
  readonly tags: readonly TagView[];
  readonly onSettle: (id: string, field: ConflictView['field'], tagId: string | undefined, keep: number) => void;
}) {
  const { conflict, annotation, tags, onSettle } = props;
  const tag = tags.find((each) => each.id === conflict.tagId)?.name;
  return (
    <ValueChoice
      legend={words.editedTwice(tag ? words.theTag(tag) : words.fields[conflict.field])}
      values={conflict.values}
      onKeep={(place) => onSettle(annotation.id, conflict.field, conflict.tagId, place)}
    />
  );
}
