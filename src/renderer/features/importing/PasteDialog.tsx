/** Makes a report of what is pasted: a title, the words, and whether their mark-up is kept. */

import { TriangleAlert } from 'lucide-react';
import { type ClipboardEvent, useId, useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { type Pasted, pastedLimits } from '../../../shared/model/pasted.ts';
import { type FromClipboard, pastedFrom, titleFrom } from '../../state/pastedFrom.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/pasting.ts';
import './pasting.css';

const nothing: FromClipboard = { text: '', length: 0, html: null, isStripped: false };

export function PasteDialog(props: {
  /** What was pasted before the dialog opened. */
  readonly first: FromClipboard | null;
  readonly onMake: (pasted: Pasted) => void;
  readonly onClose: () => void;
}) {
  const { first, onMake, onClose } = props;
  const [title, setTitle] = useState(titleFrom(first?.text ?? ''));
  const [pasted, setPasted] = useState<FromClipboard>(first ?? nothing);
  const [keepsForm, setKeepsForm] = useState(true);
  const { text, html } = pasted;
  const canMake = text.trim() !== '';
  const take = (taken: FromClipboard) => {
    setPasted(taken);
    setTitle((typed) => (typed.trim() === '' ? titleFrom(taken.text) : typed));
  };
  return (
    <Dialog title={words.title} open onClose={onClose} size="medium">
      <form
        className="pasting"
        onSubmit={(event) => {
          event.preventDefault();
          if (canMake) onMake({ title: title.trim(), text, html: keepsForm ? html : null });
        }}
      >
        <TextField value={title} onChange={setTitle} maxLength={pastedLimits.title}>
          <Label>{words.titleLabel}</Label>
          <Input className="text-field" dir="auto" placeholder={words.titleHint} />
        </TextField>
        <PastedText pasted={pasted} onTake={take} />
        {html !== null && (
          <label className="keeps-form">
            <input type="checkbox" checked={keepsForm} onChange={(event) => setKeepsForm(event.target.checked)} />
            <span>{words.keepForm}</span>
          </label>
        )}
        <p className="quiet">{words.kept(html !== null && keepsForm)}</p>
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!canMake}>
            {words.make}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function PastedText(props: { readonly pasted: FromClipboard; readonly onTake: (pasted: FromClipboard) => void }) {
  const { pasted, onTake } = props;
  const isTooLong = pasted.length > pastedLimits.text;
  const problem = useId();
  // Over nothing, or over all there is, the mark-up comes along; a piece put in between is words.
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isAll = value.trim() === '' || selectionEnd - selectionStart === value.length;
    const taken = isAll ? pastedFrom(event.clipboardData) : null;
    if (!taken) return;
    event.preventDefault();
    onTake(taken);
  };
  return (
    <TextField
      autoFocus
      value={pasted.text}
      maxLength={pastedLimits.text}
      onChange={(text) => onTake({ ...nothing, text, length: text.length })}
      isInvalid={isTooLong}
    >
      <Label>{words.textLabel}</Label>
      <TextArea
        className="text-field pasted-text"
        dir="auto"
        spellCheck={false}
        placeholder={words.pasteHere}
        aria-describedby={problem}
        onPaste={paste}
      />
      <p id={problem} className={isTooLong ? 'hint' : 'quiet numbers'} role="status">
        {isTooLong && <TriangleAlert aria-hidden="true" />}
        {isTooLong ? words.tooLong(pasted.length) : words.size(pasted.length)}
        {pasted.isStripped && ` ${words.stripped}`}
      </p>
    </TextField>
  );
}
