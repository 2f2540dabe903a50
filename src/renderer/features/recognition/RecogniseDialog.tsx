/** Which languages stand on the pages: asked before text is recognised. */

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { RecognitionLanguage } from '../../../shared/ipc/recognitionViews.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/recognition.ts';
import './recognition.css';

export function RecogniseDialog(props: {
  /** How many pages, in how many reports. */
  readonly pages: number;
  readonly reports: number;
  readonly languages: readonly RecognitionLanguage[];
  /** Those chosen at first. */
  readonly first: readonly string[];
  /** Gives the code of what was added; null when nothing was. */
  readonly onAdd: () => Promise<string | null>;
  readonly onRemove: (code: string) => void;
  readonly onStart: (languages: readonly string[]) => void;
  readonly onClose: () => void;
}) {
  const { pages, reports, languages, first, onAdd, onRemove, onStart, onClose } = props;
  const [chosen, setChosen] = useState(first);
  const there = chosen.filter((code) => languages.some((language) => language.code === code));
  const choose = (code: string, on: boolean) =>
    setChosen([...there.filter((each) => each !== code), ...(on ? [code] : [])]);
  const add = async () => {
    const code = await onAdd();
    if (code) setChosen((before) => [...before.filter((each) => each !== code), code]);
  };
  return (
    <Dialog title={words.title(pages, reports)} open onClose={onClose}>
      <p>{words.how}</p>
      <fieldset className="recognition-languages">
        <legend>{words.languages}</legend>
        {languages.map(({ code, name, own }) => (
          <div key={code}>
            <label>
              <input
                type="checkbox"
                checked={there.includes(code)}
                onChange={({ target }) => choose(code, target.checked)}
              />
              <bdi>{name}</bdi>
            </label>
            {own && (
              <button
                type="button"
                className="button icon small plain"
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => onRemove(code)}
              >
                <X aria-hidden="true" />
              </button>
            )}
          </div>
        ))}
        <p className="quiet" role="status">
          {there.length === 0 ? words.none : words.languagesHint}
        </p>
      </fieldset>
      <div className="recognition-add">
        <button type="button" className="button small" onClick={() => void add()}>
          <Plus aria-hidden="true" />
          {words.addLanguage}
        </button>
        <p className="quiet">{words.addHint}</p>
      </div>
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button primary" disabled={there.length === 0} onClick={() => onStart(there)}>
          {words.start(pages)}
        </button>
      </div>
    </Dialog>
  );
}
