/** What is left out of the text of the open report, and the acts that change it. */

import type { SourceView } from '../../shared/ipc/views.ts';
import { leftOutBlocks } from '../../shared/text/furniture.ts';
import { words } from '../words/furniture.ts';
import { act } from './calling.ts';
import { tellDid } from './notices.ts';
import { type OpenReport, type Session, session } from './session.ts';

/** The decisions on the open report, as main last told them. */
export function decisionsIn({ project, sourceId }: Session): SourceView['furniture'] {
  return project?.sources.find(({ id }) => id === sourceId)?.furniture ?? none;
}

const none: SourceView['furniture'] = [];

let last: {
  readonly report: OpenReport;
  readonly decisions: SourceView['furniture'];
  readonly blocks: readonly boolean[];
};

/** For each text block of `report` whether it is left out; the same list as long as nothing is decided. */
export function leftOutOf(report: OpenReport, decisions: SourceView['furniture']): readonly boolean[] {
  if (last?.report !== report || last.decisions !== decisions)
    last = { report, decisions, blocks: leftOutBlocks(report.text, decisions) };
  return last.blocks;
}

/** Whether all that is selected is left out already; false where nothing is selected. */
export function isSelectionLeftOut(now: Session): boolean {
  const { report, selection } = now;
  if (!report || !selection) return false;
  const blocks = leftOutOf(report, decisionsIn(now));
  return report.text.index.pieces(selection.start, selection.end).every(({ block }) => blocks[block]);
}

/** Leaves the blocks of the selected passage out of the text, or takes them in where all of them are left out. */
export async function turnFurniture(): Promise<void> {
  const now = session.get();
  const { sourceId, selection } = now;
  if (!sourceId || !selection) return;
  const leftOut = !isSelectionLeftOut(now);
  const done = await act('source.leaveOut', { sourceId, start: selection.start, end: selection.end, leftOut });
  if (done.ok) tellDid(leftOut ? words.leftOut : words.takenIn);
}

/** Everything of the open report as it was imported. */
export async function resetFurniture(): Promise<void> {
  const { sourceId } = session.get();
  if (!sourceId) return;
  const done = await act('source.resetFurniture', { sourceId });
  if (done.ok) tellDid(words.reset);
}
