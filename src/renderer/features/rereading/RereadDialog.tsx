/** Asks how a report is to be read again, and shows what would come of it before anything is changed. */

import { FileUp } from 'lucide-react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { ReadingChoices } from '../../../shared/model/readingChoices.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/rereading.ts';
import { ReadingChoiceFields } from './ReadingChoiceFields.tsx';
import { TrialView, type Tried } from './TrialView.tsx';
import './rereading.css';

export interface RereadActs {
  readonly onFrom: (from: 'shown' | 'chosen') => void;
  readonly onChooseFile: () => void;
  readonly onChoices: (choices: ReadingChoices) => void;
  /** Tries it once more. */
  readonly onTry: (password?: string) => void;
  readonly onStop: () => void;
  readonly onRead: () => void;
  readonly onClose: () => void;
}

export function RereadDialog(
  props: RereadActs & {
    readonly source: SourceView;
    readonly from: 'shown' | 'chosen';
    /** The name of the new edition's file, once it was chosen. */
    readonly file: string | null;
    readonly choices: ReadingChoices;
    readonly tried: Tried;
  },
) {
  const { source, from, file, choices, tried, onFrom, onChooseFile, onChoices, onTry, onStop, onRead, onClose } = props;
  // What another file is, is known once it was read.
  const format = tried.trial?.format ?? (from === 'shown' ? source.format : null);
  return (
    <Dialog title={words.title(source.title)} open size="medium" onClose={onClose}>
      <p className="quiet">{words.explained}</p>
      <FileChoice shown={source.file} from={from} file={file} onFrom={onFrom} onChoose={onChooseFile} />
      {format && <ReadingChoiceFields format={format} choices={choices} onChoices={onChoices} />}
      <TrialView tried={tried} before={source.words} onTry={onTry} onStop={onStop} />
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={tried.trial === null || tried.done !== null}
          onClick={onRead}
        >
          {words.readAgain}
        </button>
      </div>
    </Dialog>
  );
}

function FileChoice(props: {
  readonly shown: string;
  readonly from: 'shown' | 'chosen';
  readonly file: string | null;
  readonly onFrom: (from: 'shown' | 'chosen') => void;
  readonly onChoose: () => void;
}) {
  const { shown, from, file, onFrom, onChoose } = props;
  return (
    <fieldset className="reread-choice">
      <legend>{words.file}</legend>
      <label>
        <input type="radio" name="reread-file" checked={from === 'shown'} onChange={() => onFrom('shown')} />
        <bdi>{shown}</bdi>
      </label>
      <div className="other-file">
        <label>
          <input
            type="radio"
            name="reread-file"
            checked={from === 'chosen'}
            onChange={() => (file === null ? onChoose() : onFrom('chosen'))}
          />
          <span>{file === null ? words.otherFile : words.chosenFile(file)}</span>
        </label>
        <button type="button" className="button small" onClick={onChoose}>
          <FileUp aria-hidden="true" />
          {words.choose}
        </button>
      </div>
    </fieldset>
  );
}
