/** Says what was done, with Undo, or what went wrong. What was done leaves by itself; a failure stays. */

import { useEffect, useState } from 'react';

const STAYS = 8_000;

/** The notice at the foot of the window; announced politely, failures at once. */
export function NoticeBar(props: {
  readonly notice: { readonly text: string; readonly kind: 'did' | 'failed'; readonly undo: boolean } | null;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const { notice, onUndo, onClose } = props;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice?.kind !== 'did' || held) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [notice, held, onClose]);
  return (
    <div role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && (
        // Hovering or focusing it keeps it from leaving.
        <section
          aria-label="Notice"
          className="notice"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" onClick={onUndo}>
              Undo
            </button>
          )}
          <button type="button" onClick={onClose}>
            Close
          </button>
        </section>
      )}
    </div>
  );
}
