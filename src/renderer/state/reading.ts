/** Putting reports and passages on the page. */

import type { SelectedPassage } from '../editor/reading/selection.ts';
import { call } from './calling.ts';
import { tellFailure } from './notices.ts';
import { loadReport } from './reports.ts';
import { session } from './session.ts';

/** Puts a report on the page. */
export async function openReport(sourceId: string): Promise<void> {
  session.set({ sourceId, report: null, annotations: [], activeId: null, selection: null });
  const source = session.get().project?.sources.find((each) => each.id === sourceId);
  const [report] = await Promise.all([loadReport(sourceId, source?.version ?? 1), listAnnotations(sourceId)]);
  if (session.get().sourceId !== sourceId) return;
  if (!report.ok) tellFailure(report.error.message);
  else session.set({ report: report.value });
}

/** Leaves the page empty: its report was removed. */
export function leaveReport(): void {
  session.set({ sourceId: null, report: null, annotations: [], activeId: null, jumpTo: null, selection: null });
}

/** Set as soon as they are here: from then on main tells only what changes in them. */
async function listAnnotations(sourceId: string): Promise<void> {
  const annotations = await call('annotation.list', { sourceId });
  if (annotations && session.get().sourceId === sourceId) session.set({ annotations });
}

/** Goes to a passage, wherever it stands. */
export async function openPassage(sourceId: string, annotationId: string): Promise<void> {
  session.set({ view: 'read' });
  if (session.get().sourceId !== sourceId || !session.get().report) await openReport(sourceId);
  session.set({ activeId: annotationId, jumpTo: annotationId });
}

export const select = (selection: SelectedPassage | null) => session.set({ selection });

export const activate = (activeId: string | null) => session.set({ activeId });
