/** The brief view: a draft to begin with, or the brief that is being written. */

import { FilePen } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationView, BriefView as Brief, SourceView, TagView } from '../../../shared/ipc/views.ts';
import { parseBriefDoc } from '../../../shared/schema/briefSchema.ts';
import type { PanesState } from '../../ui/ResizablePanes.tsx';
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
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly sources: readonly SourceView[];
  readonly saved: 'saved' | 'saving' | 'failed';
  readonly panes: PanesState;
  readonly onDraft: () => void;
  readonly onSave: (text: BriefText) => void | Promise<void>;
  /** What is being exported, once that takes a while. */
  readonly exporting: BriefFormat | null;
  readonly onExport: (format: BriefFormat) => void;
  readonly onCancelExport: () => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}

export function BriefView(props: BriefViewProps) {
  const { brief, onDraft } = props;
  return brief ? <OpenBrief key={brief.id} {...props} brief={brief} /> : <NoBrief onDraft={onDraft} />;
}

function OpenBrief(props: BriefViewProps & { readonly brief: Brief }) {
  // Read once: from then on the editor has the newest text, also while an older one comes back from a save.
  const [read] = useState(() => parseBriefDoc(props.brief.doc));
  if (read.ok) return <WritingDesk {...props} doc={read.value} />;
  return (
    <main className="work" data-pane>
      <div className="empty" role="alert">
        <h2>This brief could not be opened</h2>
        <p>{read.error.message}</p>
      </div>
    </main>
  );
}

function NoBrief({ onDraft }: { readonly onDraft: () => void }) {
  return (
    <main className="work" data-pane>
      <div className="empty">
        <h2>No brief yet</h2>
        <p>
          Draft a brief collects your tagged passages by tag, each as a verbatim quote that leads back to its place in
          the report. What they mean is yours to write.
        </p>
        <button type="button" className="button primary" onClick={onDraft}>
          <FilePen aria-hidden="true" />
          Draft a brief
        </button>
      </div>
    </main>
  );
}
