/** One report on the screen: a plain ProseMirror view that cannot be edited, with its plugins. No React here. */

import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { TextIndex } from '../../../shared/text/textIndex.ts';
import { cursorPlugin } from './cursor.ts';
import { fillHighlights } from './fill.ts';
import { highlightDifference } from './highlightDifference.ts';
import { type Highlight, highlightsOf, highlightsPlugin, withPatch } from './highlights.ts';
import { jumpToAnnotation, jumpToOffset } from './jump.ts';
import { pageActsPlugin } from './pageActs.ts';
import type { PageContext, PageEvents } from './pageContext.ts';
import { pointerPlugin } from './pointer.ts';
import { Ruler } from './ruler.ts';
import { ScreenWatch, topOnScreen } from './screen.ts';
import { deselect } from './selection.ts';
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
  focus(): void;
  clearSelection(): void;
  destroy(): void;
}

export interface PageSettings {
  readonly title: string;
  /** BCP 47, or empty when unknown. */
  readonly language: string;
  readonly document: Node;
  readonly highlights: readonly Highlight[];
  readonly events: PageEvents;
}

/** Mounts a report into `scroller`, an element that scrolls. */
export function mountPage(scroller: HTMLElement, settings: PageSettings): Page {
  const index = new TextIndex(settings.document);
  const context: PageContext = { index, scroller, events: settings.events };
  const screen = new ScreenWatch(scroller, (passage) => {
    ruler.showScreen(passage);
    context.events.onScreen(passage);
  });
  const view: EditorView = new EditorView(
    { mount: scroller.appendChild(scroller.ownerDocument.createElement('div')) },
    {
      state: EditorState.create({ doc: settings.document, plugins: pagePlugins(context, settings.highlights, screen) }),
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
  const stopFilling = fillHighlights(view, index, scroller);
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
    focus: () => view.dom.focus({ preventScroll: true }),
    clearSelection: () => deselect(view),
    destroy: () => {
      stopFilling();
      screen.stop();
      ruler.destroy();
      const { dom } = view;
      view.destroy();
      dom.remove();
    },
  };
}

function pagePlugins(context: PageContext, highlights: readonly Highlight[], screen: ScreenWatch) {
  const report = new SelectionReport(context.index, context.events.onSelect);
  return [
    highlightsPlugin(context.index, highlights),
    stripesPlugin(context.index, (chunks) => screen.laidOut(chunks)),
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
