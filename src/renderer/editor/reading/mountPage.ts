/** One report on the screen: a plain ProseMirror view that cannot be edited, with its plugins. No React here. */

import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type ReportText, reportText } from '../../../shared/text/reportText.ts';
import { snapToGraphemes } from '../../../shared/text/segment.ts';
import { shownOffset } from './blocks.ts';
import { chunksFrom } from './chunks.ts';
import { type CommentMarks, commentMarksPlugin } from './commentMarks.ts';
import { cursorPlugin, withCursor } from './cursor.ts';
import { doubtsPlugin, drawDoubtsAround } from './doubts.ts';
import { type Decision, furniturePlugin, withDecisions } from './furniture.ts';
import { highlightDifference } from './highlightDifference.ts';
import { type Highlight, highlightsOf, highlightsPlugin, withPatch } from './highlights.ts';
import { drawHitsAround, hasHits, hitsPlugin, type ShownHits, showHits } from './hits.ts';
import type { Passage } from './intervals.ts';
import { bringIntoView, jumpToAnnotation, jumpToOffset } from './jump.ts';
import { blockViews, pageBreaksPlugin } from './margin.ts';
import { pageActsPlugin } from './pageActs.ts';
import type { PageContext, PageEvents } from './pageContext.ts';
import { PlaceTracker } from './place.ts';
import { pointerPlugin } from './pointer.ts';
import { Ruler } from './ruler.ts';
import { ScreenWatch, topOnScreen } from './screen.ts';
import { deselect, select } from './selection.ts';
import { SelectionReport, selectionReportPlugin } from './selectionReport.ts';
import { stripesPlugin } from './stripes.ts';
import type { StyledTag } from './tagSheet.ts';

/** The mounted page. */
export interface Page {
  /** Patches what is shown: only what differs is drawn again. */
  show(highlights: readonly Highlight[], activeId: string | null): void;
  /** The tags as they look now. */
  showTags(tags: readonly StyledTag[]): void;
  /** Marks the annotation that the pointer is on elsewhere. */
  hover(annotationId: string | null): void;
  /** How far below the top edge of the window a passage begins; `null` when it is far from the screen. */
  topOf(annotationId: string): number | null;
  /** Nothing happens for an annotation that has no place in the text. */
  jumpTo(annotationId: string): void;
  /** Goes to an offset and puts the paragraph cursor there. */
  goTo(offset: number): void;
  /** Selects a passage as if by hand, and brings it into view. */
  select(passage: Passage): void;
  /** Outlines search hits and brings the one in hand into view. */
  showHits(shown: ShownHits): void;
  /** Other blocks are left out of the text by hand, or taken in. */
  showFurniture(decisions: readonly Decision[]): void;
  /** The text is set anew: what was being read comes back into view. */
  keepPlace(): void;
  focus(): void;
  clearSelection(): void;
  destroy(): void;
}

export interface PageSettings {
  readonly title: string;
  /** BCP 47, or empty when unknown. */
  readonly language: string;
  readonly document: Node;
  /** The text of `document`; read from it when not given. */
  readonly text?: ReportText;
  readonly highlights: readonly Highlight[];
  /** Words that were recognised and may be wrong, in the order of the text. */
  readonly doubtful?: readonly Passage[];
  /** The blocks that were left out by hand, or taken in. */
  readonly furniture?: readonly Decision[];
  /** The offset to open at. */
  readonly startAt?: number;
  /** Comments in the margin of the original. */
  readonly commentMarks?: CommentMarks;
  readonly events: PageEvents;
}

