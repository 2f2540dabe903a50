/** Passages outlined on a page: one line around all the lines of each, and the passage in hand tinted. */

import { useId } from 'react';
import type { PageRect } from '../../../shared/text/pageRects.ts';

/** The boxes around one passage on the page, in points. */
export interface PassageOutline {
  readonly id: string;
  readonly rects: readonly PageRect[];
  readonly inHand: boolean;
}

/** A page's size in points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export function Outlines({ outlines, size }: { readonly outlines: readonly PassageOutline[]; readonly size: Size }) {
  return (
    <svg className="outlines" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      {outlines.map(({ id, rects, inHand }) => (
        <Outline key={id} rects={rects} inHand={inHand} size={size} />
      ))}
    </svg>
  );
}

/** Room between the letters and the line, and how thick the line is; in points. */
const ROOM = 1.5;
const LINE = { inHand: 1.5, other: 0.6 };

/** The line is what a little larger boxes have more than the boxes: so it goes around them all, whatever their shape. */
function Outline({ rects, inHand, size }: Pick<PassageOutline, 'rects' | 'inHand'> & { readonly size: Size }) {
  const mask = useId();
  const line = inHand ? LINE.inHand : LINE.other;
  return (
    <g className={inHand ? 'outline in-hand' : 'outline'}>
      <mask id={mask} maskUnits="userSpaceOnUse" x={0} y={0} {...size}>
        {rects.map((rect) => (
          <rect key={keyOf(rect)} {...grown(rect, ROOM + line)} className="inside" />
        ))}
        {rects.map((rect) => (
          <rect key={keyOf(rect)} {...grown(rect, ROOM)} className="outside" />
        ))}
      </mask>
      {rects.map((rect) => (
        <rect key={keyOf(rect)} {...grown(rect, ROOM)} className="tint" />
      ))}
      <rect className="line" {...size} mask={`url(#${mask})`} />
    </g>
  );
}

function keyOf({ left, top }: PageRect): string {
  return `${left} ${top}`;
}

function grown({ left, top, width, height }: PageRect, by: number) {
  return { x: left - by, y: top - by, width: width + 2 * by, height: height + 2 * by };
}
