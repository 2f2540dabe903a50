/** A field in which more than two values stand: all of them in full, to choose one or to keep all. */

import { Radio, RadioGroup } from 'react-aria-components';
import type { ConflictDetail } from '../../../shared/ipc/exchangeViews.ts';
import { type FieldConflict, type KeepOfField, valuesOf } from '../../../shared/model/conflictSides.ts';
import type { Stamped } from '../../../shared/model/register.ts';
import { stampTime } from '../../../shared/model/stamp.ts';
import { written } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import { timeOf } from '../../words/moments.ts';
import type { SideNames } from './names.ts';

export type ManyValued = Extract<FieldConflict, { field: 'passage' | 'memo' }>;

const ALL = 'all';

export function ManyChoices(props: {
  readonly label: string;
  readonly conflict: ManyValued;
  readonly met: ConflictDetail['met'];
  readonly names: SideNames;
  readonly kept: KeepOfField | null;
  readonly onKeep: (keep: KeepOfField) => void;
}) {
  const { label, conflict, met, names, kept, onKeep } = props;
  const values = textsOf(conflict);
  const chosen = typeof kept === 'object' ? kept?.stamp : kept === 'both' ? ALL : null;
  return (
    <RadioGroup
      className="many"
      aria-label={words.conflict.choose(label)}
      value={chosen ?? null}
      onChange={(value) => onKeep(value === ALL ? 'both' : { stamp: value })}
    >
      <span className="field-name">{words.conflict.many(label, values.length)}</span>
      {values.map(({ value, stamp }) => (
        <Radio key={stamp} value={stamp} className="radio">
          <span>
            <span className="quiet">
              <bdi>{whoseIs(conflict.field, stamp, met, names)}</bdi> {timeOf(new Date(stampTime(stamp)).toISOString())}
            </span>
            <span className={conflict.field} {...written(value)}>
              {value || words.conflict.empty}
            </span>
          </span>
        </Radio>
      ))}
      <Radio value={ALL} className="radio">
        {conflict.field === 'passage' ? words.conflict.allApart(values.length) : words.conflict.allJoined}
      </Radio>
    </RadioGroup>
  );
}

function textsOf(conflict: ManyValued): Stamped<string>[] {
  return conflict.field === 'memo'
    ? valuesOf(conflict)
    : valuesOf(conflict).map(({ value, stamp }) => ({ value: value.exact, stamp }));
}

/** Who had a value when the two met; nobody knows where they did not. */
function whoseIs(field: ManyValued['field'], stamp: string, met: ConflictDetail['met'], names: SideNames): string {
  if (!met) return '';
  const register = field === 'passage' ? ('target' as const) : field;
  const has = (side: 'yours' | 'theirs') => met[side][register].values.some((each) => each.stamp === stamp);
  const [yours, theirs] = [has('yours'), has('theirs')];
  if (yours && theirs) return words.conflict.onBothSides;
  // Of a third person's value the file says only that it was in it.
  return yours ? names.yours : words.conflict.inFile(names.theirs);
}