/** Mounts a report into `scroller`, an element that scrolls. */
export function mountPage(scroller: HTMLElement, settings: PageSettings): Page {
  const text = settings.text ?? reportText(settings.document, []);
  const { index } = text;
  const arrived = (offset: number) => place.arrived(offset);
  const context: PageContext = { index, scroller, events: settings.events, arrived };
  const screen = new ScreenWatch(scroller, (passage) => {
    ruler.showScreen(passage);
    context.events.onScreen(passage);
  });
  const view: EditorView = new EditorView(
    { mount: scroller.appendChild(scroller.ownerDocument.createElement('div')) },
    {
      state: EditorState.create({ doc: settings.document, plugins: pagePlugins(context, text, settings, screen) }),
      nodeViews: blockViews(text),
      dispatchTransaction: (transaction) => {
        const before = highlightsOf(view.state);
        view.updateState(view.state.apply(transaction));
        const now = highlightsOf(view.state);
        ruler.update(before, now);
        if (now.hovered !== before.hovered) context.events.onHover(now.hovered);
      },
      editable: () => false,
      attributes: pageAttributes(settings),
    },
  );
  const ruler = new Ruler({
    view,
    scroller,
    length: index.text.length,
    goTo: (offset) => jumpToOffset(view, context, offset),
    activate: context.events.onActivate,
  });
  scroller.after(ruler.dom);
  const place = new PlaceTracker(view, index, scroller, (sight) => {
    drawHitsAround(view, sight.top, sight.bottom);
    drawDoubtsAround(view, sight.top, sight.bottom);
    settings.events.onSight(sight);
  });
  place.restore(Math.min(settings.startAt ?? 0, index.text.length));
  let shown = settings.highlights;
  return {
    show: (highlights, activeId) => {
      const change = highlightDifference(shown, highlights);
      shown = highlights;
      if (change || activeId !== highlightsOf(view.state).active)
        view.dispatch(withPatch(view.state.tr, { ...change, active: activeId }));
    },
    showTags: (tags) => ruler.showTags(tags),
    hover: (annotationId) => {
      if (annotationId !== highlightsOf(view.state).hovered)
        view.dispatch(withPatch(view.state.tr, { hovered: annotationId }));
    },
    topOf: (annotationId) => {
      const placed = highlightsOf(view.state).held.get(annotationId);
      return placed ? topOnScreen(view, index.toPosition(placed.start)) : null;
    },
    jumpTo: (annotationId) => {
      const placed = highlightsOf(view.state).held.get(annotationId);
      if (placed) jumpToAnnotation(view, context, placed);
    },
    goTo: (offset) => {
      const shown = shownOffset(view, index, offset);
      view.dispatch(withCursor(view.state.tr, { block: index.blockAt(shown) }));
      jumpToOffset(view, context, shown);
    },
    select: ({ start, end }) => {
      const whole = snapToGraphemes(index.text, start, end);
      select(view, index, { anchor: whole.start, head: whole.end });
      bringIntoView(view, context, start);
    },
    showHits: (hits) => {
      if (hits.hits.length === 0 && !hasHits(view)) return;
      showHits(view, hits);
      const hit = hits.hits[hits.current];
      if (hit) bringIntoView(view, context, hit.start);
    },
    showFurniture: (decisions) => view.dispatch(withDecisions(view.state.tr, decisions)),
    keepPlace: () => place.restore(),
    focus: () => view.dom.focus({ preventScroll: true }),
    clearSelection: () => deselect(view),
    destroy: () => {
      place.stop();
      screen.stop();
      ruler.destroy();
      const { dom } = view;
      view.destroy();
      dom.remove();
    },
  };
}

function pagePlugins(
  context: PageContext,
  text: ReportText,
  { document, highlights, doubtful = [], startAt = 0, furniture = [], commentMarks }: PageSettings,
  screen: ScreenWatch,
) {
  const report = new SelectionReport(context.index, context.events.onSelect);
  return [
    highlightsPlugin(context.index, highlights, chunksFrom(document, context.index, startAt)),
    pageBreaksPlugin(document, text),
    ...(commentMarks?.comments.length ? [commentMarksPlugin(document, context.index, commentMarks)] : []),
    furniturePlugin(document, context.index, furniture),
    hitsPlugin(context.index),
    doubtsPlugin(context.index, doubtful),
    stripesPlugin(context, (chunks) => screen.laidOut(chunks)),
    cursorPlugin(context.index),
    pageActsPlugin(context, report),
    pointerPlugin(context, report),
    selectionReportPlugin(report),
  ];
}

/**
 * A `document`, not a `textbox`: screen readers then keep headings, lists and tables of the report, and do not promise
 * that it can be edited. It can be focused, because its keys act only while it is.
 */
function pageAttributes({ title, language }: PageSettings): Record<string, string> {
  const attributes = { class: 'page', role: 'document', 'aria-label': title, tabindex: '0' };
  return language ? { ...attributes, lang: language } : attributes;
}
