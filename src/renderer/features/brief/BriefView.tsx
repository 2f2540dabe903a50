/** The brief view: a draft to begin with, or the brief that is being written. */

import { FilePen } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationView, BriefView as Brief, SourceView, TagView } from '../../../shared/ipc/views.ts';
import type { BriefEntry } from '../../../shared/model/brief.ts';
import { parseBriefDoc } from '../../../shared/schema/briefSchema.ts';
import type { PanesState } from '../../ui/ResizablePanes.tsx';
import { words } from '../../words/brief.ts';
import { DeletedList } from './DeletedList.tsx';
import { WritingDesk } from './WritingDesk.tsx';
import './brief.css';

/** What a brief can be exported as. */
export type BriefFormat = 'docx' | 'html' | 'md' | 'pdf';

/** What is kept of a brief. */
export interface BriefText {
  readonly briefId: string;
  readonly title: string;
  readonly doc: Record<string, unknown>;
}

export interface BriefViewProps {
  readonly brief: Brief | null;
  /** All briefs, newest first. */
  readonly briefs: readonly BriefEntry[];
  readonly deletedBriefs: readonly BriefEntry[];
  readonly annotations: readonly AnnotationView[];
  /** How many reports' annotations are still being read, once that takes a while. */
  readonly unread: number;
  readonly tags: readonly TagView[];
  readonly sources: readonly SourceView[];
  readonly saved: 'saved' | 'saving' | 'failed';
  readonly panes: PanesState;
  readonly onAdd: (from: 'passages' | 'nothing') => void;
  readonly onOpen: (briefId: string) => void;
  readonly onDuplicate: (briefId: string) => void;
  readonly onDelete: (briefId: string) => void;
  readonly onRestore: (briefId: string) => void;
  readonly onSave: (text: BriefText) => void | Promise<void>;
  /** What is being exported, once that takes a while. */
  readonly exporting: BriefFormat | null;
  readonly onExport: (format: BriefFormat) => void;
  readonly onCancelExport: () => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}

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

function NoBrief({ deletedBriefs, onAdd, onRestore }: BriefViewProps) {
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
