/** The page: one report with its highlights. React decides what is shown; ProseMirror draws it. */

import type { Node } from 'prosemirror-model';
import { type Ref, useEffectEvent, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import { highlightReader } from '../../editor/reading/highlightDifference.ts';
import type { Highlight } from '../../editor/reading/highlights.ts';
import { mountPage, type Page } from '../../editor/reading/mountPage.ts';
import type { PageEvents } from '../../editor/reading/pageContext.ts';
import { adoptTagSheet, type TagSheet } from '../../editor/reading/tagSheet.ts';
import './highlights.css';
import './margin.css';
import './page.css';

/** What others may ask of the page. */
export interface PageHandle {
  /** Scrolls to the annotation at once and flashes it; nothing happens for an orphan. */
  jumpTo(annotationId: string): void;
  /** Marks an annotation that the pointer is on elsewhere; `null` for none. */
  hover(annotationId: string | null): void;
  /** How far below the top edge of the window a passage begins; `null` when it is far from the screen. */
  topOf(annotationId: string): number | null;
  focus(): void;
  clearSelection(): void;
}

export interface PageViewProps extends PageEvents {
  readonly title: string;
  /** BCP 47 of the report; blocks in other languages say so themselves. */
  readonly language?: string;
  readonly document: Node;
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  /** Whose own annotations carry no initials. */
  readonly reviewerId: string;
  readonly activeId: string | null;
  readonly ref?: Ref<PageHandle>;
}

/** Shows a report. Another `document` mounts a new view; everything else patches the one that stands. */
export function PageView(props: PageViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const highlights = useHighlights(props.annotations, props.tags, props.reviewerId);
  useTagSheet(props.tags);
  const page = usePage(scroller, props, highlights);
  useImperativeHandle(props.ref, () => ({
    jumpTo: (annotationId) => page.current?.jumpTo(annotationId),
    hover: (annotationId) => page.current?.hover(annotationId),
    topOf: (annotationId) => page.current?.topOf(annotationId) ?? null,
    focus: () => page.current?.focus(),
    clearSelection: () => page.current?.clearSelection(),
  }));
  return (
    <div className="page-frame">
      <div className="page-scroller" ref={scroller} />
    </div>
  );
}

/** Made anew only when annotations or the order of tags change: another colour is no matter of highlights. */
function useHighlights(
  annotations: readonly AnnotationView[],
  tags: readonly TagView[],
  reviewerId: string,
): readonly Highlight[] {
  const inOrder = tags.toSorted((a, b) => a.order - b.order).map(({ id }) => id);
  const tagOrder = inOrder.join(' ');
  const read = useMemo(() => highlightReader(tagOrder.split(' '), reviewerId), [tagOrder, reviewerId]);
  return useMemo(() => read(annotations), [read, annotations]);
}

/** The only joint between React and ProseMirror. */
function usePage(
  scroller: { readonly current: HTMLElement | null },
  props: PageViewProps,
  highlights: readonly Highlight[],
) {
  const page = useRef<Page>(null);
  const { document, activeId, tags } = props;
  const events: PageEvents = {
    onActivate: useEffectEvent(props.onActivate),
    onSelect: useEffectEvent(props.onSelect),
    onTagKey: useEffectEvent(props.onTagKey),
    onRemove: useEffectEvent(props.onRemove),
    onMemo: useEffectEvent(props.onMemo),
    onHover: useEffectEvent(props.onHover),
    onChoose: useEffectEvent(props.onChoose),
    onScreen: useEffectEvent(props.onScreen),
  };
  const mount = useEffectEvent((place: HTMLElement, report: Node) => {
    const { title, language = '' } = props;
    const mounted = mountPage(place, { title, language, document: report, highlights, events });
    mounted.show(highlights, activeId);
    mounted.showTags(tags);
    return mounted;
  });
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const mounted = mount(scroller.current, document);
    page.current = mounted;
    return () => {
      page.current = null;
      mounted.destroy();
    };
  }, [scroller, document]);
  useLayoutEffect(() => page.current?.show(highlights, activeId), [highlights, activeId]);
  useLayoutEffect(() => page.current?.showTags(tags), [tags]);
  return page;
}

/** One sheet while the page stands; its rules follow the tags. */
function useTagSheet(tags: readonly TagView[]): void {
  const sheet = useRef<TagSheet>(null);
  useLayoutEffect(() => {
    const adopted = adoptTagSheet(document);
    sheet.current = adopted;
    return () => adopted.remove();
  }, []);
  useLayoutEffect(() => sheet.current?.show(tags), [tags]);
}
