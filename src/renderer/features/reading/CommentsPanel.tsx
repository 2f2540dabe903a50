/** The comments that stand in the margin of the original, in the order of the text: one tab stop, arrows inside; drawn some hundred at a time. */

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { OriginalComment } from '../../../shared/model/sourceDocument.ts';
import { locatorLabel, type ReportText } from '../../../shared/text/reportText.ts';
import { cut } from '../../../shared/text/segment.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/comments.ts';
import { dayWithYear } from '../../words/moments.ts';
import './comments.css';

/** So much of what a comment is about is shown. */
const ABOUT = 80;

/** Comments drawn at once: around the one that is meant. */
const AT_ONCE = 200;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

export function CommentsPanel(props: {
  readonly comments: readonly OriginalComment[];
  readonly text: ReportText;
  /** The number of the comment that is meant. */
  readonly chosen: number | null;
  readonly onGo: (place: number) => void;
}) {
  const { comments, text, chosen, onGo } = props;
  const list = useRef<HTMLUListElement>(null);
  const [middle, setMiddle] = useState(0);
  const first = Math.max(0, Math.min(middle - AT_ONCE / 2, comments.length - AT_ONCE));
  const last = Math.min(comments.length, first + AT_ONCE);
  const isDrawn = (place: number) => place >= first && place < last;
  if (chosen !== null && !isDrawn(chosen)) setMiddle(chosen);
  useEffect(() => {
    if (chosen !== null) rowOf(list.current, chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const rows = comments.slice(first, last).map((comment, at) => ({ comment, place: first + at }));
  const tabStop = chosen ?? first;
  const stepped = (event: KeyboardEvent, place: number) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(comments.length - 1, place + step));
    setMiddle(isDrawn(next) ? middle : next);
    requestAnimationFrame(() => rowOf(list.current, next)?.focus());
  };
  return (
    <>
      {first > 0 && <More count={first} onShow={() => setMiddle(first - 1)} />}
      <ul aria-label={words.title} className="comment-list" ref={list}>
        {rows.map(({ comment, place }) => (
          <li key={place}>
            <button
              type="button"
              className="comment"
              data-place={place}
              tabIndex={place === tabStop ? 0 : -1}
              aria-current={place === chosen}
              onClick={() => onGo(place)}
              onKeyDown={(event) => stepped(event, place)}
            >
              <Comment comment={comment} text={text} />
            </button>
          </li>
        ))}
      </ul>
      {last < comments.length && <More count={comments.length - last} onShow={() => setMiddle(last)} />}
    </>
  );
}

function More({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  return (
    <button type="button" className="button small plain" onClick={onShow}>
      {words.more(count)}
    </button>
  );
}

function Comment({ comment, text }: { readonly comment: OriginalComment; readonly text: ReportText }) {
  const { author, date, start, end } = comment;
  const about = cut(text.index.text.slice(start, end).replaceAll('\n', ' ').trim(), ABOUT);
  return (
    <>
      <span className="by">
        <strong {...written(author)}>{author || words.nobody}</strong>
        <span>{[dayOf(date), locatorLabel(text, start)].filter(Boolean).join(', ')}</span>
      </span>
      <span {...written(comment.text)}>{comment.text}</span>
      {about && (
        <span className="about" {...written(about)}>
          {words.about(about)}
        </span>
      )}
    </>
  );
}

function rowOf(list: HTMLElement | null, place: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-place="${place}"]`) ?? null;
}

/** As the file says it, where that is no date. */
function dayOf(date: string): string {
  const moment = /^\d{4}-\d{2}-\d{2}/.test(date) ? new Date(date) : null;
  if (!moment || Number.isNaN(moment.getTime())) return date;
  return dayWithYear(moment);
}
