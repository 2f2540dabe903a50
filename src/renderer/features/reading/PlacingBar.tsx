/** Above the page while a passage is selected for an annotation: which one, and the way out. */

import { TextCursorInput } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { cut } from '../../../shared/text/segment.ts';
import { words } from '../../words/page.ts';

/** Longer quotes are cut. */
const NAMED = 80;

export function PlacingBar(props: {
  readonly quote: string;
  /** Whether a passage is selected: Escape takes that back first. */
  readonly selected: boolean;
  readonly onLeave: () => void;
}) {
  const { quote, selected, onLeave } = props;
  const leave = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || selected || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => leave(event);
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, []);
  return (
    <div className="placing-bar" role="status">
      <TextCursorInput aria-hidden="true" />
      <p dir="auto">{words.placing(cut(quote, NAMED))}</p>
      <button type="button" className="button small" onClick={onLeave}>
        {words.leavePlacing} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
