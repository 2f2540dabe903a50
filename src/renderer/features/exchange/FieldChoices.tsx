/** A choice for each field of a conflict, where not the same is wanted for all, or where more than two values stand. */

import { Radio, RadioGroup } from 'react-aria-components';
import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import {
  type FieldConflict,
  type Keep,
  type KeepOfField,
  keeps,
  sidesOf,
} from '../../../shared/model/conflictSides.ts';
import { type Decision, isOf } from '../../../shared/model/decide.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import { ManyChoices, type ManyValued } from './ManyChoices.tsx';
import type { SideNames } from './names.ts';

type Fields = Decision['fields'];

export function FieldChoices(props: {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  readonly tags: readonly TagView[];
  readonly fields: Fields;
  readonly onChoose: (fields: Fields) => void;
  /** Null: more than two values stand in a field, so that the same can not be said of all. */
  readonly onWhole: (() => void) | null;
}) {
  const { detail, names, tags, fields, onChoose, onWhole } = props;
  return (
    <div className="field-choices">
      {sidesOf(detail.record, detail.met ?? undefined).map((conflict) => {
        const tagId = conflict.field === 'tag' ? conflict.tagId : undefined;
        const which = { field: conflict.field, ...(tagId === undefined ? {} : { tagId }) };
        const name = [words.conflict.fields[conflict.field], tags.find(({ id }) => id === tagId)?.name];
        const choice = {
          label: name.filter((each) => each !== undefined).join(' '),
          kept: fields.find((each) => isOf(each, which))?.keep ?? null,
          onKeep: (keep: KeepOfField) => onChoose([...fields.filter((each) => !isOf(each, which)), { ...which, keep }]),
        };
        const key = `${which.field} ${tagId ?? ''}`;
        return isManyValued(conflict) ? (
          <ManyChoices key={key} {...choice} conflict={conflict} met={detail.met} names={names} />
        ) : (
          <SideChoices key={key} {...choice} names={names} />
        );
      })}
      {onWhole && (
        <button type="button" className="button plain small" onClick={onWhole}>
          {words.conflict.asWhole}
        </button>
      )}
    </div>
  );
}

/** Passages and memos; a tag is applied or taken off, and nothing third. */
function isManyValued(conflict: FieldConflict): conflict is ManyValued {
  return (conflict.field === 'passage' || conflict.field === 'memo') && conflict.others.length > 0;
}

function SideChoices(props: {
  readonly label: string;
  readonly names: SideNames;
  readonly kept: KeepOfField | null;
  readonly onKeep: (keep: Keep) => void;
}) {
  const { label, names, kept, onKeep } = props;
  const shown = { yours: names.yours, theirs: names.theirs, both: words.conflict.bothShort };
  return (
    <RadioGroup
      aria-label={words.conflict.choose(label)}
      orientation="horizontal"
      value={typeof kept === 'string' ? kept : null}
      onChange={(value) => {
        const keep = keeps.find((each) => each === value);
        if (keep) onKeep(keep);
      }}
    >
      <span className="field-name" {...named(label)}>
        {label}
      </span>
      {keeps.map((keep) => (
        <Radio key={keep} value={keep} className="radio">
          {shown[keep]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
