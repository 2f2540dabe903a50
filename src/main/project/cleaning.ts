/** What is furniture of a report, decided by hand: blocks left out of its text, or taken in. The document stays as it was read. */

import { decided, type FurnitureDecision, type ImportedBlock } from '../../shared/model/furniture.ts';
import { current, write } from '../../shared/model/register.ts';
import { type SourceRecord, shownDocument } from '../../shared/model/source.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReportText } from '../../shared/text/reportText.ts';
import { countWords } from '../../shared/text/segment.ts';
import { perform } from './acting.ts';
import type { Project } from './project.ts';

/** Offsets of the canonical text, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Leaves the blocks that a stretch of the shown text touches out of it, or takes them in. */
export function leaveOut(
  project: Project,
  sourceId: string,
  stretch: Stretch,
  leftOut: boolean,
): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const record = project.source(sourceId);
    if (!record.ok) return record;
    const text = await project.texts.of(record.value);
    if (!text.ok) return text;
    const { version } = shownDocument(record.value);
    const next = decided(current(record.value.furniture), version, blocksIn(text.value, stretch), leftOut);
    return decide(project, record.value, next, leftOut ? 'leave out of the text' : 'take into the text');
  });
}

/** Everything as it was imported, in all versions of the text. */
export function resetFurniture(project: Project, sourceId: string): Promise<Result<SourceRecord>> {
  return project.inTurn(async () => {
    const record = project.source(sourceId);
    return record.ok ? decide(project, record.value, [], 'undo all clean-up') : record;
  });
}

async function decide(
  project: Project,
  record: SourceRecord,
  decisions: readonly FurnitureDecision[],
  label: string,
): Promise<Result<SourceRecord>> {
  if (JSON.stringify(decisions) === JSON.stringify(current(record.furniture))) return ok(record);
  const next = { ...record, furniture: write(record.furniture, decisions, project.clock.next()) };
  const done = await perform(project, label, [{ sourceId: null, from: record, to: next }]);
  return done.ok ? ok(next) : done;
}

function blocksIn({ index, paragraphs }: ReportText, { start, end }: Stretch): ImportedBlock[] {
  return index.pieces(start, end).map(({ block }) => {
    const range = index.blockRange(block);
    const words = countWords(index.text.slice(range.start, range.end));
    return { ...range, words, furniture: paragraphs.furniture[block] ?? false };
  });
}
