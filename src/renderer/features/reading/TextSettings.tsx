/** How the text of reports is set: face, size, measure, leading. What is chosen shows at once, in the page itself. */

import { Label, Radio, RadioGroup } from 'react-aria-components';
import { firstPreferences, readingFaces, type TextPreferences, textRanges } from '../../../shared/model/preferences.ts';
import { words } from '../../words/reading.ts';

interface Props {
  readonly text: TextPreferences;
  readonly onChange: (change: Partial<TextPreferences>) => void;
}

export function TextSettings({ text, onChange }: Props) {
  const atFirst = (Object.keys(firstPreferences.text) as (keyof TextPreferences)[]).every(
    (each) => text[each] === firstPreferences.text[each],
  );
  return (
    <div className="text-settings">
      <RadioGroup
        className="faces"
        value={text.face}
        onChange={(face) => onChange({ face: readingFaces.find((each) => each === face) ?? text.face })}
      >
        <Label>{words.face}</Label>
        {readingFaces.map((face) => (
          <Radio key={face} value={face} className="face">
            <span data-face={face} aria-hidden="true">
              {words.faceSample}
            </span>
            {face}
          </Radio>
        ))}
      </RadioGroup>
      <Slider name="size" text={text} onChange={onChange} />
      <Slider name="measure" text={text} onChange={onChange} />
      <Slider name="leading" text={text} onChange={onChange} />
      <p className="quiet">{words.scriptsKeepRoom}</p>
      <button type="button" className="button small" disabled={atFirst} onClick={() => onChange(firstPreferences.text)}>
        {words.resetText}
      </button>
    </div>
  );
}

function Slider({ name, text, onChange }: Props & { readonly name: 'size' | 'measure' | 'leading' }) {
  const { min, max, step } = textRanges[name];
  const said = words.textValue[name](text[name]);
  return (
    <label className="slider">
      <span>{words.textSetting[name]}</span>
      <span className="value numbers" aria-hidden="true">
        {said}
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={text[name]}
        aria-valuetext={said}
        onChange={(event) => onChange({ [name]: Number(event.target.value) })}
      />
    </label>
  );
}
