/** The reports that were removed: one can be put back later, or erased for good after a question. */

import { useState } from 'react';
import type { RemovedSourceView } from '../../../shared/ipc/views.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/library.ts';

export function RemovedReports(props: {
  /** Null while the dialog is closed. */
  readonly reports: readonly RemovedSourceView[] | null;
  readonly onPutBack: (report: RemovedSourceView) => void;
  readonly onErase: (report: RemovedSourceView) => void;
  readonly onClose: () => void;
}) {
  const { reports, onPutBack, onErase, onClose } = props;
  const [asking, setAsking] = useState<RemovedSourceView | null>(null);
  const erase = () => {
    if (asking) onErase(asking);
    setAsking(null);
  };
  return (
    <>
      <Dialog title={words.removedTitle} open={reports !== null && !asking} size="medium" onClose={onClose}>
        <p className="quiet">{words.removedNote}</p>
        <ul className="removed-reports">
          {reports?.map((report) => (
            <li key={report.id}>
              <span className="what">
                <span className="title" {...named(report.title, report.language)}>
                  {report.title}
                </span>
                <span className="quiet">
                  {report.file}, {words.annotations(report.annotationCount)}
                </span>
              </span>
              <button type="button" className="button small" onClick={() => onPutBack(report)}>
                {words.putBack}
              </button>
              <button type="button" className="button small plain" onClick={() => setAsking(report)}>
                {words.erase}
              </button>
            </li>
          ))}
        </ul>
        <div className="acts">
          <button type="button" className="button primary" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </Dialog>
      <Dialog
        title={words.eraseTitle(asking?.title ?? '')}
        open={asking !== null}
        role="alertdialog"
        onClose={() => setAsking(null)}
      >
        <p>{words.eraseText(asking?.annotationCount ?? 0)}</p>
        <div className="acts">
          <button type="button" className="button" onClick={() => setAsking(null)}>
            {words.keep}
          </button>
          <button type="button" className="button primary" onClick={erase}>
            {words.eraseForGood}
          </button>
        </div>
      </Dialog>
    </>
  );
}
