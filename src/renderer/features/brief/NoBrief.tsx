/** Where a project has no brief yet: how to begin one. */

import { FilePen } from 'lucide-react';
import { words } from '../../words/brief.ts';
import type { BriefViewProps } from './briefProps.ts';
import { DeletedList } from './DeletedList.tsx';

export function NoBrief({
  deletedBriefs,
  onAdd,
  onRestore,
}: Pick<BriefViewProps, 'deletedBriefs' | 'onAdd' | 'onRestore'>) {
  return (
    <main className="work" data-pane>
      <div className="empty">
        <h2>{words.noBrief}</h2>
        <p>{words.noBriefHint}</p>
        <div className="acts">
          <button type="button" className="button primary" onClick={() => onAdd('passages')}>
            <FilePen aria-hidden="true" />
            {words.draftABrief}
          </button>
          <button type="button" className="button" onClick={() => onAdd('nothing')}>
            {words.blank}
          </button>
        </div>
        {deletedBriefs.length > 0 && <DeletedList briefs={deletedBriefs} onRestore={onRestore} />}
      </div>
    </main>
  );
}
