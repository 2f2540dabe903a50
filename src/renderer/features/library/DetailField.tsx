/** A field that is written when it is left, or with Enter; Escape puts back what stood. */

import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { words as reportWords } from '../../words/reports.ts';

export function DetailField(props: {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** Several lines; Enter makes a new one, Ctrl+Enter ends. */
  readonly tall?: boolean;
  /** An empty one is put back. */
  readonly needed?: boolean;
  readonly onDone: (value: string) => void;
}) {
  const { label, value, most, tall = false, needed = false, onDone } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const dropped = useRef(false);
  const left = () => {
    const text = draft?.trim();
    setDraft(null);
    if (!dropped.current && text !== undefined && text !== value && (text || !needed)) onDone(text);
    dropped.current = false;
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') dropped.current = true;
    else if (event.key !== 'Enter' || (tall && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.blur();
    event.currentTarget.focus();
  };
  const shared = {
    id,
    className: 'text-field',
    value: draft ?? value,
    maxLength: most,
    dir: 'auto',
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onBlur: (_event: FocusEvent) => left(),
    onKeyDown: pressed,
  };
  return (
    <div className="detail">
      <label htmlFor={id}>{label}</label>
      {tall ? (
        <textarea {...shared} rows={Math.min(5, Math.max(2, shared.value.split('\n').length))} />
      ) : (
        <input {...shared} />
      )}
    </div>
  );
}

/** Those that reports of this kind come in; any other that a report has is offered too. */
const languages = [
  'en',
  'th',
  'km',
  'lo',
  'my',
  'vi',
  'zh',
  'ar',
  'fr',
  'es',
  'pt',
  'ru',
  'id',
  'ms',
  'fil',
  'bn',
  'hi',
  'ne',
  'ur',
  'fa',
  'sw',
];

export function LanguageField(props: {
  readonly label: string;
  readonly value: string;
  readonly onDone: (value: string) => void;
}) {
  const { label, value, onDone } = props;
  const id = useId();
  const offered = value === '' || languages.includes(value) ? languages : [value, ...languages];
  return (
    <div className="detail">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="text-field" value={value} onChange={(event) => onDone(event.target.value)}>
        <option value="">{reportWords.unknownLanguage}</option>
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {reportWords.language(tag)}
          </option>
        ))}
      </select>
    </div>
  );
}
