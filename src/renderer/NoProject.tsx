/** Shown when no project is open: why, and what to do. */

import type { Failure } from '../shared/result.ts';
import { chooseProject } from './state/projects.ts';

export function NoProject({ failure }: { readonly failure: Failure | null }) {
  return (
    <main className="work">
      <div className="empty">
        {failure && (
          <>
            <h2>The project could not be opened</h2>
            <p role="alert">{failure.message}</p>
            <div className="acts">
              <button type="button" className="button primary" onClick={() => chooseProject('project.open')}>
                Open a project folder…
              </button>
              <button type="button" className="button" onClick={() => chooseProject('project.create')}>
                New project…
              </button>
            </div>
          </>
        )}
      </div>
    </main>
  );
}
