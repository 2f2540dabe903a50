/** Asks what becomes of an import when its window is about to close. */

import type { ImportedFile } from '../shared/ipc/views.ts';
import { answer, closing } from './state/closing.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { Dialog } from './ui/Dialog.tsx';
import { words } from './words/closing.ts';

export function CloseQuestion() {
  const { asks } = useStore(closing, (value) => value);
  const importing = useStore(session, (value) => value.importing);
  const count = (...states: ImportedFile['state'][]) =>
    importing?.files.filter(({ state }) => states.includes(state)).length ?? 0;
  const left = count('waiting', 'reading');
  return (
    <Dialog title={words.title} open={asks} role="alertdialog" onClose={() => answer(false)}>
      <p>{words.text(count('done'), left)}</p>
      <div className="acts">
        <button type="button" className="button" onClick={() => answer(true)}>
          {words.close(left)}
        </button>
        <button type="button" className="button primary" onClick={() => answer(false)}>
          {words.goOn}
        </button>
      </div>
    </Dialog>
  );
}
