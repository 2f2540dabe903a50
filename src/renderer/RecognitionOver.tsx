/** Recognising text, joined to the session: the question which languages, and the bar above a report. */

import type { SourceView } from '../shared/ipc/views.ts';
import { languageName } from '../shared/text/languageName.ts';
import { RecogniseDialog } from './features/recognition/RecogniseDialog.tsx';
import { RecognitionBar } from './features/recognition/RecognitionBar.tsx';
import { preferences } from './state/preferences.ts';
import {
  addLanguage,
  askToRecognise,
  cancelRecognition,
  continueRecognition,
  leaveRecognising,
  pauseRecognition,
  recognition,
  removeLanguage,
  startRecognising,
} from './state/recognition.ts';
import { session } from './state/session.ts';
import { useStore } from './state/store.ts';

/** Asks for languages, over the window. */
export function RecognitionOver() {
  const { asked, languages } = useStore(recognition, (value) => value);
  const sources = useStore(session, ({ project }) => project?.sources ?? none);
  const remembered = useStore(preferences, ({ recognitionLanguages }) => recognitionLanguages);
  if (!asked) return null;
  const reports = sources.filter(({ id }) => asked.includes(id));
  const before = reports.flatMap(({ recognised }) => recognised);
  return (
    <RecogniseDialog
      pages={reports.reduce((sum, { recognisable }) => sum + recognisable, 0)}
      reports={reports.length}
      languages={languages}
      first={before.length > 0 ? [...new Set(before)] : remembered}
      onAdd={addLanguage}
      onRemove={removeLanguage}
      onStart={startRecognising}
      onClose={leaveRecognising}
    />
  );
}

const none: readonly SourceView[] = [];

/** What there is to say of a report's pictured pages. */
export function ReportRecognition({ source }: { readonly source: SourceView }) {
  const view = useStore(recognition, (value) => value.view);
  return (
    <RecognitionBar
      unread={source.unread}
      recognised={source.recognised.map(languageName)}
      view={view}
      job={view?.jobs.find(({ sourceId }) => sourceId === source.id)}
      onRecognise={() => askToRecognise([source.id])}
      onPause={pauseRecognition}
      onContinue={continueRecognition}
      onCancel={() => cancelRecognition(source.id)}
    />
  );
}
