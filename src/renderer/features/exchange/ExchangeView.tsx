/** Exchange with colleagues: what to send, what was received, and conflicts that are still open. */

import { Download, GitCompare } from 'lucide-react';
import type { ConflictSummary, ExportView } from '../../../shared/ipc/exchangeViews.ts';
import type { ProjectView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/exchange.ts';
import { type AtOnceActs, AtOnceCard } from './AtOnceCard.tsx';
import { useFocusHere } from './focus.ts';
import { SendPanel } from './SendPanel.tsx';
import type { Selection } from './selection.ts';
import { Working, type WorkingShown } from './Working.tsx';
import './exchange.css';

export function ExchangeView(
  props: AtOnceActs & {
    readonly project: ProjectView;
    readonly state: {
      readonly holds: ExportView | null;
      readonly reviewers: ExportView['reviewers'] | null;
      readonly standing: readonly ConflictSummary[] | null;
      readonly working: WorkingShown | null;
    };
    readonly onDescribe: (selection: Selection) => void;
    readonly onExport: (selection: Selection) => void;
    readonly onImport: () => void;
    readonly onCancel: () => void;
    readonly onDecide: () => void;
  },
) {
  const { project, state, onDescribe, onExport, onImport, onCancel, onDecide } = props;
  const root = useFocusHere<HTMLElement>();
  const standing = state.standing?.length ?? 0;
  return (
    <main className="exchange" data-pane ref={root} tabIndex={-1}>
      <div>
        <h2>{words.title}</h2>
        <div className="ways">
          <SendPanel
            project={project}
            holds={state.holds}
            reviewers={state.reviewers}
            onDescribe={onDescribe}
            onExport={onExport}
          />
          <div className="beside">
            <section className="card" aria-label={words.receive.title}>
              <h3>{words.receive.title}</h3>
              <p>{words.receive.about}</p>
              {state.working ? (
                <Working working={state.working} onCancel={onCancel} />
              ) : (
                <div className="row">
                  <button type="button" className="button" onClick={onImport}>
                    <Download aria-hidden="true" />
                    {words.receive.import}
                  </button>
                  <span className="quiet">{words.receive.drop}</span>
                </div>
              )}
            </section>
            {standing > 0 && (
              <section className="card" aria-label={words.conflict.list}>
                <h3>{words.standing.title(standing)}</h3>
                <p>{words.standing.about}</p>
                <button type="button" className="button" onClick={onDecide}>
                  <GitCompare aria-hidden="true" />
                  {words.standing.decide}
                </button>
              </section>
            )}
            <AtOnceCard {...props} tags={project.tags} sources={project.sources} />
          </div>
        </div>
      </div>
    </main>
  );
}
