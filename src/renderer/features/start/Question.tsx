/** One field with an answer and a way out; Enter answers. */

import type { ReactNode } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

export function Question(props: {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onChange: (value: string) => void;
  readonly answer: string;
  readonly onAnswer: (value: string) => void;
  readonly leave: string;
  readonly onLeave: () => void;
  /** What stands under the field. */
  readonly children?: ReactNode;
}) {
  const { label, value, longest, onChange, answer, onAnswer, leave, onLeave, children } = props;
  const given = value.trim();
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onAnswer(given);
      }}
    >
      <TextField autoFocus value={value} onChange={onChange} maxLength={longest}>
        <Label>{label}</Label>
        <Input className="text-field" dir="auto" onFocus={(event) => event.currentTarget.select()} />
      </TextField>
      {children}
      <div className="acts">
        <button type="button" className="button" onClick={onLeave}>
          {leave}
        </button>
        <button type="submit" className="button primary" disabled={!given}>
          {answer}
        </button>
      </div>
    </form>
  );
}
