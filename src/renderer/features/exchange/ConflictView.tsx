/** One conflict in full: the passage in its context, both sides field by field, the choice, and what comes of it. */

import { ChevronLeft, ChevronRight, FileText } from 'lucide-react';
import { useState } from 'react';
import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { Keep } from '../../../shared/model/conflictSides.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../words/exchange.ts';
import { Choices } from './Choices.tsx';
import { differsInWords } from './ConflictList.tsx';
import type { DecidingProps } from './DecidingView.tsx';
import { FieldChoices } from './FieldChoices.tsx';
import { FieldTable } from './FieldTable.tsx';
import { nameOf, type SideNames } from './names.ts';
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
  const creator = nameOf(preview?.creator);
  const many = detail.fields.some((field) => field.many);
  const fieldwise = many || byField === detail.annotationId || decision?.keep === 'fields';
  const keyed = (keys: string) => (props.letterKeys ? { keys } : {});
  const chooseWhole = () => {
    setByField(null);
    props.onReopen(detail.annotationId);
  };
  return (
    <article className="conflict" aria-labelledby="conflict-title">
      <header>
        <div>
          <h2 id="conflict-title">{words.conflict.title(number, conflicts.length)}</h2>
          <p className="quiet">
            {detail.deletedBy && `${differsInWords(detail, creator)}. `}
            {detail.met ? words.conflict.people(creator) : words.conflict.values}
          </p>
        </div>
        <span className="space" />
        <IconButton className="button icon" label={words.conflict.previous} {...keyed('K')} onPress={() => onStep(-1)}>
          <ChevronLeft aria-hidden="true" />
        </IconButton>
        <IconButton className="button icon" label={words.conflict.next} {...keyed('J')} onPress={() => onStep(1)}>
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
      {many && <p>{words.conflict.manyToChoose}</p>}
      {fieldwise && (
        <FieldChoices
          detail={detail}
          names={names}
          tags={tags}
          fields={decision?.fields ?? []}
          onChoose={(fields) => props.onDecideFields(detail.annotationId, fields)}
          onWhole={many ? null : chooseWhole}
        />
      )}
      {(many || !fieldwise) && (
        <Choices
          detail={detail}
          names={names}
          many={many}
          letterKeys={props.letterKeys}
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
