/** The status bar: place, next undo, saved, no network. */

import { Check, LoaderCircle, LockKeyhole, Undo2 } from 'lucide-react';
import { runCommand } from './commands/running.ts';
import { exchange } from './state/exchanging.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { words } from './words/exchange.ts';

export function StatusBar() {
  const { project, view, annotations, report, saving, savedAt, importing } = useStore(session, (value) => value);
  const preview = useStore(exchange, (value) => value.preview);
  const done = importing?.files.filter((file) => file.state === 'done').length ?? 0;
  return (
    <footer className="status-bar">
      {project && <span>{count(project.sources.length, 'report')}</span>}
      {report && view === 'read' && <span>{count(annotations.length, 'annotation')} here</span>}
      {preview && view === 'exchange' && <span>{words.preview.status}</span>}
      {importing && importing.state !== 'finished' && (
        <button type="button" className="link-button" onClick={() => runCommand('go.import')}>
          <LoaderCircle aria-hidden="true" />
          Import: {done} of {importing.files.length} done
        </button>
      )}
      {project?.undo && (
        <span className="yields">
          <Undo2 aria-hidden="true" />
          <span>Undo: {project.undo}</span>
        </span>
      )}
      <span className="space" />
      <span className="yields">
        <LockKeyhole aria-hidden="true" />
        <span>No network: nothing leaves this computer</span>
      </span>
      <span data-testid="saved">
        {saving > 0 ? (
          'Saving'
        ) : savedAt ? (
          <>
            <Check aria-hidden="true" />
            Saved {savedAt.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
          </>
        ) : null}
      </span>
    </footer>
  );
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
