/** A name that had to be cut, whole beside itself: while the pointer rests on it, or the keys are on its row. */

import { useEffect, useState } from 'react';
import { readsFromRight } from '../../shared/text/languageRuns.ts';
import { written } from './written.ts';

interface Shown {
  readonly text: string;
  readonly rect: DOMRect;
}

/** As long as one rests on a name before it is shown whole. */
const REST = 500;
/** What signs above and below a line may stand out without being cut. */
const SIGNS = 8;

/** One for the whole window: it finds the names by their mark (`named`). */
export function FullName() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => followNames(setShown), []);
  if (!shown) return null;
  const { text, rect } = shown;
  const isHigh = rect.bottom < window.innerHeight * 0.8;
  return (
    // Read out already: what is cut is cut for the eye only.
    <div
      ref={(element) => element?.showPopover()}
      popover="manual"
      className="full-name"
      aria-hidden="true"
      style={{
        [readsFromRight(text) ? 'right' : 'left']: readsFromRight(text) ? window.innerWidth - rect.right : rect.left,
        [isHigh ? 'top' : 'bottom']: isHigh ? rect.bottom + 4 : window.innerHeight - rect.top + 4,
      }}
      {...written(text)}
    >
      {text}
    </div>
  );
}

/** Tells of each cut name that is rested on, and of its end; gives what stops it. */
function followNames(show: (shown: Shown | null) => void): () => void {
  let timer = 0;
  let rested: Element | null = null;
  const rest = (name: Element | null) => {
    if (name === rested) return;
    rested = name;
    clearTimeout(timer);
    show(null);
    if (!name || !isCut(name)) return;
    timer = window.setTimeout(
      () => name.isConnected && show({ text: name.textContent ?? '', rect: name.getBoundingClientRect() }),
      REST,
    );
  };
  const stop = () => rest(null);
  const point = ({ target }: PointerEvent) => rest(target instanceof Element ? target.closest('[data-name]') : null);
  const focus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
    const names = [target, ...target.querySelectorAll('[data-name]')];
    rest(names.find((each) => each.matches('[data-name]') && isCut(each)) ?? null);
  };
  const heard = new AbortController();
  const listen = { signal: heard.signal, capture: true, passive: true };
  document.addEventListener('pointerover', point, listen);
  document.addEventListener('focusin', focus, listen);
  for (const end of ['focusout', 'pointerdown', 'keydown', 'scroll'] as const)
    document.addEventListener(end, stop, listen);
  return () => {
    heard.abort();
    clearTimeout(timer);
  };
}

function isCut({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean {
  return scrollWidth > clientWidth || scrollHeight > clientHeight + SIGNS;
}
