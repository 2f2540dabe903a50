/** What the brief view is given, and what it asks for. */

import type { AnnotationView, BriefView as Brief, SourceView, TagView } from '../../../shared/ipc/views.ts';
import type { BriefEntry } from '../../../shared/model/brief.ts';
import type { PanesState } from '../../ui/ResizablePanes.tsx';

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
