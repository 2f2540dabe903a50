/** The project used last, with the passage where reading stopped: one Enter goes on. */

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { StartView } from '../../../shared/ipc/views.ts';
import { named, written } from '../../ui/written.ts';
import { whenInWords } from '../../words/moments.ts';
import { words } from '../../words/start.ts';
import type { StartActs } from './StartView.tsx';

export function ContinueCard(props: {
  readonly project: StartView['recent'][number];
  /** Whether the focus waits on Continue. */
  readonly focused: boolean;
  readonly acts: StartActs;
}) {
  const { project, focused, acts } = props;
  const { id, name, stop, opened } = project;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus({ preventScroll: true });
  }, [focused]);
  const place = stop ? [stop.report, stop.locator].join(', ') : project.place;
  return (
    <section aria-labelledby="continue-head">
      <h2 id="continue-head">{words.continueHead}</h2>
      <div className="continue-card">
        <div>
          <h3 {...named(name)}>{name}</h3>
          <p className="quiet" dir="auto">
            {place} · {whenInWords(new Date(opened), new Date())}
          </p>
          {stop?.quote && (
            <blockquote {...written(stop.quote)}>
              <p>“{stop.quote}”</p>
            </blockquote>
          )}
        </div>
        <button
          ref={button}
          type="button"
          className="button primary"
          aria-label={words.continueWith(name)}
          data-pane-focus=""
          onClick={() => acts.onOpenRecent(id)}
          onKeyDown={(event) => {
            if (event.key === 'Delete') acts.onForget(id);
          }}
        >
          {words.continue}
        </button>
        <button
          type="button"
          className="button plain icon small forget"
          aria-label={words.forgetNamed(name)}
          title={words.forget}
          onClick={() => acts.onForget(id)}
        >
          <X aria-hidden="true" />
        </button>
      </div>
    </section>
  );
}
