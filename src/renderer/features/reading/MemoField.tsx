/** Writing an annotation's memo: leaving the field keeps what was typed, Escape leaves the memo as it was. */

import { useLayoutEffect, useRef, useState } from 'react';
import type { AnnotationView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/page.ts';

export function MemoField(props: {
  readonly annotation: AnnotationView;
  readonly onMemo: (id: string, memo: string) => void;
  readonly onMemoDone: () => void;
}) {
  const { annotation, onMemo, onMemoDone } = props;
  const [text, setText] = useState(annotation.memo);
  const field = useRef<HTMLTextAreaElement>(null);
  const discarded = useRef(false);
  // Where the analyst was before, on the page or on the card: the focus goes back there.
  const [before] = useState(() => document.activeElement);
  // Before the next key can come: it is meant for the memo.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const leave = () => {
    if (before instanceof HTMLElement && before !== document.body && before.isConnected)
      before.focus({ preventScroll: true });
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
