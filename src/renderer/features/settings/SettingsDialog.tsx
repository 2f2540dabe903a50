/** What holds for the whole program on this computer; every choice acts at once. */

import { type ReactNode, useId } from 'react';
import { type Preferences, themes } from '../../../shared/model/preferences.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/settings.ts';
import './settings.css';

type Change = Partial<Pick<Preferences, 'theme' | 'letterKeys' | 'noticesStay'>>;

export function SettingsDialog(props: {
  readonly preferences: Preferences;
  /** Who works here; null: nobody has said it. */
  readonly reviewer: string | null;
  readonly onChange: (change: Change) => void;
  readonly onName: () => void;
  readonly onClose: () => void;
}) {
  const { preferences, reviewer, onChange, onName, onClose } = props;
  const { theme, letterKeys, noticesStay } = preferences;
  return (
    <Dialog title={words.settings} open onClose={onClose}>
      <div className="settings-name">
        <span>{words.name}</span>
        <bdi>{reviewer ?? words.noName}</bdi>
        <button type="button" className="button small" onClick={onName}>
          {words.changeName}
        </button>
        <p>{words.nameNote}</p>
      </div>
      <fieldset className="settings-choice">
        <legend>{words.theme}</legend>
        {themes.map((each) => (
          <label key={each}>
            <input type="radio" name="theme" checked={each === theme} onChange={() => onChange({ theme: each })} />
            {words.themes[each]}
          </label>
        ))}
      </fieldset>
      <Switch on={letterKeys} note={words.letterKeysNote} onChange={(on) => onChange({ letterKeys: on })}>
        {words.letterKeys}
      </Switch>
      <Switch on={noticesStay} note={words.noticesStayNote} onChange={(on) => onChange({ noticesStay: on })}>
        {words.noticesStay}
      </Switch>
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

/** A setting that is on or off, with a sentence on what that means. */
export function Switch(props: {
  readonly on: boolean;
  readonly note: string;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  const { on, note, onChange, children } = props;
  const id = useId();
  return (
    <div className="settings-switch">
      <label>
        <input type="checkbox" checked={on} aria-describedby={id} onChange={({ target }) => onChange(target.checked)} />
        {children}
      </label>
      <p id={id}>{note}</p>
    </div>
  );
}
