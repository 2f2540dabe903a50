/** Above a report with pictured pages: that they are, how their recognition goes, that they were recognised. */

import { LoaderCircle, Pause, Play, ScanText, X } from 'lucide-react';
import type { RecognitionJob, RecognitionView } from '../../../shared/ipc/recognitionViews.ts';
import { words } from '../../words/recognition.ts';
import './recognition.css';

interface Acts {
  readonly onRecognise: () => void;
  readonly onPause: () => void;
  readonly onContinue: () => void;
  readonly onCancel: () => void;
}

export function RecognitionBar(
  props: Acts & {
    /** Pages whose text is worth recognising. */
    readonly unread: number;
    /** The languages in which pages were recognised, in words; none where none were. */
    readonly recognised: readonly string[];
    readonly view: RecognitionView | null;
    /** The recognition of this report. */
    readonly job: RecognitionJob | undefined;
  },
) {
  const { unread, recognised, view, job, onRecognise } = props;
  const open = job?.state === 'running' || job?.state === 'waiting' ? job : null;
  if (!open && unread === 0 && recognised.length === 0) return null;
  return (
    <section className="recognition-bar" aria-label={words.bar}>
      {open && view ? (
        <AtWork {...props} job={open} view={view} />
      ) : (
        <>
          <ScanText aria-hidden="true" />
          <span>{unread > 0 ? words.pictured(unread) : words.recognised(recognised.join(', '))}</span>
          <span className="space" />
          <button
            type="button"
            className={unread > 0 ? 'button small primary' : 'button small plain'}
            onClick={onRecognise}
          >
            {unread > 0 ? words.recognise : words.again}
          </button>
        </>
      )}
    </section>
  );
}

function AtWork({ job, view, ...acts }: Acts & { readonly job: RecognitionJob; readonly view: RecognitionView }) {
  const paused = view.state === 'paused';
  const said = job.state === 'waiting' ? words.waiting : (paused ? words.paused : words.running)(job.done, job.pages);
  return (
    <>
      {paused ? <Pause aria-hidden="true" /> : <LoaderCircle aria-hidden="true" />}
      <span role="status" className="numbers">
        {said}
      </span>
      <progress value={job.done} max={job.pages} aria-label={words.progress} />
      <span className="quiet numbers">{view.secondsLeft === null ? '' : words.timeLeft(view.secondsLeft)}</span>
      <span className="space" />
      <button type="button" className="button small" onClick={paused ? acts.onContinue : acts.onPause}>
        {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {paused ? words.continue : words.pause}
      </button>
      <button type="button" className="button small" onClick={acts.onCancel}>
        <X aria-hidden="true" />
        {words.stop}
      </button>
    </>
  );
}
