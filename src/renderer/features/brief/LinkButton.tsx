/** The button that makes a link of the selected words, and its command: both ask for the address first. */

import { Link } from 'lucide-react';
import type { Command, EditorState } from 'prosemirror-state';
import { useState } from 'react';
import { useCommand } from '../../commands/running.ts';
import { linkAt, setLink } from '../../editor/brief/linkCommands.ts';
import { words } from '../../words/brief.ts';
import { afterOverlay } from './afterOverlay.ts';
import { LinkDialog } from './LinkDialog.tsx';
import { ToolButton } from './ToolButton.tsx';

export function LinkButton(props: { readonly state: EditorState | null; readonly onRun: (command: Command) => void }) {
  const { state, onRun } = props;
  const [asks, setAsks] = useState(false);
  const address = state && linkAt(state);
  const possible = state !== null && setLink('https://example.org')(state);
  const ask = () => possible && setAsks(true);
  useCommand('brief.link', ask);
  return (
    <>
      <ToolButton name={words.format.link} icon={Link} pressed={address !== null} disabled={!possible} onPress={ask} />
      <LinkDialog
        open={asks}
        address={address}
        onSet={(href) => {
          setAsks(false);
          afterOverlay(() => onRun(setLink(href)));
        }}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
