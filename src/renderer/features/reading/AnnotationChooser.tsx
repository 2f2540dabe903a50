/** Where several annotations lie on one another: a list at the place, to choose the one that is meant. */

import { useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Popover, Virtualizer } from 'react-aria-components';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import type { Choice } from '../../editor/reading/pageContext.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import '../../ui/floating.css';
import { named } from '../../ui/written.ts';
import { words } from '../../words/page.ts';

/** A row of the list, and the room above and below all of them, in pixels: ten thousand may lie on one another. */
const ROW = 46;
const PADDING = 4;

export function AnnotationChooser(props: {
  readonly choice: Choice;
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly activeId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { choice, annotations, tags, activeId, onChoose, onClose } = props;
  const place = useRef<HTMLSpanElement>(null);
  const byId = new Map(annotations.map((each) => [each.id, each]));
  const entries = choice.annotationIds.flatMap((id) => byId.get(id) ?? []);
  const active = entries.find(({ id }) => id === activeId);
  return (
    <>
      <span ref={place} className="chooser-place" style={{ left: choice.x, top: choice.y }} aria-hidden="true" />
      <Popover
        className="popover"
        aria-label={words.choose}
        triggerRef={place}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
      >
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW, padding: PADDING }}>
          <ListBox
            aria-label={words.choose}
            className="chooser"
            autoFocus={active ? true : 'first'}
            items={entries}
            selectionMode="single"
            disallowEmptySelection
            defaultSelectedKeys={active ? [active.id] : []}
            onAction={(id) => onChoose(String(id))}
            onSelectionChange={(keys) => {
              const [id] = keys === 'all' ? [] : keys;
              if (id !== undefined) onChoose(String(id));
            }}
          >
            {(annotation) => <Entry annotation={annotation} tags={tags} />}
          </ListBox>
        </Virtualizer>
      </Popover>
    </>
  );
}

function Entry({ annotation, tags }: { readonly annotation: AnnotationView; readonly tags: readonly TagView[] }) {
  const applied = annotation.tagIds.flatMap((tagId) => tags.find((tag) => tag.id === tagId) ?? []);
  const names = applied.map(({ name }) => name).join(', ') || words.noTag;
  return (
    <ListBoxItem id={annotation.id} textValue={`${names}: ${annotation.quote}`} className="list-choice">
      <span className="label">
        {applied.map((tag) => (
          <Swatch key={tag.id} look={tag.look} />
        ))}
        <b {...named(names)}>{names}</b>
      </span>
      <span className="description" {...named(annotation.quote)}>
        {annotation.quote}
      </span>
    </ListBoxItem>
  );
}
