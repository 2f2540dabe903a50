/** What can be chosen of how a report is read: only what makes a difference for its format. */

import { useId } from 'react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import { choicesOfFormat, encodings, type ReadingChoices } from '../../../shared/model/readingChoices.ts';
import { words } from '../../words/rereading.ts';

interface ChoiceProps {
  readonly choices: ReadingChoices;
  readonly onChoices: (choices: ReadingChoices) => void;
}

export function ReadingChoiceFields({ format, ...props }: ChoiceProps & { readonly format: SourceView['format'] }) {
  const choosable = choicesOfFormat[format];
  return (
    <>
      {choosable.includes('changes') && <ChangesChoice {...props} />}
      {choosable.includes('wholePage') && <WholePageChoice {...props} />}
      {choosable.includes('encoding') && <EncodingChoice {...props} />}
    </>
  );
}

function ChangesChoice({ choices, onChoices }: ChoiceProps) {
  const { changes: chosen = 'accepted', ...rest } = choices;
  return (
    <fieldset className="reread-choice">
      <legend>{words.changes}</legend>
      {(['accepted', 'original'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="reread-changes"
            checked={each === chosen}
            onChange={() => onChoices(each === 'accepted' ? rest : { ...rest, changes: each })}
          />
          {words[each]}
        </label>
      ))}
    </fieldset>
  );
}

function WholePageChoice({ choices, onChoices }: ChoiceProps) {
  const note = useId();
  const { wholePage = false, ...rest } = choices;
  return (
    <div className="reread-choice">
      <label>
        <input
          type="checkbox"
          checked={wholePage}
          aria-describedby={note}
          onChange={({ target }) => onChoices(target.checked ? { ...rest, wholePage: true } : rest)}
        />
        {words.wholePage}
      </label>
      <p id={note} className="quiet">
        {words.wholePageNote}
      </p>
    </div>
  );
}

function EncodingChoice({ choices, onChoices }: ChoiceProps) {
  const id = useId();
  const { encoding, ...rest } = choices;
  const choose = (name: string) => {
    const chosen = encodings.find((each) => each === name);
    onChoices(chosen ? { ...rest, encoding: chosen } : rest);
  };
  return (
    <div className="reread-choice">
      <label className="over" htmlFor={id}>
        {words.encoding}
      </label>
      <select id={id} className="text-field" value={encoding ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{words.detect}</option>
        {encodings.map((each) => (
          <option key={each} value={each}>
            {words.encodings[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
