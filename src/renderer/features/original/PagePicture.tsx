/** One page as a picture with outlines over it. It is drawn as sharp as it is shown; its neighbours are drawn ahead. */

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { pictureWidths } from '../../../shared/model/originalPage.ts';
import { words } from '../../words/original.ts';
import { Outlines, type PassageOutline } from './Outlines.tsx';
import { drawnWidth } from './zoom.ts';

export interface PagePictureProps {
  readonly label: string;
  /** Counted from 0. */
  readonly page: number;
  readonly count: number;
  /** In points; null until it is known. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly outlines: readonly PassageOutline[];
  /** CSS pixels. */
  readonly width: number;
  /** A page of that many pixels' width; null when it cannot be drawn. */
  readonly picture: (page: number, width: number) => Promise<Blob | null>;
  /** A place on the page was pressed twice; in points. */
  readonly onPoint: (x: number, y: number) => void;
}

export function PagePicture(props: PagePictureProps) {
  const { label, page, count, size, outlines, width, picture, onPoint } = props;
  const { address, failed, retry } = usePicture(
    page,
    count,
    drawnWidth(width, devicePixelRatio, pictureWidths),
    picture,
  );
  const paper = useRef<HTMLDivElement>(null);
  const inHand = outlines.find((each) => each.inHand)?.rects[0];
  const begun = useRef(page);
  useLayoutEffect(() => {
    if (begun.current !== page) paper.current?.parentElement?.scrollTo({ top: 0 });
    begun.current = page;
    if (inHand && size) reveal(paper.current, inHand.top / size.height);
  }, [page, inHand, size]);
  usePressedTwice(paper, (x, y) => size && onPoint(x * size.width, y * size.height));
  const height = size ? (width * size.height) / size.width : width * Math.SQRT2;
  return (
    <div ref={paper} className="paper" style={{ width, height }}>
      {address && <img src={address} alt={words.picture(label)} draggable={false} />}
      {!address && !failed && <p className="drawing">{words.drawing(label)}</p>}
      {failed && (
        <div className="not-drawn" role="alert">
          <p>{words.pageFailed}</p>
          <button type="button" className="button" onClick={retry}>
            {words.again}
          </button>
        </div>
      )}
      {size && address && <Outlines outlines={outlines} size={size} />}
    </div>
  );
}

/** Calls with the place that was pressed twice, in shares of the element. The keys' way there is a button of the toolbar. */
function usePressedTwice(element: RefObject<HTMLElement | null>, pressed: (x: number, y: number) => unknown): void {
  const act = useEffectEvent(pressed);
  useEffect(() => {
    const target = element.current;
    const listener = ({ clientX, clientY, currentTarget }: MouseEvent) => {
      if (!(currentTarget instanceof Element)) return;
      const { left, top, width, height } = currentTarget.getBoundingClientRect();
      act((clientX - left) / width, (clientY - top) / height);
    };
    target?.addEventListener('dblclick', listener);
    return () => target?.removeEventListener('dblclick', listener);
  }, [element]);
}

/** Scrolls so that what lies at that share of the page's height is well in view, if it is not. */
function reveal(paper: HTMLElement | null, share: number): void {
  const scroller = paper?.parentElement;
  if (!paper || !scroller) return;
  const top = paper.offsetTop + share * paper.offsetHeight;
  const { scrollTop, clientHeight } = scroller;
  if (top < scrollTop + clientHeight * 0.05 || top > scrollTop + clientHeight * 0.85)
    scroller.scrollTo({ top: top - clientHeight * 0.3 });
}

/** The picture's address in this window; a sharper one takes its place when it is there. */
function usePicture(page: number, count: number, width: number, picture: PagePictureProps['picture']) {
  const [shown, setShown] = useState<{ readonly page: number; readonly address: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState({});
  useEffect(() => {
    let left = false;
    void attempt;
    setFailed(false);
    const ahead = [page + 1, page - 1].filter((each) => each >= 0 && each < count);
    void picture(page, width).then(async (drawn) => {
      if (left) return;
      setFailed(drawn === null);
      setShown(drawn && { page, address: URL.createObjectURL(drawn) });
      for (const each of ahead) if (!left) await picture(each, width);
    });
    return () => {
      left = true;
    };
  }, [page, count, width, picture, attempt]);
  useEffect(() => () => URL.revokeObjectURL(shown?.address ?? ''), [shown]);
  return { address: shown?.page === page ? shown.address : null, failed, retry: () => setAttempt({}) };
}
