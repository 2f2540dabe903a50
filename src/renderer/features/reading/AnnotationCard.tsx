/** One annotation beside the page: tags, quote, memo, place; what needs a decision stands in it. */

import { MessageSquare, Trash2 } from 'lucide-react';
import { memo as remember, useEffect, useRef, useState } from 'react';
import type { AnnotationView, ConflictView, TagView } from '../../../shared/ipc/views.ts';
import { annotationCardId } from '../../editor/reading/highlights.ts';
import { words } from '../../words/page.ts';

interface Props {
  readonly annotation: AnnotationView;
  readonly tags: readonly TagView[];
  readonly active: boolean;
  readonly editingMemo: boolean;
  readonly onGo: (id: string) => void;
  readonly onMemo: (id: string, memo: string) => void;
  readonly onMemoDone: () => void;
  readonly onEditMemo: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onTag: (tagId: string) => void;
  readonly onSettle: (id: string, field: ConflictView['field'], tagId: string | undefined, keep: number) => void;
}

export const AnnotationCard = remember(function AnnotationCard(props: Props) {
  const { annotation, tags, active, editingMemo, onGo, onEditMemo, onRemove } = props;
  const { id, state, quote, memo, locator, creator, created, conflicts } = annotation;
  const applied = annotation.tagIds.flatMap((tagId) => tags.find((tag) => tag.id === tagId) ?? []);
  return (
    <li id={annotationCardId(id)} data-card={id} className={`annotation-card ${state}${active ? ' active' : ''}`}>
      <span className="edges" aria-hidden="true">
        {applied.slice(0, 2).map((tag) => (
          <span key={tag.id} className={`tag-${tag.look.colour} pattern-${tag.look.pattern}`} />
        ))}
      </span>
      <div className="names">
        {applied.length ? (
          applied.map((tag) => <TagName key={tag.id} tag={tag} />)
        ) : (
          <span className="quiet">{words.noTag}</span>
        )}
      </div>
      <button type="button" className="quote" aria-current={active ? 'true' : undefined} onClick={() => onGo(id)}>
        <span dir="auto">{quote}</span>
      </button>
      {state === 'orphan' && <p className="hint">{words.orphan}</p>}
      {state === 'moved' && <p className="hint">{words.moved}</p>}
      {conflicts.map((conflict) => (
        <ConflictChoice key={`${conflict.field} ${conflict.tagId ?? ''}`} conflict={conflict} {...props} />
      ))}
      {editingMemo ? (
        <MemoField {...props} />
      ) : (
        memo && (
          <p className="memo" dir="auto">
            {memo}
          </p>
        )
      )}
      {active && <Acts {...props} onEditMemo={onEditMemo} onRemove={onRemove} />}
      <div className="foot">
        <span>{locator}</span>
        <span className="space" />
        <span>
          {creator.name}, {new Date(created).toLocaleDateString([], { day: 'numeric', month: 'short' })}
        </span>
      </div>
    </li>
  );
});

function TagName({ tag }: { readonly tag: TagView }) {
  return (
    <span dir="auto">
      {tag.deleted ? <s>{tag.name}</s> : tag.name}
      {tag.deleted && <span className="quiet"> {words.deletedTag}</span>}
    </span>
  );
}

function Acts({ annotation, tags, onTag, onEditMemo, onRemove }: Props) {
  return (
    <div className="acts">
      {tags
        .filter((tag) => !tag.deleted)
        .map((tag) => (
          <button
            key={tag.id}
            type="button"
            className="button small"
            aria-pressed={annotation.tagIds.includes(tag.id)}
            onClick={() => onTag(tag.id)}
          >
            {tag.name}
          </button>
        ))}
      <button type="button" className="button small" onClick={() => onEditMemo(annotation.id)}>
        <MessageSquare aria-hidden="true" />
        {words.memo}
      </button>
      <button type="button" className="button small" onClick={() => onRemove(annotation.id)}>
        <Trash2 aria-hidden="true" />
        {words.remove}
      </button>
    </div>
  );
}

function MemoField({ annotation, onMemo, onMemoDone }: Props) {
  const [text, setText] = useState(annotation.memo);
  const field = useRef<HTMLTextAreaElement>(null);
  const discarded = useRef(false);
  // Where the analyst was before, on the page or on the card: the focus goes back there.
  const [before] = useState(() => document.activeElement);
  useEffect(() => field.current?.focus(), []);
  const leave = () => {
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    else field.current?.blur();
  };
  const left = () => {
    if (!discarded.current && text !== annotation.memo) onMemo(annotation.id, text);
    onMemoDone();
  };
  return (
    <textarea
      ref={field}
      className="text-field"
      aria-label={words.memo}
      maxLength={100_000}
      dir="auto"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={left}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') discarded.current = true;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) leave();
      }}
    />
  );
}

function ConflictChoice({ conflict, annotation, tags, onSettle }: Props & { readonly conflict: ConflictView }) {
  const tag = tags.find((each) => each.id === conflict.tagId)?.name;
  return (
    <fieldset className="hint">
      <legend>{words.editedTwice(tag ? words.theTag(tag) : words.fields[conflict.field])}</legend>
      {conflict.values.map((value, place) => (
        <div key={value} className="option">
          <button
            type="button"
            className="button small"
            onClick={() => onSettle(annotation.id, conflict.field, conflict.tagId, place)}
          >
            {words.keep}
          </button>
          <span dir="auto">{value || words.emptyValue}</span>
        </div>
      ))}
    </fieldset>
  );
}
