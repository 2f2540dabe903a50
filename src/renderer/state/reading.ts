/** Putting reports and passages on the page. */

import type { SelectedPassage } from '../editor/reading/selection.ts';
import { call } from './calling.ts';
import { tellFailure } from './notices.ts';
import { goal, noGoal } from './place.ts';
import { preferForProject } from './preferences.ts';
import { loadReport } from './reports.ts';
import { session } from './session.ts';
import { leaveMark } from './trail.ts';
import { goTo } from './views.ts';

/** Puts a report on the page. */
export async function openReport(sourceId: string): Promise<void> {
  const { project } = session.get();
  if (project) preferForProject(project.projectId, { sourceId });
  session.set({ sourceId, report: null, annotations: [], activeId: null, selection: null });
  const version = shownVersion(sourceId);
  const [report] = await Promise.all([loadReport(sourceId, version), listAnnotations(sourceId)]);
  // Another report was opened meanwhile, or another version of this one is on its way.
  if (session.get().sourceId !== sourceId || version !== shownVersion(sourceId)) return;
  if (!report.ok) tellFailure(report.error.message);
  else session.set({ report: report.value });
}

const shownVersion = (sourceId: string): number =>
  session.get().project?.sources.find(({ id }) => id === sourceId)?.version ?? 1;

/** The report on the page has another text now: that comes on the page, with what was in hand. */
export async function readAnew(): Promise<void> {
  const { sourceId, activeId } = session.get();
  if (!sourceId) return;
  await openReport(sourceId);
  if (activeId && session.get().annotations.some(({ id }) => id === activeId))
    session.set({ activeId, jumpTo: activeId });
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
  leaveMark();
  void goTo('read');
  if (session.get().sourceId !== sourceId || !session.get().report) await openReport(sourceId);
  session.set({ activeId: annotationId, jumpTo: annotationId });
}

/** Opens a report from outside the reading view. What had the focus there is gone: the page takes the keys. */
export async function readReport(sourceId: string): Promise<void> {
  await goTo('read');
  await openReport(sourceId);
  goal.set({ ...noGoal, focus: true });
}

/** Opens a report from a list of reports; Back leads to the one left. */
export function turnToReport(sourceId: string): void {
  if (session.get().sourceId === sourceId && session.get().report) return;
  if (session.get().sourceId) leaveMark();
  void openReport(sourceId);
}

/** Goes to a place in the open report. */
export function jumpTo(offset: number): void {
  leaveMark();
  goal.set({ ...noGoal, offset, focus: true });
}

/** Goes to an annotation of the open report. */
export function jumpToAnnotation(annotationId: string): void {
  leaveMark();
  session.set({ activeId: annotationId, jumpTo: annotationId });
}

export const select = (selection: SelectedPassage | null) => session.set({ selection });

export const activate = (activeId: string | null) => session.set({ activeId });
