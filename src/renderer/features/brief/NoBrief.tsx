/** Where a project has no brief yet: how to begin one. */

import { FilePen } from 'lucide-react';
import { words } from '../../words/brief.ts';
import type { BriefViewProps } from './briefProps.ts';
import { DeletedList } from './DeletedList.tsx';

export function NoBrief(props: Pick<BriefViewProps, 'sources' | 'deletedBriefs' | 'onAdd' | 'onRestore'>) {
  const { sources, deletedBriefs, onAdd, onRestore } = props;
  const nothingTagged = sources.every(({ annotationCount }) => annotationCount === 0);
  return (
    <main className="work" data-pane>
      <div className="empty">
        <h2>{words.noBrief}</h2>
        <p>{words.noBriefHint}</p>
        {nothingTagged && <p>{words.nothingTagged}</p>}
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
