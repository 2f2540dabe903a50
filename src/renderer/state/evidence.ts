/** The annotations of all reports: read once, a few reports at a time; from then on main tells what changes in them. */

import { citedReports } from '../../shared/evidence/citedReports.ts';
import type { BriefView } from '../../shared/ipc/views.ts';
import { call } from './calling.ts';
import { tellFailure } from './notices.ts';
import { patched } from './patched.ts';
import { session } from './session.ts';

/** Reports read in one call: few enough that other calls come between. */
const AT_ONCE = 40;
/** How long it may take before it is told, in milliseconds. */
const UNTOLD = 1_000;

/** The reports of the project in hand whose annotations are here. */
const read = new Set<string>();
let wanted = false;
let reading = false;

/** Reads what is not here yet, beside whatever else goes on. */
export async function readEvidence(): Promise<void> {
  wanted = true;
  if (reading) return;
  reading = true;
  const began = performance.now();
  for (let left = unread(); left.length; left = unread()) {
    if (performance.now() - began > UNTOLD) session.set({ evidenceLeft: left.length });
    if (!(await readReports(left.slice(0, AT_ONCE)))) break;
  }
  reading = false;
  session.set({ evidenceLeft: 0 });
}

/** Reads what a brief cites: before it is shown, or all it cites would look as if it were removed. */
export async function readCited({ doc }: BriefView): Promise<void> {
  const cited = citedReports(doc);
  const left = unread().filter((id) => cited.has(id));
  for (let first = 0; first < left.length; first += AT_ONCE)
    if (!(await readReports(left.slice(first, first + AT_ONCE)))) return;
}

/** Reports came: theirs is read too, once somebody has wanted any. */
export function readNewEvidence(): void {
  if (wanted) void readEvidence();
}

/** Reports went, and what was tagged in them; should they come back, it is read anew. */
export function dropEvidence(removed: readonly string[]): void {
  for (const id of removed) read.delete(id);
  const stays = session.get().evidence.filter(({ sourceId }) => !removed.includes(sourceId));
  session.set({ evidence: stays });
}

/** Another project is opened. */
export function forgetEvidence(): void {
  read.clear();
  wanted = false;
}

function unread(): string[] {
  const sources = session.get().project?.sources ?? [];
  return sources.map(({ id }) => id).filter((id) => !read.has(id));
}

/** False when nothing more can be read. */
async function readReports(sourceIds: string[]): Promise<boolean> {
  const projectId = session.get().project?.projectId;
  const found = await call('annotation.gather', { sourceIds });
  if (!found) return false;
  // The answer may come when another project is open, or when a report has just been removed.
  const { project, evidence } = session.get();
  if (project?.projectId !== projectId) return true;
  const here = new Set(project?.sources.map(({ id }) => id));
  for (const id of sourceIds) if (here.has(id)) read.add(id);
  const put = found.annotations.filter(({ sourceId }) => here.has(sourceId));
  session.set({ evidence: patched(evidence, { put, removed: [] }) });
  if (found.problems.length) tellFailure(found.problems.join(' '));
  return true;
}
