/** What two people have written at once: the values that stand, one of them to be kept. */

import { words } from '../words/atOnce.ts';
import './valueChoice.css';
import { written } from './written.ts';

export function ValueChoice(props: {
  /** Which field it is. */
  readonly legend: string;
  /** Newest first. */
  readonly values: readonly string[];
  /** Told the place of the value among them. */
  readonly onKeep: (place: number) => void;
}) {
  const { legend, values, onKeep } = props;
  return (
    <fieldset className="hint value-choice">
      <legend dir="auto">{legend}</legend>
      {values.map((value, place) => (
        <div key={value} className="option">
          <button
            type="button"
            className="button small"
            aria-label={words.keepValue(value || words.empty)}
            onClick={() => onKeep(place)}
          >
            {words.keep}
          </button>
          <span {...written(value)}>{value || words.empty}</span>
        </div>
      ))}
    </fieldset>
  );
}
