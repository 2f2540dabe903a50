/** What stands over the window, whatever the view: the palette, the settings, the sheet of shortcuts. */

import { useEffect } from 'react';
import { type CommandId, commandDescription, commands } from '../shared/commands.ts';
import type { Preferences } from '../shared/model/preferences.ts';
import { keysLabel } from './commands/keyPress.ts';
import { allKeysOf } from './commands/keys.ts';
import { pageKeys } from './editor/reading/keyboard.ts';
import { PasteDialog } from './features/importing/PasteDialog.tsx';
import { SettingsDialog } from './features/settings/SettingsDialog.tsx';
import { type ShortcutGroup, ShortcutSheet } from './features/settings/ShortcutSheet.tsx';
import { PaletteOver } from './PaletteOver.tsx';
import { closeOver, frame } from './state/frame.ts';
import { importPasted } from './state/importing.ts';
import { prefer, preferences } from './state/preferences.ts';
import { askForName, readStart, starting } from './state/starting.ts';
import { useStore } from './state/store.ts';
import { isMac } from './ui/platform.ts';
import { words } from './words/settings.ts';

export function FrameOver() {
  const { over } = useStore(frame, (value) => value);
  const preferred = useStore(preferences, (value) => value);
  if (over?.kind === 'palette') return <PaletteOver key={over.typed} typed={over.typed} />;
  if (over?.kind === 'settings') return <Settings preferences={preferred} />;
  if (over?.kind === 'shortcuts')
    return (
      <ShortcutSheet
        groups={shortcutGroups}
        letterKeys={preferred.letterKeys}
        onLetterKeys={(letterKeys) => prefer({ letterKeys })}
        onClose={closeOver}
      />
    );
  if (over?.kind === 'paste') return <PasteDialog first={over.first} onMake={importPasted} onClose={closeOver} />;
  return null;
}

function Settings({ preferences }: { readonly preferences: Preferences }) {
  const reviewer = useStore(starting, ({ view }) => view?.reviewer ?? null);
  useEffect(() => void readStart(), []);
  const rename = () => {
    closeOver();
    void askForName();
  };
  return (
    <SettingsDialog
      preferences={preferences}
      reviewer={reviewer}
      onChange={prefer}
      onName={rename}
      onClose={closeOver}
    />
  );
}

const ids = Object.keys(commands) as CommandId[];

/** A row of keys by its ends: “1 – 9”. */
function ends(keys: readonly string[]): readonly string[] {
  return keys.length > 2 ? [`${keys[0]} – ${keys.at(-1)}`] : keys;
}

const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: words.groups.page,
    shortcuts: pageKeys.map(({ acts, label }) => ({
      label,
      synonyms: '',
      keys: ends(acts.map(([keys]) => keysLabel(keys, isMac))),
    })),
  },
  ...(['edit', 'go', 'view', 'file', 'help', undefined] as const).map((menu) => ({
    title: words.groups[menu ?? 'more'],
    shortcuts: ids
      .map((id) => ({ ...commandDescription(id), keys: allKeysOf(id) }))
      .filter((each) => each.menu === menu && each.keys.length > 0)
      .map(({ label, synonyms = '', keys }) => ({ label, synonyms, keys })),
  })),
].filter(({ shortcuts }) => shortcuts.length > 0);
