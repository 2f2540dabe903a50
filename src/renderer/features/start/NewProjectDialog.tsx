/** Asks what a new project is called, says where its folder will lie, and warns where that folder is copied elsewhere. */

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/start.ts';
import { Question } from './Question.tsx';

/** The folder that a new project's own folder is made in. */
export interface Place {
  readonly place: string;
  readonly syncedBy: string | null;
}

export function NewProjectDialog(props: {
  /** Null until it is known. */
  readonly place: Place | null;
  /** How many reports will be imported into it. */
  readonly reports: number;
  readonly onChoosePlace: () => void;
  readonly onMake: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { place, reports, onChoosePlace, onMake, onClose } = props;
  const [name, setName] = useState('');
  return (
    <Dialog title={words.newTitle} open onClose={onClose} size="medium">
      <Question
        label={words.newLabel}
        value={name}
        longest={100}
        onChange={setName}
        answer={words.newMake}
        onAnswer={onMake}
        leave={words.cancel}
        onLeave={onClose}
      >
        <p className="quiet">{words.newHint}</p>
        {place && (
          <p className="place">
            <span dir="auto">{words.newPlace(place.place)}</span>
            <button type="button" className="link-button" onClick={onChoosePlace}>
              {words.newChange}
            </button>
          </p>
        )}
        {place?.syncedBy && (
          <p className="hint" role="status">
            <TriangleAlert aria-hidden="true" />
            <span>{words.synced(place.syncedBy)}</span>
          </p>
        )}
        {reports > 0 && <p>{words.newReports(reports)}</p>}
      </Question>
    </Dialog>
  );
}
