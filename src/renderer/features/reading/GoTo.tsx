/** A field to go to a printed page, or to a paragraph where a report has no pages. */

import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { findPlace, type ReportText } from '../../../shared/text/reportText.ts';
import { words } from '../../words/reading.ts';

export function GoTo(props: { readonly text: ReportText; readonly onGo: (offset: number) => void }) {
  const { text, onGo } = props;
  const [written, setWritten] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const unit = text.locators.length > 0 ? words.page : words.paragraph;
  const range = rangeOf(text);
  const go = () => {
    if (written.trim() === '') return;
    const offset = findPlace(text, written);
    if (offset === null) setMissing(words.noSuchPlace(unit, written.trim(), range));
    else onGo(offset);
  };
  return (
    <form
      className="go-to"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextField
        autoFocus
        value={written}
        isInvalid={missing !== null}
        onChange={(value) => {
          setWritten(value);
          setMissing(null);
        }}
      >
        <Label>{words.goToUnit(unit)}</Label>
        <div className="row">
          <Input className="text-field" autoComplete="off" spellCheck={false} maxLength={40} />
          <button type="submit" className="button">
            {words.go}
          </button>
        </div>
        {missing === null && (
          <Text slot="description" className="quiet">
            {range}
          </Text>
        )}
        <FieldError className="field-error">{missing}</FieldError>
      </TextField>
    </form>
  );
}

function rangeOf({ locators, paragraphs }: ReportText): string {
  const [first] = locators;
  const last = locators.at(-1);
  if (first && last) return words.pageRange(first.label, last.label, locators.length);
  return words.paragraphRange(paragraphs.count);
}
