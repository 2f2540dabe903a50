/** One conflict in full: the passage in its context, both sides field by field, the choice, and what comes of it. */

import { ChevronLeft, ChevronRight, FileText } from 'lucide-react';
import { useState } from 'react';
import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { Keep } from '../../../shared/model/decide.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../words/exchange.ts';
import { differsInWords } from './ConflictList.tsx';
import type { DecidingProps } from './DecidingView.tsx';
import { FieldChoices } from './FieldChoices.tsx';
import { FieldTable } from './FieldTable.tsx';
import type { SideNames } from './names.ts';
import { PassageContext } from './PassageContext.tsx';
import { ResultCards } from './ResultCards.tsx';

interface Props extends DecidingProps {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  readonly number: number;
  readonly onKeep: (keep: Keep | 'later') => void;
}

export function ConflictView(props: Props) {
  const { detail, names, number, conflicts, decided, tags, preview, onStep, onKeep, onOpenReport } = props;
  const [byField, setByField] = useState<string | null>(null);
  const decision = decided.get(detail.annotationId);
  const creator = preview?.creator ?? words.conflict.somebody;
  const fieldwise = byField === detail.annotationId || decision?.keep === 'fields';
  return (
    <article className="conflict" aria-labelledby="conflict-title">
      <header>
        <div>
          <h2 id="conflict-title">{words.conflict.title(number, conflicts.length)}</h2>
          <p className="quiet">
            {detail.deletedBy && `${differsInWords(detail, creator)}. `}
            {detail.people ? words.conflict.people(creator) : words.conflict.values}
          </p>
        </div>
        <span className="space" />
        <IconButton className="button icon" label={words.conflict.previous} keys="K" onPress={() => onStep(-1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <IconButton className="button icon" label={words.conflict.next} keys="J" onPress={() => onStep(1)}>
          <ChevronRight aria-hidden="true" />
        </IconButton>
      </header>
      <section className="context" aria-label={detail.title}>
        <div className="where">
          <FileText aria-hidden="true" />
          <span dir="auto">{[detail.title, detail.locator].filter((each) => each !== '').join(', ')}</span>
          <span className="space" />
          <button
            type="button"
            className="link-button"
            onClick={() => onOpenReport(detail.sourceId, detail.annotationId)}
          >
            {words.conflict.openReport}
          </button>
        </div>
        <PassageContext detail={detail} tags={tags} />
      </section>
      <FieldTable detail={detail} names={names} tags={tags} />
      {fieldwise ? (
        <FieldChoices
          detail={detail}
          names={names}
          tags={tags}
          fields={decision?.fields ?? []}
          onChoose={(fields) => props.onDecideFields(detail.annotationId, fields)}
          onWhole={() => {
            setByField(null);
            props.onReopen(detail.annotationId);
          }}
        />
      ) : (
        <Choices
          detail={detail}
          names={names}
          kept={decision?.keep ?? null}
          onKeep={onKeep}
          onByField={() => setByField(detail.annotationId)}
        />
      )}
      {decision?.keep !== 'later' && (
        <ResultCards detail={detail} decision={decision ?? null} tags={tags} names={names} />
      )}
    </article>
  );
}

function Choices(props: {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  readonly kept: Keep | 'fields' | 'later' | null;
  readonly onKeep: (keep: Keep | 'later') => void;
  readonly onByField: () => void;
}) {
  const { detail, names, kept, onKeep, onByField } = props;
  const choices = [
    { keep: 'yours', key: '←', label: words.conflict.keep(names.yours) },
    { keep: 'both', key: 'B', label: bothInWords(detail) },
    { keep: 'theirs', key: '→', label: words.conflict.keep(names.theirs) },
    { keep: 'later', key: 'L', label: words.conflict.later },
  ] as const;
  return (
    <div className="choices" role="toolbar" aria-label={words.conflict.toolbar}>
      {choices.map(({ keep, key, label }) => (
        <button
          key={keep}
          type="button"
          className={`button choice-${keep}`}
          aria-pressed={kept === keep}
          aria-keyshortcuts={key === '←' ? 'ArrowLeft' : key === '→' ? 'ArrowRight' : key}
          onClick={() => onKeep(keep)}
        >
          <kbd>{key}</kbd>
          {label}
        </button>
      ))}
      {detail.fields.length > 1 && (
        <button type="button" className="button plain" onClick={onByField}>
          {words.conflict.byField}
        </button>
      )}
    </div>
  );
}

function bothInWords({ fields, deletedBy }: ConflictDetail): string {
  if (fields.some(({ field }) => field === 'passage')) return words.conflict.bothApart;
  return deletedBy && fields.length === 1 ? words.conflict.keepEdited : words.conflict.both;
}
