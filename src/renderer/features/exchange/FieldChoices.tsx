/** A choice for each field of a conflict, where not the same is wanted for all. */

import { Radio, RadioGroup } from 'react-aria-components';
import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import type { TagView } from '../../../shared/ipc/views.ts';
import { type Decision, type Keep, keeps } from '../../../shared/model/decide.ts';
import { words } from '../../words/exchange.ts';
import type { SideNames } from './names.ts';

type Fields = Decision['fields'];

export function FieldChoices(props: {
  readonly detail: ConflictDetail;
  readonly names: SideNames;
  readonly tags: readonly TagView[];
  readonly fields: Fields;
  readonly onChoose: (fields: Fields) => void;
  readonly onWhole: () => void;
}) {
  const { detail, names, tags, fields, onChoose, onWhole } = props;
  const isField = (
    a: { field: string; tagId?: string | undefined },
    b: { field: string; tagId?: string | undefined },
  ) => a.field === b.field && a.tagId === b.tagId;
  const keepOf = (field: (typeof detail.fields)[number]) => fields.find((each) => isField(each, field))?.keep;
  const choose = (field: (typeof detail.fields)[number], keep: Keep) =>
    onChoose([...fields.filter((each) => !isField(each, field)), { ...field, keep }]);
  const shown = { yours: names.yours, theirs: names.theirs, both: words.conflict.bothShort };
  return (
    <div className="field-choices">
      {detail.fields.map((field) => {
        const name = [words.conflict.fields[field.field], tags.find(({ id }) => id === field.tagId)?.name];
        const label = name.filter((each) => each !== undefined).join(' ');
        return (
          <RadioGroup
            key={`${field.field} ${field.tagId ?? ''}`}
            aria-label={words.conflict.choose(label)}
            orientation="horizontal"
            value={keepOf(field) ?? null}
            onChange={(value) => {
              const keep = keeps.find((each) => each === value);
              if (keep) choose(field, keep);
            }}
          >
            <span className="field-name" dir="auto">
              {label}
            </span>
            {keeps.map((keep) => (
              <Radio key={keep} value={keep} className="radio">
                {shown[keep]}
              </Radio>
            ))}
          </RadioGroup>
        );
      })}
      <button type="button" className="button plain small" onClick={onWhole}>
        {words.conflict.asWhole}
      </button>
    </div>
  );
}
