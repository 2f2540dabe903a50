/** Says what was done, with Undo and the way there, and what went wrong. What was done leaves by itself; a failure stays. */

import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { words } from '../words/notices.ts';

const STAYS = 8_000;

interface NoticeShown {
  readonly text: string;
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

interface NoticeProps extends Acts {
  /** Whether its offer still stands: another act since then would be undone in its place. */
  readonly standing: boolean;
  /** Whether notices stay until they are closed. */
  readonly stays: boolean;
}

/** The notices at the foot of the window; what was done is announced politely, failures at once. */
export function NoticeBar(
  props: NoticeProps & {
    readonly notice: NoticeShown | null;
    readonly failures: readonly string[];
    readonly onCloseFailure: (text: string) => void;
  },
) {
  const { notice, failures, onCloseFailure, ...acts } = props;
  // Made anew for each notice: one that is taken away under the pointer never hears that the pointer left.
  const [counted, setCounted] = useState({ notice, count: 0 });
  if (counted.notice !== notice) setCounted({ notice, count: counted.count + 1 });
  return (
    <div className="notices">
      {failures.length > 0 && (
        <div role="alert">
          <Failures failures={failures} onClose={onCloseFailure} />
        </div>
      )}
      <div role="status">{notice && <Notice key={counted.count} notice={notice} {...acts} />}</div>
    </div>
  );
}

/** The latest failure; those before it come to sight as each is closed. */
function Failures({
  failures,
  onClose,
}: {
  readonly failures: readonly string[];
  readonly onClose: (text: string) => void;
}) {
  const latest = failures.at(-1) ?? '';
  const back = useWayBack();
  return (
    <section aria-label={words.problem} className="notice failed" onFocus={back.entered}>
      <span>{latest}</span>
      {failures.length > 1 && <span className="numbers">{words.more(failures.length - 1)}</span>}
      <NoticeButton onPress={back.go(() => onClose(latest))}>{words.close}</NoticeButton>
    </section>
  );
}

/** Hovering or focusing it keeps it from leaving. */
function Notice(props: NoticeProps & { readonly notice: NoticeShown }) {
  const { notice, standing, stays, onUndo, onRedo, onShow, onShowFile, onClose } = props;
  const { text, offer, place, fileId } = notice;
  const [held, setHeld] = useState(false);
  const back = useWayBack();
  useEffect(() => {
    if (held || stays) return;
    const timer = setTimeout(onClose, STAYS);
    return () => clearTimeout(timer);
  }, [held, stays, onClose]);
  return (
    <section
      aria-label={words.notice}
      className="notice"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        back.entered(event);
      }}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {place && <NoticeButton onPress={back.go(onShow)}>{words.show}</NoticeButton>}
      {offer && standing && (
        <NoticeButton onPress={back.go(offer === 'undo' ? onUndo : onRedo)}>{words[offer]}</NoticeButton>
      )}
      {fileId !== undefined && (
        <NoticeButton onPress={back.go(() => onShowFile(fileId))}>{words.showInFolder}</NoticeButton>
      )}
      <NoticeButton onPress={back.go(onClose)}>{words.close}</NoticeButton>
    </section>
  );
}

function NoticeButton({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" onClick={onPress}>
      {children}
    </button>
  );
}

/** The button that was pressed goes with the notice; the focus goes back to where the analyst worked. */
function useWayBack() {
  const before = useRef<Element | null>(null);
  return {
    entered: ({ relatedTarget, currentTarget }: FocusEvent) => {
      if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) before.current = relatedTarget;
    },
    go: (act: () => void) => () => {
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
      act();
    },
  };
}
