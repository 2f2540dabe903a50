/** The original of the report beside its text: one page as a picture, with its tools. */

import { BookOpenText, ChevronLeft, ChevronRight, MoveHorizontal, X, ZoomIn, ZoomOut } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../../ui/IconButton.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { words } from '../../words/original.ts';
import { PagePicture, type PagePictureProps } from './PagePicture.tsx';
import './original.css';

/** Why no page can be shown: the file could not be opened, its password is needed, or was another one. */
export type Shut = 'failed' | 'needed' | 'wrong';

export interface OriginalPaneProps
  extends Pick<PagePictureProps, 'page' | 'size' | 'outlines' | 'picture' | 'onPoint'> {
  /** Null while the file is opened. */
  readonly labels: readonly string[] | Shut | null;
  /** Where the passage in hand is, in a sentence; empty where none is. */
  readonly status: string;
  readonly zoom: number;
  readonly keys: { readonly next: string; readonly previous: string };
  readonly onTurn: (step: 1 | -1) => void;
  readonly onZoom: (step: -1 | 0 | 1) => void;
  /** Null where the page has no text. */
  readonly onReadHere: (() => void) | null;
  readonly onRetry: () => void;
  readonly onUnlock: (password: string) => void;
  readonly onClose: () => void;
}

export function OriginalPane(props: OriginalPaneProps) {
  const { labels, page, status } = props;
  const [wasLocked, setWasLocked] = useState(false);
  const unlock = (password: string) => {
    setWasLocked(true);
    props.onUnlock(password);
  };
  return (
    <>
      <Head {...props} />
      {labels === null && <p className="original-note">{words.opening}</p>}
      {labels === 'failed' && (
        <div className="original-note" role="alert">
          <p>{words.fileFailed}</p>
          <button type="button" className="button" onClick={props.onRetry}>
            {words.again}
          </button>
        </div>
      )}
      {(labels === 'needed' || labels === 'wrong') && (
        <div className="original-note">
          <p role="alert">{words.locked[labels]}</p>
          <PasswordField give={words.unlock} note={words.unlockNote} onGive={unlock} />
        </div>
      )}
      {Array.isArray(labels) && (
        <Desk {...props} takesFocus={wasLocked} label={labels[page] ?? ''} count={labels.length} />
      )}
      <p className="original-status" role="status">
        {status}
      </p>
    </>
  );
}

function Head({ labels, page, zoom, keys, onTurn, onZoom, onReadHere, onClose }: OriginalPaneProps) {
  const count = Array.isArray(labels) ? labels.length : 0;
  return (
    <Toolbar aria-label={words.tools} className="original-head">
      <IconButton label={words.previous} keys={keys.previous} disabled={page === 0} onPress={() => onTurn(-1)}>
        <ChevronLeft aria-hidden="true" />
      </IconButton>
      <span className="numbers">{count > 0 && words.place(labels?.[page] ?? '', page + 1, count)}</span>
      <IconButton label={words.next} keys={keys.next} disabled={page >= count - 1} onPress={() => onTurn(1)}>
        <ChevronRight aria-hidden="true" />
      </IconButton>
      <span className="space" />
      <IconButton label={words.smaller} onPress={() => onZoom(-1)}>
        <ZoomOut aria-hidden="true" />
      </IconButton>
      <IconButton label={words.fit} disabled={zoom === 1} onPress={() => onZoom(0)}>
        <MoveHorizontal aria-hidden="true" />
      </IconButton>
      <IconButton label={words.larger} onPress={() => onZoom(1)}>
        <ZoomIn aria-hidden="true" />
      </IconButton>
      <IconButton label={words.readHere} disabled={onReadHere === null} onPress={() => onReadHere?.()}>
        <BookOpenText aria-hidden="true" />
      </IconButton>
      <IconButton label={words.close} onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </Toolbar>
  );
}

/** What the page lies on, and scrolls in. */
function Desk({
  zoom,
  label,
  count,
  takesFocus,
  ...picture
}: OriginalPaneProps & { readonly takesFocus: boolean; readonly label: string; readonly count: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  // Whoever gave the password was left with nothing in hand when its field went.
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) scroller.current?.focus();
  }, [takesFocus]);
  return (
    <section ref={scroller} className="original-desk" aria-label={words.picture(label)} data-pane-focus>
      {room > 0 && <PagePicture {...picture} label={label} count={count} width={Math.round(room * zoom)} />}
    </section>
  );
}

/** The room inside what scrolls, its edges left out, 0 until it is laid out; it is scrolled by keys too. */
function useRoom(scroller: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!scroller.current) return;
    scroller.current.tabIndex = 0;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(scroller.current);
    return () => watch.disconnect();
  }, [scroller]);
  return width;
}
