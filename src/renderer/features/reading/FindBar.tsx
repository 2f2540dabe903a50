/** Find in the report: a field, the count, the way to the next hit, and two switches. */

import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { words } from '../../words/reading.ts';
import { ToolButton } from './ToolButton.tsx';

export function FindBar(props: {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  readonly count: number;
  /** From 0; -1 when nothing was found. */
  readonly current: number;
  /** Whether there may be more hits than counted. */
  readonly more: boolean;
  readonly onSeek: (change: { query?: string; matchCase?: boolean; wholeWords?: boolean }) => void;
  readonly onNext: (step: 1 | -1) => void;
  /** The hit becomes the selection. */
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { query, matchCase, wholeWords, count, current, more, onSeek, onNext, onTake, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onTake();
    else if (event.key === 'Enter' && event.target === field.current) onNext(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" onKeyDown={pressed}>
      <input
        ref={field}
        className="text-field"
        type="text"
        dir="auto"
        aria-label={words.findField}
        placeholder={words.findField}
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => onSeek({ query: event.target.value })}
      />
      <span className="count numbers" role="status">
        {query.trim() === '' ? '' : words.hits(current + 1, count, more)}
      </span>
      <ToolButton label={words.previousHit} keys="Shift F3" disabled={count === 0} onPress={() => onNext(-1)}>
        <ChevronUp aria-hidden="true" />
      </ToolButton>
      <ToolButton label={words.nextHit} keys="F3" disabled={count === 0} onPress={() => onNext(1)}>
        <ChevronDown aria-hidden="true" />
      </ToolButton>
      <ToolButton label={words.matchCase} on={matchCase} onPress={() => onSeek({ matchCase: !matchCase })}>
        <CaseSensitive aria-hidden="true" />
      </ToolButton>
      <ToolButton label={words.wholeWords} on={wholeWords} onPress={() => onSeek({ wholeWords: !wholeWords })}>
        <WholeWord aria-hidden="true" />
      </ToolButton>
      <ToolButton label={words.closeFind} keys="Esc" onPress={onClose}>
        <X aria-hidden="true" />
      </ToolButton>
    </search>
  );
}
