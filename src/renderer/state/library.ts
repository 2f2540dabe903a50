/** Keeping the reports: titles and details, removing and putting back. */

import type { RemovedSourceView, SourceView } from '../../shared/ipc/views.ts';
import type { DetailField, SourceDetails } from '../../shared/model/source.ts';
import { words } from '../words/library.ts';
import { act, call } from './calling.ts';
import { tellDid } from './notices.ts';
import { preferForProject } from './preferences.ts';
import { openReport } from './reading.ts';
import { noFilter, type ReportFilter, type ReportOrder } from './reportOrder.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

/** How the list is filtered, for as long as the window lives; and the removed reports, while they are looked at. */
export const library = createStore<{
  readonly filter: ReportFilter;
  readonly removed: readonly RemovedSourceView[] | null;
}>({ filter: noFilter, removed: null });

/** Changes what the list shows. */
export function filterReports(change: Partial<ReportFilter>): void {
  library.set({ filter: { ...library.get().filter, ...change } });
}

/** Changes the order of the list; it is remembered for the project. */
export function orderReports(reportOrder: ReportOrder): void {
  const { project } = session.get();
  if (project) preferForProject(project.projectId, { reportOrder });
}

/** Writes what a report says of itself. */
export async function editReport(sourceId: string, details: Partial<SourceDetails>): Promise<void> {
  const { authors, ...rest } = details;
  const done = await act('source.edit', {
    sourceId,
    details: { ...rest, ...(authors ? { authors: [...authors] } : {}) },
  });
  if (done.ok) tellDid(details.title === undefined ? words.changed : words.renamed);
}

/** Ends a conflict of a report's details by keeping one of its values. */
export async function settleReport(sourceId: string, field: DetailField, keep: number): Promise<void> {
  const done = await act('source.settle', { sourceId, field, keep });
  if (done.ok) tellDid(words.settled);
}

/** Takes reports out; if the one on the page goes, the next one in the list takes its place. */
export async function removeReports(ids: readonly string[], shown: readonly SourceView[]): Promise<void> {
  const titles = shown.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  const { sourceId } = session.get();
  const place = shown.findIndex(({ id }) => id === sourceId);
  const stays = ({ id }: SourceView) => !ids.includes(id);
  const next = shown.slice(place + 1).find(stays) ?? shown.slice(0, Math.max(0, place)).findLast(stays);
  const done = await act('source.remove', { ids: [...ids] });
  if (!done.ok) return;
  if (sourceId && ids.includes(sourceId) && next) void openReport(next.id);
  tellDid(words.removed(titles));
}

/** Lists the removed reports. */
export async function showRemoved(): Promise<void> {
  const removed = await call('source.removed', {});
  if (removed) library.set({ removed });
}

export const closeRemoved = () => library.set({ removed: null });

/** Puts a removed report back. */
export async function putBack({ id, title }: RemovedSourceView): Promise<void> {
  const done = await act('source.putBack', { ids: [id] });
  if (!done.ok) return;
  tellDid(words.backAgain(title));
  await listAgain();
}

/** Erases a removed report for good; the question was asked. */
export async function erase({ id, title }: RemovedSourceView): Promise<void> {
  const done = await act('source.erase', { sourceId: id });
  if (!done.ok) return;
  tellDid(words.erased(title), false);
  await listAgain();
}

async function listAgain(): Promise<void> {
  if (session.get().project?.removedReports) await showRemoved();
  else closeRemoved();
}

export const openOriginal = (sourceId: string) => call('source.openOriginal', { sourceId });

export const showOriginal = (sourceId: string) => call('source.showOriginal', { sourceId });
