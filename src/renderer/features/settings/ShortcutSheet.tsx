/** All keys there are, by what they are for; typing narrows the list. */

import { useState } from 'react';
import { matchName, queryOf } from '../../../shared/text/matchName.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/settings.ts';
import { Switch } from './SettingsDialog.tsx';
import './settings.css';

export interface Shortcut {
  readonly label: string;
  readonly synonyms: string;
  /** As they stand on key caps. */
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

export function ShortcutSheet(props: {
  readonly groups: readonly ShortcutGroup[];
  readonly letterKeys: boolean;
  readonly onLetterKeys: (on: boolean) => void;
  readonly onClose: () => void;
}) {
  const { groups, letterKeys, onLetterKeys, onClose } = props;
  const [typed, setTyped] = useState('');
  const shown = matching(groups, typed);
  return (
    <Dialog title={words.shortcuts} open onClose={onClose} size="large">
      <input
        className="text-field"
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="shortcut-groups">
        {shown.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((each) => (
                      <kbd key={each}>{each}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {shown.length === 0 && <p role="status">{words.none(typed)}</p>}
      </div>
      <Switch on={letterKeys} note={words.letterKeysNote} onChange={onLetterKeys}>
        {words.letterKeys}
      </Switch>
    </Dialog>
  );
}

/** The groups with the shortcuts that are called, or pressed, like `typed`. */
export function matching(groups: readonly ShortcutGroup[], typed: string): readonly ShortcutGroup[] {
  const query = queryOf(typed);
  return groups
    .map(({ title, shortcuts }) => ({
      title,
      shortcuts: shortcuts.filter(({ label, synonyms, keys }) =>
        matchName(query, label, `${synonyms} ${keys.join(' ')}`),
      ),
    }))
    .filter(({ shortcuts }) => shortcuts.length > 0);
}
