/** Find in the report: a field, the count, the way to the next hit, and two switches. */

import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../words/reading.ts';

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
  /** As they stand on key caps. */
  readonly keys: { readonly next: string; readonly previous: string };
  readonly onTake: () => void;
  readonly onClose: () => void;
}) {
  const { query, matchCase, wholeWords, count, current, more, keys, onSeek, onNext, onTake, onClose } = props;
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
      <IconButton label={words.previousHit} keys={keys.previous} disabled={count === 0} onPress={() => onNext(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={words.nextHit} keys={keys.next} disabled={count === 0} onPress={() => onNext(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label={words.matchCase} on={matchCase} onPress={() => onSeek({ matchCase: !matchCase })}>
        <CaseSensitive aria-hidden="true" />
      </IconButton>
      <IconButton label={words.wholeWords} on={wholeWords} onPress={() => onSeek({ wholeWords: !wholeWords })}>
        <WholeWord aria-hidden="true" />
      </IconButton>
      <IconButton label={words.closeFind} keys="Esc" onPress={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  );
}
