/** Says what was done, with Undo and the way there, or what went wrong. What was done leaves by itself; a failure stays. */

import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { words } from '../words/notices.ts';

const STAYS = 8_000;

interface NoticeShown {
  readonly text: string;
  readonly kind: 'did' | 'failed';
  readonly offer?: 'undo' | 'redo';
  readonly place?: object;
  readonly fileId?: string;
}

interface Acts {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onShow: () => void;
  readonly onShowFile: (fileId: string) => void;
  readonly onClose: () => void;
}

/** The notice at the foot of the window; announced politely, failures at once. */
export function NoticeBar({ notice, ...acts }: Acts & { readonly notice: NoticeShown | null }) {
  // Made anew for each notice: one that is taken away under the pointer never hears that the pointer left.
  const [counted, setCounted] = useState({ notice, count: 0 });
  if (counted.notice !== notice) setCounted({ notice, count: counted.count + 1 });
  return (
    <div role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && <Notice key={counted.count} notice={notice} {...acts} />}
    </div>
  );
}

/** Hovering or focusing it keeps it from leaving. */
function Notice({ notice, onUndo, onRedo, onShow, onShowFile, onClose }: Acts & { readonly notice: NoticeShown }) {
  const [held, setHeld] = useState(false);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (notice.kind !== 'did' || held) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [notice, held, onClose]);
  const entered = (event: FocusEvent) => {
    setHeld(true);
    const from = event.relatedTarget;
    if (from instanceof Element && !event.currentTarget.contains(from)) before.current = from;
  };
  // The button that was pressed goes with the notice; the focus goes back to where the analyst worked.
  const go = (act: () => void) => () => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    act();
  };
  return (
    <section
      aria-label={words.notice}
      className="notice"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={entered}
      onBlur={() => setHeld(false)}
    >
      <span>{notice.text}</span>
      {notice.place && (
        <button type="button" onClick={go(onShow)}>
          {words.show}
        </button>
      )}
      {notice.offer && (
        <button type="button" onClick={go(notice.offer === 'undo' ? onUndo : onRedo)}>
          {words[notice.offer]}
        </button>
      )}
      {notice.fileId !== undefined && (
        <button type="button" onClick={go(() => onShowFile(notice.fileId ?? ''))}>
          {words.showInFolder}
        </button>
      )}
      <button type="button" onClick={go(onClose)}>
        {words.close}
      </button>
    </section>
  );
}
