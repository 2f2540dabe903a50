/** The import, joined to the session. */

import { ImportView } from './features/importing/ImportView.tsx';
import { showOver } from './state/frame.ts';
import {
  cancelImport,
  closeImport,
  continueImport,
  importFolder,
  importReports,
  pauseImport,
  retryImport,
  unlockImport,
} from './state/importing.ts';
import { readReport } from './state/reading.ts';
import { askToRecognise } from './state/recognition.ts';
import { askToReadAgain } from './state/rereading.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { goTo } from './state/views.ts';

export function ImportPage() {
  const importing = useStore(session, (value) => value.importing);
  return (
    <ImportView
      importing={importing}
      onFiles={importReports}
      onFolder={importFolder}
      onPaste={() => showOver({ kind: 'paste', first: null })}
      onPause={pauseImport}
      onContinue={continueImport}
      onCancel={cancelImport}
      onRetry={retryImport}
      onOpen={readReport}
      onRecognise={askToRecognise}
      onUnlock={unlockImport}
      onReadAgain={askToReadAgain}
      onBack={() => goTo('read')}
      onClose={closeImport}
    />
  );
}
