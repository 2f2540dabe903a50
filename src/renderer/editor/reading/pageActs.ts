/** Carries out what the keys mean, and Copy: the page's commands. */

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isMac } from '../../ui/platform.ts';
import { blockElement, blockPosition, shownBlock } from './blocks.ts';
import { cursorOf, withCursor } from './cursor.ts';
import { highlightsOf, type Placed } from './highlights.ts';
import { jumpToAnnotation, revealBlock } from './jump.ts';
import { isInField, type PageAct, pageAct } from './keyboard.ts';
import { annotationBeside, inReadingOrder, MANY } from './neighbours.ts';
import type { PageContext } from './pageContext.ts';
import { browserSelection, copiedText, deselect, select, selectionOf } from './selection.ts';
import type { SelectionReport } from './selectionReport.ts';
import { extend, grow, moveByWord, type OffsetSelection, paragraphAt } from './steps.ts';

/** Keys and Copy. ProseMirror's own key handling sleeps in a view that cannot be edited. */
export function pageActsPlugin(context: PageContext, report: SelectionReport): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          const act = event.defaultPrevented || isInField(event.target) ? null : pageAct(event, isMac);
          if (!act) return false;
          if (act.kind === 'tag') report.settle(view);
          if (!perform(view, context, act)) return false;
          event.preventDefault();
          return true;
        },
        // A field, as that of a memo, takes the browser's selection away; the page still means its own, and shows it.
        focus: (view) => {
          const held = selectionOf(view.state, context.index);
          if (held && !browserSelection(view, context.index)) select(view, context.index, held);
          return false;
        },
        copy: (view, event) => {
          const text = copiedText(view.state, context.index);
          if (text === null || !event.clipboardData) return false;
          event.clipboardData.setData('text/plain', text);
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

/** Whether the page had something to do for `act`; else the key goes on to the window. */
export function perform(view: EditorView, context: PageContext, act: PageAct): boolean {
  const { index, events } = context;
  const from = () => selectionOf(view.state, index) ?? atCursor(view, context);
  switch (act.kind) {
    case 'paragraph':
      return moveCursor(view, context, act.direction);
    case 'grow':
      return chooseOverlapping(view, context) || selectAndReveal(view, context, grow(index, from()));
    case 'word':
      return selectAndReveal(view, context, moveByWord(index, from(), act.direction));
    case 'extend':
      return selectAndReveal(view, context, extend(index, from(), act.direction, act.unit));
    case 'clear':
      return clear(view, context);
    case 'annotation':
      return activateBeside(view, context, act.direction);
    case 'overlapping':
      return activateOverlapping(view, context, act.direction);
    case 'tag':
      events.onTagKey(act.key);
      return true;
    case 'remove':
      return withActive(view, events.onRemove);
    case 'memo':
      return withActive(view, events.onMemo);
    case 'all':
      deselect(view);
      view.dispatch(withCursor(view.state.tr, { everything: true }));
      return true;
  }
}

function withActive(view: EditorView, act: (annotationId: string) => void): boolean {
  const { active, held } = highlightsOf(view.state);
  if (active === null || !held.has(active)) return false;
  act(active);
  return true;
}

/** The start of the paragraph under the cursor, or of the first one on the screen. */
function atCursor(view: EditorView, { index, scroller }: PageContext): OffsetSelection {
  const { block } = cursorOf(view.state);
  const { start } = paragraphAt(index, index.blockRange(block ?? firstBlockShown(view, index, scroller)).start);
  return { anchor: start, head: start };
}

function selectAndReveal(view: EditorView, context: PageContext, selection: OffsetSelection | null): boolean {
  if (!selection) return true;
  const { index, scroller } = context;
  select(view, index, selection);
  const block = index.blockAt(Math.max(0, selection.head - (selection.head > selection.anchor ? 1 : 0)));
  if (block !== cursorOf(view.state).block) view.dispatch(withCursor(view.state.tr, { block }));
  revealBlock(view, scroller, blockPosition(index, block));
  return true;
}

function moveCursor(view: EditorView, { index, scroller }: PageContext, direction: -1 | 1): boolean {
  const { block } = cursorOf(view.state);
  const next =
    block !== null && isOnScreen(view, index, scroller, block)
      ? shownBlock(view, index, block + direction, direction)
      : firstBlockShown(view, index, scroller);
  if (next === null) return true;
  if (selectionOf(view.state, index)) deselect(view);
  view.dispatch(withCursor(view.state.tr, { block: next, everything: false }));
  revealBlock(view, scroller, blockPosition(index, next));
  return true;
}

function clear(view: EditorView, { index, events }: PageContext): boolean {
  if (cursorOf(view.state).everything || selectionOf(view.state, index)) {
    deselect(view);
    view.dispatch(withCursor(view.state.tr, { everything: false }));
    return true;
  }
  if (highlightsOf(view.state).active === null) return false;
  events.onActivate(null);
  return true;
}

function activateBeside(view: EditorView, context: PageContext, direction: -1 | 1): boolean {
  const { held, places, active } = highlightsOf(view.state);
  const from = (active === null ? undefined : held.get(active)) ?? atCursor(view, context).anchor;
  const next = annotationBeside(places, from, direction);
  if (!next) return true;
  context.events.onActivate(next.id);
  jumpToAnnotation(view, context, next);
  return true;
}

/** What lies over the active annotation, itself included, in reading order; nothing while a passage is selected. */
function overlappingActive(view: EditorView, { index }: PageContext): readonly Placed[] {
  const { held, active, places } = highlightsOf(view.state);
  const here = active === null ? undefined : held.get(active);
  if (!here || selectionOf(view.state, index)) return [];
  return inReadingOrder([...places.overlapping(here.start, here.end)]);
}

function chooseOverlapping(view: EditorView, context: PageContext): boolean {
  const overlapping = overlappingActive(view, context);
  const here = overlapping.find(({ id }) => id === highlightsOf(view.state).active);
  if (!here || overlapping.length < MANY) return false;
  const { left, bottom } = view.coordsAtPos(context.index.toPosition(here.start), 1);
  context.events.onChoose({ annotationIds: overlapping.map(({ id }) => id), x: left, y: bottom });
  return true;
}

/** Past the last one the key goes on to what comes after the page, so that nobody is held here. */
function activateOverlapping(view: EditorView, context: PageContext, direction: -1 | 1): boolean {
  const overlapping = overlappingActive(view, context);
  const at = overlapping.findIndex(({ id }) => id === highlightsOf(view.state).active);
  const next = at < 0 ? undefined : overlapping[at + direction];
  if (!next) return false;
  context.events.onActivate(next.id);
  jumpToAnnotation(view, context, next);
  return true;
}

function isOnScreen(view: EditorView, index: PageContext['index'], scroller: HTMLElement, block: number): boolean {
  const place = blockElement(view, index, block)?.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  return place !== undefined && place.bottom > frame.top && place.top < frame.bottom;
}

function firstBlockShown(view: EditorView, index: PageContext['index'], scroller: HTMLElement): number {
  const frame = scroller.getBoundingClientRect();
  const place = view.posAtCoords({ left: frame.left + frame.width / 2, top: Math.max(0, frame.top) + 40 });
  const block = place ? index.blockAt(index.toOffset(place.pos)) : 0;
  return shownBlock(view, index, block, 1) ?? 0;
}
