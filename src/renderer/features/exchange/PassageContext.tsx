/** The text around the passages of both sides, each marked with its first tag's colour and line. */

import type { ConflictDetail, SideView } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';

export function PassageContext({
  detail,
  tags,
}: {
  readonly detail: ConflictDetail;
  readonly tags: readonly TagView[];
}) {
  const { context, yours, theirs } = detail;
  if (context === '') return <p className="quiet">{words.conflict.notInReport}</p>;
  const same = yours.place?.start === theirs.place?.start && yours.place?.end === theirs.place?.end;
  const sides = [yours, ...(same ? [] : [theirs])].filter(({ place }) => place !== null);
  const edges = new Set([0, context.length, ...sides.flatMap(({ place }) => (place ? [place.start, place.end] : []))]);
  const cuts = [...edges].sort((a, b) => a - b);
  return (
    <p className="passage-context" {...written(context)}>
      {cuts.slice(0, -1).map((start, place) => {
        const over = sides.filter((side) => side.place && side.place.start <= start && side.place.end > start);
        return (
          <Marked key={start} text={context.slice(start, cuts[place + 1])} over={over} sides={sides} tags={tags} />
        );
      })}
    </p>
  );
}

/** One mark around the other, where passages overlap. */
function Marked(props: {
  readonly text: string;
  readonly over: readonly SideView[];
  readonly sides: readonly SideView[];
  readonly tags: readonly TagView[];
}) {
  const { text, over, sides, tags } = props;
  const [side, ...inner] = over;
  if (!side) return text;
  // The tag that tells the sides apart, where there is one.
  const others = sides.filter((each) => each !== side).flatMap(({ tagIds }) => tagIds);
  const id = side.tagIds.find((each) => !others.includes(each)) ?? side.tagIds[0];
  const look = tags.find((tag) => tag.id === id)?.look ?? { colour: 'slate', pattern: 'solid' };
  return (
    <mark className={`tag-${look.colour} pattern-${look.pattern} line-${sides.indexOf(side)}`}>
      <Marked {...props} over={inner} />
    </mark>
  );
}
