/** What taking in a colleague's large set costs: the longest that the main process does not answer meanwhile. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from '../../src/main/desk.ts';
import { exportAnnotationSet } from '../../src/main/exchange/exchangeFile.ts';
import { applyMerge, planFor } from '../../src/main/exchange/merging.ts';
import { createProject } from '../../src/main/project/openProject.ts';
import { fillProject } from '../../src/main/testing/manyReports.ts';
import { lineReader, mali, value } from '../../src/main/testing/projects.ts';
import { readSet } from '../../src/main/testing/readSet.ts';

/** Milliseconds. */
export interface ExchangeRow {
  readonly act: string;
  readonly took: number;
  readonly longestHold: number;
}

const dara = { id: 'reviewer-dara', name: 'Dara' };

/** 60,000 annotations, as the largest reports have them. */
const REPORTS = 6;
const ANNOTATIONS = 10_000;

/** Plans, applies and takes back one set in a project that has the reports and no annotations. */
export async function benchExchange(): Promise<ExchangeRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'exchange-bench-'));
  const mine = join(folder, 'Mine');
  const file = join(folder, 'set.json');
  try {
    await writeSet(join(folder, 'Theirs'), file);
    const project = value(await createProject(mine));
    await fillProject(project, mali, { reports: REPORTS, annotations: 0 });
    value(await project.close());
    return await takeIn(mine, file);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writeSet(directory: string, file: string): Promise<void> {
  const theirs = value(await createProject(directory));
  await fillProject(theirs, dara, { reports: REPORTS, annotations: ANNOTATIONS });
  value(await exportAnnotationSet(theirs, dara, file));
  value(await theirs.close());
}

/** With one report open in the window, which is told of what comes. */
async function takeIn(directory: string, file: string): Promise<ExchangeRow[]> {
  const desk = new Desk({ reader: lineReader, reviewer: () => mali, tell: () => {} });
  const { sources } = value(await desk.open(directory));
  value(await desk.annotations(sources[0]?.id ?? ''));
  const { project } = value(desk.work);
  const received = value(await readSet(file, project.clock));
  const rows = [
    await held('planned, for the preview', () => planFor(project, received.set)),
    await held('applied', () => applyMerge(project, received, [])),
    await held('told to the window', () => desk.changed()),
    await held('taken back', () => project.inTurn(() => project.history.undo())),
    await held('told to the window again', () => desk.changed()),
    await held('done again', () => project.inTurn(() => project.history.redo())),
    await held('sent to a file', () => exportAnnotationSet(project, mali, `${file}.sent`)),
  ];
  await desk.close();
  return rows;
}

/** By a clock of its own: the event loop's own meter misses a silence that work without a turn in it makes. */
async function held(act: string, work: () => Promise<unknown>): Promise<ExchangeRow> {
  let longestHold = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longestHold = Math.max(longestHold, now - last);
    last = now;
  };
  const clock = setInterval(look, 1);
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  look();
  clearInterval(clock);
  return { act, took, longestHold };
}
