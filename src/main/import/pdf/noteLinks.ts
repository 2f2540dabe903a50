/** Which raised mark in the text leads to which note: on the same page where there is one, else the last one before. */

import type { Run } from './lines.ts';
import { labelsOf } from './notes.ts';
import type { Part } from './parts.ts';

/** The ids of notes, by the notes and by the marks that lead to them. */
export interface NoteLinks {
  readonly notes: ReadonlyMap<Part, string>;
  readonly marks: ReadonlyMap<Run, string>;
}

interface Mark {
  readonly run: Run;
  /** The page on which its paragraph begins. */
  readonly page: number;
  /** The place of its part among all. */
  readonly part: number;
}

/** Links each note of `parts`, which are in reading order, to at most one mark. */
export function noteLinks(parts: readonly Part[]): NoteLinks {
  const notes = new Map<Part, string>();
  const marks = new Map<Run, string>();
  const byLabel = raisedMarks(parts);
  for (const [index, note] of parts.entries()) {
    if (note.kind !== 'note') continue;
    const id = `note-${notes.size + 1}`;
    notes.set(note, id);
    const free = (byLabel.get(note.label) ?? []).filter(({ run }) => !marks.has(run));
    // A paragraph that runs on over the page has begun on the one before.
    const mark =
      free.find(({ page }) => page === note.page) ??
      free.find(({ page }) => page === note.page - 1) ??
      free.findLast(({ part }) => part < index);
    if (mark) marks.set(mark.run, id);
  }
  return { notes, marks };
}

function raisedMarks(parts: readonly Part[]): ReadonlyMap<string, Mark[]> {
  const byLabel = new Map<string, Mark[]>();
  for (const [part, { kind, runs, rows, page }] of parts.entries()) {
    if (kind === 'note' || kind === 'furniture') continue;
    for (const run of [...runs, ...rows.flat().flatMap((cell) => cell.paragraphs.flat())]) {
      const labels = run.refers ? [run.text.replace(/[\s[\]().,;/]/g, '')] : run.raised ? labelsOf(run.text) : [];
      for (const label of labels) {
        const marks = byLabel.get(label);
        if (marks) marks.push({ run, page, part });
        else byLabel.set(label, [{ run, page, part }]);
      }
    }
  }
  return byLabel;
}
