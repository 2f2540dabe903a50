/** The status bar: place, counts, how an import goes, the next undo, no network, saved. */

import { Check, LoaderCircle, LockKeyhole, Undo2 } from 'lucide-react';
import { keysOf } from './commands/keys.ts';
import { runCommand } from './commands/running.ts';
import { exchange } from './state/exchanging.ts';
import { place } from './state/place.ts';
import { readReport } from './state/reading.ts';
import { recognition } from './state/recognition.ts';
import { session } from './state/session.ts';
import { starting } from './state/starting.ts';
import { usePicked, useStore } from './state/store.ts';
import { words as exchangeWords } from './words/exchange.ts';
import { words } from './words/frame.ts';
import { timeOfDay } from './words/moments.ts';
import { words as recognitionWords } from './words/recognition.ts';

export function StatusBar() {
  const { project, view, annotations, report, importing, evidenceLeft } = usePicked(
    session,
    'project',
    'view',
    'annotations',
    'report',
    'importing',
    'evidenceLeft',
  );
  const preview = useStore(exchange, (value) => value.preview);
  const done = importing?.files.filter((file) => file.state === 'done').length ?? 0;
  return (
    <footer className="status-bar">
      {!project && <Version />}
      {report && view === 'read' && <PlaceInReport sourceId={report.sourceId} />}
      {project && <span>{words.reports(project.sources.length)}</span>}
      {report && view === 'read' && <span>{words.annotationsHere(annotations.length)}</span>}
      {preview && view === 'exchange' && <span>{exchangeWords.preview.status}</span>}
      {evidenceLeft > 0 && <span>{words.readingPassages(evidenceLeft)}</span>}
      {importing && importing.state !== 'finished' && (
        <button type="button" onClick={() => runCommand('go.import')}>
          <LoaderCircle aria-hidden="true" />
          {words.importing(done, importing.files.length)}
        </button>
      )}
      <RecognitionStatus />
      {project?.undo && (
        <button
          type="button"
          className="yields"
          title={keysOf('history.undo') ?? undefined}
          onClick={() => runCommand('history.undo')}
        >
          <Undo2 aria-hidden="true" />
          <span dir="auto">{words.undo(project.undo)}</span>
        </button>
      )}
      <span className="space" />
      <span className="yields">
        <LockKeyhole aria-hidden="true" />
        <span>{words.noNetwork}</span>
      </span>
      <Saved />
    </footer>
  );
}

/** How the recognition of text goes; leads to the report that is at work. */
function RecognitionStatus() {
  const view = useStore(recognition, (value) => value.view);
  const job = view?.jobs.find(({ state }) => state === 'running');
  if (!job) return null;
  const said = view?.state === 'paused' ? recognitionWords.paused : recognitionWords.running;
  return (
    <button type="button" onClick={() => void readReport(job.sourceId)}>
      <LoaderCircle aria-hidden="true" />
      {said(job.done, job.pages)}
    </button>
  );
}

/** On the start screen: which program this is, and that nobody has to sign in. */
function Version() {
  const version = useStore(starting, ({ view }) => view?.version);
  return (
    <>
      {version && <span className="numbers">{words.version(version)}</span>}
      <span className="yields">{words.noAccount}</span>
    </>
  );
}

/** Follows scrolling by itself: nothing else is drawn anew with it. */
function PlaceInReport({ sourceId }: { readonly sourceId: string }) {
  const here = useStore(place, (value) => value);
  if (here.sourceId !== sourceId) return null;
  const said = words.place(here.page, here.pageCount, here.paragraph);
  return said && <span className="numbers">{said}</span>;
}

/** "Saved" appears only after the disk has confirmed. */
function Saved() {
  const { saving, savedAt, unsaved } = usePicked(session, 'saving', 'savedAt', 'unsaved');
  const at = savedAt && timeOfDay(savedAt);
  const state = saving > 0 ? words.saving : unsaved !== null ? words.notSaved : at ? words.saved(at) : null;
  return (
    <span data-testid="saved">
      {saving === 0 && unsaved === null && at && <Check aria-hidden="true" />}
      {state}
    </span>
  );
}
