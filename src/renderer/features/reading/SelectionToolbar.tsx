/**
 * Tags, memo and quoting beside a selected passage. It does not take the focus: the number keys act at once. Under the
 * tags stands the rule of the one that is pointed at, else of the one applied last.
 */

import { Eye, EyeOff, MessageSquare, Tags, TextCursorInput, TextQuote } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { TagView } from '../../../shared/ipc/views.ts';
import { Swatch } from '../../ui/Swatch.tsx';
import { named } from '../../ui/written.ts';
import { words as furnitureWords } from '../../words/furniture.ts';
import { words } from '../../words/page.ts';
import { hasRule, TagNote } from './TagNote.tsx';

const GAP = 8;
/** As many tags as fit beside a passage; the others are in the codebook. */
const SHOWN = 5;
/** The rule of a tag takes no more: with it the toolbar stays on the side of the passage where it was. */
const NOTE = 132;

export function SelectionToolbar(props: {
  readonly rect: DOMRect;
  readonly tags: readonly TagView[];
  readonly appliedIds: readonly string[];
  readonly onTag: (tagId: string) => void;
  readonly onTagByName: () => void;
  readonly onMemo: () => void;
  readonly onQuote: () => void;
  readonly isLeftOut: boolean;
  readonly onLeaveOut: () => void;
  /** Not null while the passage is selected for an annotation that is there: nothing else is offered then. */
  readonly onPlace: (() => void) | null;
}) {
  const { rect, tags, appliedIds, onPlace } = props;
  const toolbar = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0, from: 0, to: 0 });
  useLayoutEffect(() => {
    const { offsetHeight: height = 0, parentElement } = toolbar.current ?? {};
    const width = parentElement?.offsetWidth ?? 0;
    const { left: from = 0, right: to = 0 } = toolbar.current?.closest('.reading')?.getBoundingClientRect() ?? {};
    setSize((before) =>
      before.width === width && before.height === height && before.from === from && before.to === to
        ? before
        : { width, height, from, to },
    );
  });
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const inHand = useLastAdded(appliedIds);
  const noted = tags.find(({ id }) => id === (pointedAt ?? inHand));
  const note = useId();
  const { above, ...place } = placeBeside(rect, size);
  const maxWidth = size.to - size.from - 2 * GAP || undefined;
  return (
    <div className={above ? 'selection-toolbar above' : 'selection-toolbar'} style={{ ...place, maxWidth }}>
      <div ref={toolbar} className="selection-acts" role="toolbar" aria-label={words.tagThis}>
        {onPlace ? <PlaceAct onPlace={onPlace} /> : <Tagging {...props} note={note} onPoint={setPointedAt} />}
      </div>
      {noted && hasRule(noted) && !onPlace && <TagNote id={note} tag={noted} />}
    </div>
  );
}

/** The one act while a passage is selected for an annotation. */
function PlaceAct({ onPlace }: { readonly onPlace: () => void }) {
  return (
    <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={onPlace}>
      <TextCursorInput aria-hidden="true" />
      {words.placeHere}
      <kbd>P</kbd>
    </button>
  );
}

/** The one that has come to `ids` last, for as long as it is among them. */
function useLastAdded(ids: readonly string[]): string | null {
  const [known, setKnown] = useState(ids);
  const [last, setLast] = useState<string | null>(null);
  if (known !== ids) {
    setKnown(ids);
    const added = ids.find((id) => !known.includes(id));
    if (added !== undefined) setLast(added);
  }
  return last !== null && ids.includes(last) ? last : null;
}

function Tagging(
  props: Parameters<typeof SelectionToolbar>[0] & {
    /** The id of the rule that is shown. */ readonly note: string;
    readonly onPoint: (tagId: string | null) => void;
  },
) {
  const { tags, appliedIds, note, onTag, onPoint } = props;
  return (
    <>
      {tags
        .filter((tag) => !tag.deleted)
        .slice(0, SHOWN)
        .map((tag) => (
          <button
            key={tag.id}
            type="button"
            aria-pressed={appliedIds.includes(tag.id)}
            aria-describedby={hasRule(tag) ? note : undefined}
            // Keeps the selection, and the focus on the page.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTag(tag.id)}
            onPointerEnter={() => onPoint(tag.id)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(tag.id)}
            onBlur={() => onPoint(null)}
          >
            <Swatch look={tag.look} />
            <span className="name" {...named(tag.name)}>
              {tag.name}
            </span>
            {tag.key !== null && <kbd>{tag.key}</kbd>}
          </button>
        ))}
      <span className="rule" aria-hidden="true" />
      <IconAct label={words.tagThisByName} onAct={props.onTagByName}>
        <Tags aria-hidden="true" />
      </IconAct>
      <IconAct label={words.memo} onAct={props.onMemo}>
        <MessageSquare aria-hidden="true" />
      </IconAct>
      <IconAct label={words.copyQuote} onAct={props.onQuote}>
        <TextQuote aria-hidden="true" />
      </IconAct>
      <IconAct label={props.isLeftOut ? furnitureWords.takeIn : furnitureWords.leaveOut} onAct={props.onLeaveOut}>
        {props.isLeftOut ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
      </IconAct>
    </>
  );
}

function IconAct(props: { readonly label: string; readonly onAct: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onAct}
    >
      {props.children}
    </button>
  );
}

/** Of the toolbar, and from where to where the page reaches. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/** Below the passage where there is room, else above it, else over its end; never outside the page. A rule grows away from the passage. */
function placeBeside(rect: DOMRect, { width, height, from, to }: Size) {
  const left = Math.max(from + GAP, Math.min(rect.left, to - GAP - width));
  const below = rect.bottom + GAP;
  const above = rect.top - GAP - height;
  if (below + height + NOTE + GAP <= window.innerHeight) return { left, top: below, above: false };
  const foot = above - NOTE >= GAP ? window.innerHeight - rect.top + GAP : GAP;
  return { left, bottom: foot, above: true };
}
