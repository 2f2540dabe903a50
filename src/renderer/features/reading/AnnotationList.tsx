/** The report's annotations in the order of its text; those whose passage was not found stand first. */

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { AnnotationView, ConflictView, TagView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/page.ts';
import { AnnotationCard } from './AnnotationCard.tsx';
import './reading.css';

/** More cards than anybody looks at; the rest come on request, so that ten thousand cost no more. */
const SHOWN = 200;

export function AnnotationList(props: {
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly activeId: string | null;
  readonly memoFor: string | null;
  readonly onGo: (id: string) => void;
  readonly onMemo: (id: string, memo: string) => void;
  readonly onMemoDone: () => void;
  readonly onEditMemo: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onTag: (tagId: string) => void;
  readonly onSettle: (id: string, field: ConflictView['field'], tagId: string | undefined, keep: number) => void;
}) {
  const { annotations, tags, activeId, memoFor } = props;
  const [from, setFrom] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const place = annotations.findIndex((each) => each.id === activeId);
  const start = place >= 0 && (place < from || place >= from + SHOWN) ? Math.max(0, place - SHOWN / 2) : from;
  useFocusAfterRemoval(list, activeId);
  useEffect(() => {
    if (activeId) list.current?.querySelector(`[data-card="${activeId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  if (!annotations.length)
    return (
      <div className="empty">
        <p>
          {words.howToTag.before}
          <kbd>1</kbd>
          {words.howToTag.between}
          <kbd>2</kbd>
          {words.howToTag.last}
          <kbd>3</kbd>
          {words.howToTag.after}
        </p>
      </div>
    );
  return (
    <ul className="cards" aria-label={words.cards} ref={list}>
      {start > 0 && (
        <li className="cards-more">
          <button type="button" className="button small" onClick={() => setFrom(Math.max(0, start - SHOWN))}>
            {words.earlier(start)}
          </button>
        </li>
      )}
      {annotations.slice(start, start + SHOWN).map((annotation) => (
        <AnnotationCard
          key={annotation.id}
          annotation={annotation}
          tags={tags}
          active={annotation.id === activeId}
          editingMemo={annotation.id === memoFor}
          onGo={props.onGo}
          onMemo={props.onMemo}
          onMemoDone={props.onMemoDone}
          onEditMemo={props.onEditMemo}
          onRemove={props.onRemove}
          onTag={props.onTag}
          onSettle={props.onSettle}
        />
      ))}
      {start + SHOWN < annotations.length && (
        <li className="cards-more">
          <button type="button" className="button small" onClick={() => setFrom(start + SHOWN)}>
            {words.later(annotations.length - start - SHOWN)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** A card removed by its own button takes the focus along: it goes on to the card that is active now, or to the tab. */
function useFocusAfterRemoval(list: RefObject<HTMLElement | null>, activeId: string | null): void {
  const focused = useRef(false);
  useEffect(() => {
    const note = () => {
      focused.current = list.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    const next = activeId ? list.current?.querySelector<HTMLElement>(`[data-card="${activeId}"] .quote`) : null;
    (next ?? document.getElementById('tab-annotations'))?.focus({ preventScroll: true });
  }, [list, activeId]);
}
