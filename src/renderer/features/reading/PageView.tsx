/** The page: one report with its highlights. React decides what is shown; ProseMirror draws it. */

import type { Node } from 'prosemirror-model';
import {
  type CSSProperties,
  type Ref,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import { firstPreferences, type TextPreferences } from '../../../shared/model/preferences.ts';
import type { Recognition } from '../../../shared/model/sourceDocument.ts';
import { DOUBTFUL } from '../../../shared/text/recognised.ts';
import type { ReportText } from '../../../shared/text/reportText.ts';
import type { Decision } from '../../editor/reading/furniture.ts';
import { highlightReader } from '../../editor/reading/highlightDifference.ts';
import type { Highlight } from '../../editor/reading/highlights.ts';
import type { ShownHits } from '../../editor/reading/hits.ts';
import type { Passage } from '../../editor/reading/intervals.ts';
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
  /** Goes to an offset of the canonical text. */
  goTo(offset: number): void;
  select(passage: Passage): void;
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
  readonly text?: ReportText;
  /** How sure recognised text is, where some was. */
  readonly recognised?: readonly Recognition[];
  /** How the text is set. */
  readonly setting?: TextPreferences;
  /** Comments in the margin of the original, in the order of the text. */
  readonly comments?: readonly Passage[];
  /** The mark of some comments was pressed, of which this is the first. */
  readonly onComments?: (first: number) => void;
  /** Search hits to outline. */
  readonly hits?: ShownHits;
  /** The blocks that were left out by hand, or taken in. */
  readonly decisions?: readonly Decision[];
  /** The offset to open at. */
  readonly startAt?: number;
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
    goTo: (offset) => page.current?.goTo(offset),
    select: (passage) => page.current?.select(passage),
    hover: (annotationId) => page.current?.hover(annotationId),
    topOf: (annotationId) => page.current?.topOf(annotationId) ?? null,
    focus: () => page.current?.focus(),
    clearSelection: () => page.current?.clearSelection(),
  }));
  const { setting = firstPreferences.text } = props;
  useKeptPlace(page, setting);
  useDecisions(page, props.decisions);
  const { hits = noHits.hits, current = noHits.current } = props.hits ?? noHits;
  useLayoutEffect(() => page.current?.showHits({ hits, current }), [page, hits, current]);
  return (
    <div className="page-frame">
      <div className="page-scroller" ref={scroller} data-face={setting.face} style={styleOf(setting)} />
    </div>
  );
}

const noHits: ShownHits = { hits: [], current: -1 };

/** Draws what was decided on the text by hand, whenever that has changed. */
function useDecisions(page: { readonly current: Page | null }, decisions: readonly Decision[] | undefined): void {
  const shown = useRef(decisions);
  useLayoutEffect(() => {
    if (shown.current === decisions) return;
    shown.current = decisions;
    page.current?.showFurniture(decisions ?? []);
  }, [page, decisions]);
}

/** What is read stays in view when the text is set anew, and again when a face has come. */
function useKeptPlace(page: { readonly current: Page | null }, setting: TextPreferences): void {
  const shown = useRef(setting);
  useLayoutEffect(() => {
    if (shown.current === setting) return;
    shown.current = setting;
    page.current?.keepPlace();
    void document.fonts.ready.then(() => page.current?.keepPlace());
  }, [page, setting]);
}

function styleOf({ size, measure, leading }: TextPreferences): CSSProperties {
  const variables = { '--read-size': `${size}px`, '--read-characters': measure, '--read-leading': leading };
  return variables as CSSProperties;
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
    onSight: useEffectEvent(props.onSight),
    onHover: useEffectEvent(props.onHover),
    onChoose: useEffectEvent(props.onChoose),
    onScreen: useEffectEvent(props.onScreen),
  };
  const chooseComments = useEffectEvent((first: number) => props.onComments?.(first));
  const mount = useEffectEvent((place: HTMLElement, report: Node) => {
    const { title, language = '', text, startAt = 0, comments = [], recognised = [] } = props;
    const commentMarks = { comments, onChoose: chooseComments };
    const doubtful = recognised.filter(({ confidence }) => confidence < DOUBTFUL);
    const furniture = props.decisions ?? [];
    const beside = { doubtful, furniture, commentMarks };
    const settings = { title, language, document: report, highlights, startAt, events, ...beside };
    const mounted = mountPage(place, text ? { ...settings, text } : settings);
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
