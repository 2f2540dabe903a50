/** The report's annotations in the order of its text; those whose passage was not found stand first. One tab stop, arrows inside. */

import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import { pageAct } from '../../editor/reading/keyboard.ts';
import type { Look } from '../../state/look.ts';
import { type Store, useStore } from '../../state/store.ts';
import { isMac } from '../../ui/platform.ts';
import { words } from '../../words/page.ts';
import { AnnotationCard, type CardActs } from './AnnotationCard.tsx';
import { cardElement } from './cardPlaces.ts';
import { CARD_HEIGHT, SHOWN } from './cardWindow.ts';
import { useFollowedPage } from './followPage.ts';
import type { PageHandle } from './PageView.tsx';
import './cards.css';

export function AnnotationList(props: {
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly reviewerId: string;
  readonly activeId: string | null;
  readonly memoFor: string | null;
  readonly acts: CardActs;
  /** The annotation whose passage is just being selected. */
  readonly placingId: string | null;
  /** What stands now at a place of the report. */
  readonly textAt: (start: number, end: number) => string;
  readonly onTagKey: (id: string, key: number) => void;
  readonly onHover: (id: string | null) => void;
  readonly look: Store<Look>;
  readonly page: RefObject<PageHandle | null>;
}) {
  const { annotations, activeId, memoFor, look } = props;
  const list = useRef<HTMLUListElement>(null);
  const hoveredId = useStore(look, (value) => value.hoveredId);
  const { from, show } = useFollowedPage({ ...props, list });
  const { currentId, focusCard } = useFocusedCard(list, annotations, show);
  const to = Math.min(from + SHOWN, annotations.length);
  const stopId = currentId ?? annotations.find(({ id }) => id === activeId)?.id ?? annotations[from]?.id;
  // What is written in, or has the focus, stays although it is far from what is on the page.
  const kept = (first: number, end: number) =>
    annotations.slice(first, end).filter(({ id }) => id === memoFor || id === currentId);
  const card = (annotation: AnnotationView, place: number) => (
    <AnnotationCard
      key={annotation.id}
      annotation={annotation}
      place={place + 1}
      count={annotations.length}
      tags={props.tags}
      reviewerId={props.reviewerId}
      active={annotation.id === activeId}
      hovered={annotation.id === hoveredId}
      tabStop={annotation.id === stopId}
      editingMemo={annotation.id === memoFor}
      now={annotation.state === 'moved' ? props.textAt(annotation.start, annotation.end) : annotation.quote}
      placing={annotation.id === props.placingId}
      acts={props.acts}
      onKey={(event) => pressed(event, place, props, focusCard)}
    />
  );
  const far = (each: AnnotationView) => card(each, annotations.indexOf(each));
  return (
    <ul
      className="cards"
      aria-label={words.cards}
      ref={list}
      hidden={annotations.length === 0}
      onPointerOver={(event) => props.onHover(cardIdOf(event.target))}
      onPointerLeave={() => props.onHover(null)}
    >
      <NotFound count={orphanCount(annotations)} />
      {kept(0, from).map(far)}
      <Space cards={from} />
      {annotations.slice(from, to).map((each, at) => card(each, from + at))}
      <Space cards={annotations.length - to} />
      {kept(to, annotations.length).map(far)}
    </ul>
  );
}

/** Stands above those that have no place in the text. */
function NotFound({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <li className="not-found">
      <h3>{words.orphans(count)}</h3>
    </li>
  );
}

/** They stand first. */
function orphanCount(annotations: readonly AnnotationView[]): number {
  const first = annotations.findIndex(({ state }) => state !== 'orphan');
  return first < 0 ? annotations.length : first;
}

/** The room of cards that are not there. */
function Space({ cards }: { readonly cards: number }) {
  return cards > 0 && <li aria-hidden="true" style={{ height: cards * CARD_HEIGHT }} />;
}

function cardIdOf(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null) : null;
}

/** The keys of the page mean the same on a card; arrows go from card to card. */
function pressed(
  event: KeyboardEvent,
  place: number,
  { annotations, acts, onTagKey }: Parameters<typeof AnnotationList>[0],
  focusCard: (place: number) => void,
): void {
  const id = annotations[place]?.id;
  if (id === undefined) return;
  const act = pageAct(event.nativeEvent, isMac);
  if (event.key === 'Home') focusCard(0);
  else if (event.key === 'End') focusCard(annotations.length - 1);
  else if (act?.kind === 'paragraph') focusCard(place + act.direction);
  else if (act?.kind === 'remove') acts.onRemove(id);
  else if (act?.kind === 'memo') acts.onEditMemo(id);
  else if (act?.kind === 'tag') onTagKey(id, act.key);
  else if (isLetter('t', event)) acts.onTagByName(id);
  else if (isLetter('y', event) && annotations[place]?.state === 'moved') acts.onConfirm(id);
  else if (isLetter('p', event)) acts.onSelectAnew(id);
  else return;
  event.preventDefault();
}

/** Also where the keyboard writes another script. */
function isLetter(letter: string, { key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key.toLowerCase() === letter || (key.charCodeAt(0) > 0x7f && code === `Key${letter.toUpperCase()}`);
}

/** Which card the keys are on. One that goes takes the focus along: it passes to the card in its place, or to the tab. */
function useFocusedCard(
  list: RefObject<HTMLElement | null>,
  annotations: readonly AnnotationView[],
  show: (place: number) => void,
) {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const place = useRef<number | null>(null);
  useEffect(() => {
    const moved = ({ target }: FocusEvent) => {
      const id = target instanceof Element && list.current?.contains(target) ? cardIdOf(target) : null;
      place.current = id === null ? null : annotations.findIndex((each) => each.id === id);
      setCurrentId(id);
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, [list, annotations]);
  const focusCard = (at: number) => {
    const annotation = annotations[at];
    if (!annotation) return;
    wanted.current = annotation.id;
    setCurrentId(annotation.id);
    show(at);
    focusWanted(list.current, wanted);
  };
  useLayoutEffect(() => focusWanted(list.current, wanted));
  const passFocus = useEffectEvent((count: number) => {
    if (place.current === null || document.activeElement !== document.body) return;
    const next = annotations[Math.min(place.current, count - 1)];
    const quote = next && list.current && cardElement(list.current, next.id)?.querySelector<HTMLElement>('.quote');
    (quote ?? document.getElementById('tab-annotations'))?.focus({ preventScroll: true });
  });
  useEffect(() => passFocus(annotations.length), [annotations]);
  return { currentId: annotations.some(({ id }) => id === currentId) ? currentId : null, focusCard };
}

function focusWanted(list: HTMLElement | null, wanted: { current: string | null }): void {
  if (list === null || wanted.current === null) return;
  const quote = cardElement(list, wanted.current)?.querySelector<HTMLElement>('.quote');
  if (!quote) return;
  wanted.current = null;
  quote.focus();
}
