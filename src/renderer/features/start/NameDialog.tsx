/** Asks who works here: once at first, and whenever the analyst wants to change it. */

import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/start.ts';
import { Question } from './Question.tsx';

export function NameDialog(props: {
  readonly name: string;
  /** Whether somebody has worked here by another name. */
  readonly renames: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { name, renames, onName, onClose } = props;
  const [typed, setTyped] = useState(name);
  return (
    <Dialog title={words.nameTitle} open onClose={onClose}>
      <Question
        label={words.nameLabel}
        value={typed}
        longest={200}
        onChange={setTyped}
        answer={words.nameSave}
        onAnswer={onName}
        leave={words.nameLater}
        onLeave={onClose}
      >
        <p className="quiet">{words.nameWhy}</p>
        {renames && <p className="quiet">{words.nameHolds}</p>}
      </Question>
    </Dialog>
  );
}
