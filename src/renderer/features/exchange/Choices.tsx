/** The row of buttons under a conflict, each with its key. */

import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { Keep } from '../../../shared/model/conflictSides.ts';
import { words } from '../../words/exchange.ts';
import type { SideNames } from './names.ts';

/** The choice for a whole conflict; between two sides only where there are two. */
export function Choices(props: {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  /** Whether more than two values stand in a field. */
  readonly many: boolean;
  readonly letterKeys: boolean;
  readonly kept: Keep | 'fields' | 'later' | null;
  readonly onKeep: (keep: Keep | 'later') => void;
  readonly onByField: () => void;
}) {
  const { detail, names, many, letterKeys, kept, onKeep, onByField } = props;
  const choices = [
    { keep: 'yours', key: '←', label: words.conflict.keep(names.yours) },
    { keep: 'both', key: 'B', label: many ? words.conflict.keepAll : bothInWords(detail) },
    { keep: 'theirs', key: '→', label: words.conflict.keep(names.theirs) },
    { keep: 'later', key: 'L', label: words.conflict.later },
  ] as const;
  const shown = choices.filter(({ keep }) => !many || keep === 'both' || keep === 'later');
  return (
    <div className="choices" role="toolbar" aria-label={words.conflict.toolbar}>
      {shown.map(({ keep, key, label }) => (
        <button
          key={keep}
          type="button"
          className={`button choice-${keep}`}
          aria-pressed={kept === keep}
          aria-keyshortcuts={shortcutOf(key, letterKeys)}
          onClick={() => onKeep(keep)}
        >
          {shortcutOf(key, letterKeys) && <kbd>{key}</kbd>}
          {label}
        </button>
      ))}
      {!many && detail.fields.length > 1 && (
        <button type="button" className="button plain" onClick={onByField}>
          {words.conflict.byField}
        </button>
      )}
    </div>
  );
}

function shortcutOf(key: '←' | '→' | 'B' | 'L', letterKeys: boolean): string | undefined {
  if (key === '←') return 'ArrowLeft';
  if (key === '→') return 'ArrowRight';
  return letterKeys ? key : undefined;
}

function bothInWords({ fields, deletedBy }: ConflictDetail): string {
  if (fields.some(({ field }) => field === 'passage')) return words.conflict.bothApart;
  return deletedBy && fields.length === 1 ? words.conflict.keepEdited : words.conflict.both;
}
