/** What a reading would bring: how its text begins and where the passages would stand; how far it has come, or why it failed. */

import { CircleX, TriangleAlert } from 'lucide-react';
import type { ReadingTrial } from '../../../shared/ipc/views.ts';
import type { Failure } from '../../../shared/result.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { written } from '../../ui/written.ts';
import { words } from '../../words/rereading.ts';

/** A reading as far as it was tried. */
export interface Tried {
  readonly trial: ReadingTrial | null;
  readonly failure: Failure | null;
  /** 0 to 1 while it goes on. */
  readonly done: number | null;
}

export function TrialView(props: {
  readonly tried: Tried;
  /** How many words the text has that is shown. */
  readonly before: number;
  readonly onTry: (password?: string) => void;
  readonly onStop: () => void;
}) {
  const { tried, before, onTry, onStop } = props;
  const { trial, failure, done } = tried;
  return (
    <section className="trial" aria-label={words.result} aria-busy={done !== null}>
      {failure && <Failed failure={failure} onTry={onTry} />}
      {trial && (
        <>
          <h3>{words.opening}</h3>
          <div className="opening">
            {paragraphsOf(trial.opening).map(({ place, text }) => (
              <p key={place} {...written(text, trial.language)}>
                {text}
              </p>
            ))}
          </div>
        </>
      )}
      {/* In one place, so that nothing moves while one choice after the other is tried. */}
      <div className="outcome">
        {done !== null && <Trying done={done} onStop={onStop} />}
        <p role="status">{trial && done === null ? words.outcome(trial, before) : ''}</p>
      </div>
      {trial?.warnings.map((warning) => (
        <p key={warning} className="hint">
          <TriangleAlert aria-hidden="true" />
          {warning}
        </p>
      ))}
    </section>
  );
}

function Trying({ done, onStop }: { readonly done: number; readonly onStop: () => void }) {
  return (
    <div className="trying">
      <progress {...(done > 0 ? { value: done } : {})} max={1} aria-label={words.trying} />
      <button type="button" className="button small plain" onClick={onStop}>
        {words.stopTrying}
      </button>
    </div>
  );
}

function Failed({ failure, onTry }: { readonly failure: Failure; readonly onTry: (password?: string) => void }) {
  const { reason, message } = failure;
  const isLocked = reason === 'password-needed' || reason === 'password-wrong';
  return (
    <>
      <p className={isLocked ? 'hint' : 'hint bad'} role="alert">
        {isLocked ? <TriangleAlert aria-hidden="true" /> : <CircleX aria-hidden="true" />}
        {reason === 'cancelled' ? words.stopped : message}
      </p>
      {isLocked && <PasswordField onGive={onTry} />}
      {reason === 'cancelled' && (
        <button type="button" className="button small" onClick={() => onTry()}>
          {words.tryAgain}
        </button>
      )}
    </>
  );
}

function paragraphsOf(opening: string): readonly { readonly place: number; readonly text: string }[] {
  return opening
    .split('\n')
    .map((text, place) => ({ place, text }))
    .filter(({ text }) => text.trim() !== '');
}
