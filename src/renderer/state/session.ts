/** What the window knows and shows now. Main owns the truth; this is its latest word. */

import type { Node } from 'prosemirror-model';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { AnnotationView, BriefView, ImportView, ProjectView } from '../../shared/ipc/views.ts';
import type { OriginalComment, Recognition } from '../../shared/model/sourceDocument.ts';
import type { Failure } from '../../shared/result.ts';
import type { ReportText } from '../../shared/text/reportText.ts';
import type { SelectedPassage } from '../editor/reading/selection.ts';
import { createStore } from './store.ts';

export const viewNames = ['read', 'import', 'brief', 'exchange'] as const;

export type ViewName = (typeof viewNames)[number];

/** The report on the page. */
export interface OpenReport {
  readonly sourceId: string;
  readonly version: number;
  readonly node: Node;
  readonly text: ReportText;
  /** Comments in the margin of the original, in the order of the text. */
  readonly comments: readonly OriginalComment[];
  /** How many tracked changes the original has. */
  readonly changes: number;
  /** How sure recognised text is, where some was. */
  readonly recognised: readonly Recognition[];
}

/** What was done, at the foot of the window. */
export interface Notice {
  readonly text: string;
  /** The act it tells of: its offer is gone once another was done. */
  readonly turn: number;
  /** What can be done about it at once. */
  readonly offer?: 'undo' | 'redo';
  /** Where it was done, when that is not in sight. */
  readonly place?: { readonly sourceId: string; readonly annotationId: string | null };
  /** A file just exported, which can be shown in its folder. */
  readonly fileId?: string;
}

export interface Session {
  readonly project: ProjectView | null;
  /** Names the open project in the addresses of its documents. */
  readonly key: string | null;
  /** Why no project is open. */
  readonly failure: Failure | null;
  readonly view: ViewName;
  readonly sourceId: string | null;
  readonly report: OpenReport | null;
  readonly annotations: readonly AnnotationView[];
  readonly activeId: string | null;
  /** The annotation to bring into view once its report is on the page. */
  readonly jumpTo: string | null;
  readonly selection: SelectedPassage | null;
  readonly importing: ImportView | null;
  readonly notice: Notice | null;
  /** What went wrong and was not put away yet, the latest last. */
  readonly failures: readonly string[];
  /** How many acts have changed the project since the window opened. */
  readonly turn: number;
  /** Why the last act is not on disk; null when it is. */
  readonly unsaved: string | null;
  /** How many acts are on their way to the disk. */
  readonly saving: number;
  /** When the last act was on disk. */
  readonly savedAt: Date | null;
  readonly brief: BriefView | null;
  /** The format that a brief is being written in, once that takes a while. */
  readonly exporting: CallInput<'brief.export'>['format'] | null;
  /** Whether the last try to keep the brief failed. */
  readonly briefUnsaved: boolean;
  /** Annotations of all reports, as far as they were read. */
  readonly evidence: readonly AnnotationView[];
  /** How many reports' annotations are still to be read for it, once that takes a while. */
  readonly evidenceLeft: number;
}

export const session = createStore<Session>({
  project: null,
  key: null,
  failure: null,
  view: 'read',
  sourceId: null,
  report: null,
  annotations: [],
  activeId: null,
  jumpTo: null,
  selection: null,
  importing: null,
  notice: null,
  failures: [],
  turn: 0,
  unsaved: null,
  saving: 0,
  savedAt: null,
  brief: null,
  exporting: null,
  briefUnsaved: false,
  evidence: [],
  evidenceLeft: 0,
});
