/** Who may see the brief, as it stands on every page: chosen from the usual words, or said in others. */

import { Check, ChevronDown, Lock } from 'lucide-react';
import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { CONFIDENTIALITY_LENGTH } from '../../../shared/schema/briefSchema.ts';
import { useCommand } from '../../commands/running.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/brief.ts';

interface ConfidentialityProps {
  /** Null while nothing is said. */
  readonly said: string | null;
  readonly onSay: (words: string | null) => void;
}

export function Confidentiality({ said, onSay }: ConfidentialityProps) {
  const [writes, setWrites] = useState(false);
  useCommand('brief.confidentiality', () => setWrites(true));
  const choices = [null, ...words.confidentialities].map((each) => ({
    id: each ?? 'none',
    label: each ?? words.confidentialityNone,
    icon: <Chosen is={each === said} />,
    onChoose: () => onSay(each),
  }));
  const others = {
    id: 'others',
    label: words.confidentialityOther,
    icon: <Chosen is={false} />,
    onChoose: () => setWrites(true),
  };
  return (
    <>
      <MenuButton
        label={`${words.confidentiality}: ${said ?? words.confidentialityNone}`}
        className="button plain small confidentiality-choice"
        entries={[...choices, others]}
      >
        <Lock aria-hidden="true" />
        <span className="said" dir="auto">
          {said ?? words.confidentiality}
        </span>
        <ChevronDown aria-hidden="true" />
      </MenuButton>
      <Dialog title={words.confidentiality} open={writes} onClose={() => setWrites(false)}>
        <Wording
          said={said}
          onSay={(written) => {
            setWrites(false);
            onSay(written);
          }}
          onLeave={() => setWrites(false)}
        />
      </Dialog>
    </>
  );
}

function Wording({ said, onSay, onLeave }: ConfidentialityProps & { readonly onLeave: () => void }) {
  const [written, setWritten] = useState(said ?? '');
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(written.trim() === '' ? null : written.trim());
      }}
    >
      <TextField value={written} onChange={setWritten} autoFocus maxLength={CONFIDENTIALITY_LENGTH}>
        <Label>{words.confidentialityLine}</Label>
        <Input className="text-field" dir="auto" autoComplete="off" spellCheck={false} />
        <Text slot="description">{words.confidentialityNote}</Text>
      </TextField>
      <div className="acts">
        <button type="button" className="button" onClick={onLeave}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary">
          {words.confidentialitySet}
        </button>
      </div>
    </form>
  );
}

function Chosen({ is }: { readonly is: boolean }) {
  return is ? <Check aria-hidden="true" /> : <span className="no-icon" />;
}
