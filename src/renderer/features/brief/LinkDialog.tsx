/** Asks where a link of the brief leads. Nothing is opened or looked up: the address goes out with the exported file. */

import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { linkAddress } from '../../../shared/schema/linkAddress.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/brief.ts';

interface LinkQuestion {
  /** Where the link at the caret leads today; null: there is none. */
  readonly address: string | null;
  readonly onSet: (address: string | null) => void;
  readonly onClose: () => void;
}

export function LinkDialog({ open, ...question }: LinkQuestion & { readonly open: boolean }) {
  return (
    <Dialog title={words.link} open={open} onClose={question.onClose}>
      <Address {...question} />
    </Dialog>
  );
}

function Address({ address, onSet, onClose }: LinkQuestion) {
  const [typed, setTyped] = useState(address?.replace(/^mailto:/, '') ?? '');
  const [refused, setRefused] = useState(false);
  const set = () => {
    const whole = linkAddress(typed);
    if (whole === null) setRefused(true);
    else onSet(whole);
  };
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextField
        autoFocus
        value={typed}
        isInvalid={refused}
        onChange={(value) => {
          setTyped(value);
          setRefused(false);
        }}
      >
        <Label>{words.linkAddress}</Label>
        <Input className="text-field" dir="ltr" autoComplete="off" spellCheck={false} />
        {!refused && <Text slot="description">{words.linkNote}</Text>}
        <FieldError className="link-error">{words.noAddress}</FieldError>
      </TextField>
      <div className="acts">
        {address !== null && (
          <button type="button" className="button" onClick={() => onSet(null)}>
            {words.removeLink}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary">
          {words.setLink}
        </button>
      </div>
    </form>
  );
}
