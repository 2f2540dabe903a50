/** Where the reader is in the open report. A store of its own: it changes with every scrolled frame, the session does not. */

import { placeOf } from '../../shared/text/reportText.ts';
import type { Sight } from '../editor/reading/place.ts';
import { preferences, preferencesOf, preferForProject } from './preferences.ts';
import { session } from './session.ts';
import { createStore } from './store.ts';

export interface Place {
  /** The report that is on the page; null when none is. */
  readonly sourceId: string | null;
  /** The printed label of the page in hand; null where there are no pages. */
  readonly page: string | null;
  readonly pageCount: number;
  readonly paragraph: number | null;
  /** How much of the text lies above the lower edge of the page, 0 to 1, in hundredths. */
  readonly read: number;
  /** Where reading goes on, in UTF-16 units of the canonical text. */
  readonly offset: number;
}

const nowhere: Place = { sourceId: null, page: null, pageCount: 0, paragraph: null, read: 0, offset: 0 };

export const place = createStore<Place>(nowhere);

/** What is to be brought into view once the report is on the page. */
export interface Goal {
  readonly offset: number | null;
  /** To be selected. */
  readonly passage: { readonly start: number; readonly end: number } | null;
  /** Whether the page takes the keys. */
  readonly focus: boolean;
}

export const noGoal: Goal = { offset: null, passage: null, focus: false };

export const goal = createStore<Goal>(noGoal);

/** Rest after scrolling before the place is remembered, in milliseconds. */
const REST = 400;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** The page tells what is in view. */
export function setSight({ top, here, bottom }: Sight): void {
  const { report } = session.get();
  if (!report) return;
  const { index, locators } = report.text;
  const read = index.text.length === 0 ? 1 : Math.round((bottom / index.text.length) * 100) / 100;
  const spoken = placeOf(report.text, here);
  place.set({ sourceId: report.sourceId, ...spoken, pageCount: locators.length, read, offset: here });
  clearTimeout(waiting);
  waiting = setTimeout(() => rememberPlace(report.sourceId, top), REST);
}

/** Where reading of a report stopped the last time. */
export function rememberedPlace(sourceId: string): number {
  const { project } = session.get();
  return project ? (preferencesOf(preferences.get(), project.projectId).places[sourceId] ?? 0) : 0;
}

function rememberPlace(sourceId: string, top: number): void {
  const { project } = session.get();
  if (!project) return;
  const { places } = preferencesOf(preferences.get(), project.projectId);
  if ((places[sourceId] ?? 0) === top) return;
  preferForProject(project.projectId, { places: { ...places, [sourceId]: top } });
}
