/** The brief view: a draft to begin with, or the brief that is being written. */

import { useState } from 'react';
import type { BriefView as Brief } from '../../../shared/ipc/views.ts';
import { parseBriefDoc } from '../../../shared/schema/briefSchema.ts';
import { words } from '../../words/brief.ts';
import type { BriefViewProps } from './briefProps.ts';
import { NoBrief } from './NoBrief.tsx';
import { WritingDesk } from './WritingDesk.tsx';
import './brief.css';

export function BriefView(props: BriefViewProps) {
  const { brief } = props;
  return brief ? <OpenBrief key={brief.id} {...props} brief={brief} /> : <NoBrief {...props} />;
}

function OpenBrief(props: BriefViewProps & { readonly brief: Brief }) {
  // Read once: from then on the editor has the newest text, also while an older one comes back from a save.
  const [read] = useState(() => parseBriefDoc(props.brief.doc));
  if (read.ok) return <WritingDesk {...props} doc={read.value} />;
  return (
    <main className="work" data-pane>
      <div className="empty" role="alert">
        <h2>{words.notOpened}</h2>
        <p>{read.error.message}</p>
      </div>
    </main>
  );
}
