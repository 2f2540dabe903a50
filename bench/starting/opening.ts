/** What the window's desk takes to open a large project, to read it all, and to do one act in it. */

import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Desk } from '../../src/main/desk.ts';
import { addAnnotation } from '../../src/main/project/annotating.ts';
import { createProject } from '../../src/main/project/openProject.ts';
import { fillProject } from '../../src/main/testing/manyReports.ts';
import { lineReader, mali, value } from '../../src/main/testing/projects.ts';
import { median } from '../median.ts';

/** Medians in milliseconds, and bytes told to the window. */
export interface Opening {
  readonly toFirstView: number;
  /** Until the tags of all reports are counted, from the first view on. */
  readonly counting: number;
  /** Until the passages of all reports are gathered, as the brief does it. */
  readonly gathering: number;
  /** The longest that the main process did not answer while it opened, counted and gathered. */
  readonly longestHold: number;
  /** One passage tagged: written, acknowledged and told. */
  readonly act: number;
  readonly viewBytes: number;
  readonly actBytes: number;
}

/** As many as the window asks for in one call. */
const AT_ONCE = 40;
const ACTS = 50;

/** Puts 1,000 reports with 10 annotations each into a project in `directory`. */
export async function makeLarge(directory: string): Promise<void> {
  const project = value(await createProject(directory));
  await fillProject(project, mali, { reports: 1_000, annotations: 10 });
  value(await project.close());
}

/** Opens the project in `directory` `rounds` times. */
export async function benchOpening(directory: string, rounds = 5): Promise<Opening> {
  const openings: Opening[] = [];
  for (let round = 0; round < rounds; round++) openings.push(await openOnce(directory));
  const of = (figure: keyof Opening) => median(openings.map((opening) => opening[figure]));
  return {
    toFirstView: of('toFirstView'),
    counting: of('counting'),
    gathering: of('gathering'),
    longestHold: of('longestHold'),
    act: of('act'),
    viewBytes: of('viewBytes'),
    actBytes: of('actBytes'),
  };
}

async function openOnce(directory: string): Promise<Opening> {
  const told = { bytes: 0, counted: 0 };
  const desk = new Desk({
    reader: lineReader,
    reviewer: () => mali,
    tell: (name, payload) => {
      told.bytes += JSON.stringify(payload).length;
      if (name === 'sources.changed' && payload && 'put' in payload) told.counted += payload.put.length;
    },
  });
  const hold = monitorEventLoopDelay({ resolution: 1 });
  hold.enable();
  const [toFirstView, view] = await timed(async () => value(await desk.open(directory)));
  const ids = view.sources.map(({ id }) => id);
  const [counting] = await timed(async () => {
    desk.count();
    while (told.counted < ids.length) await new Promise((next) => setTimeout(next, 1));
  });
  const [gathering] = await timed(async () => {
    for (let first = 0; first < ids.length; first += AT_ONCE)
      value(await desk.gather(ids.slice(first, first + AT_ONCE)));
  });
  hold.disable();
  const { act, actBytes } = await acts(desk, ids, told);
  await desk.close();
  const viewBytes = JSON.stringify(view).length;
  return { toFirstView, counting, gathering, longestHold: hold.max / 1e6, act, viewBytes, actBytes };
}

/** Tags one passage in each of some reports. */
async function acts(
  desk: Desk,
  ids: readonly string[],
  told: { bytes: number },
): Promise<{ act: number; actBytes: number }> {
  const { project, reviewer } = value(desk.work);
  const times: number[] = [];
  const bytes: number[] = [];
  for (const sourceId of ids.slice(0, ACTS)) {
    value(await desk.annotations(sourceId));
    told.bytes = 0;
    const [took] = await timed(async () => {
      value(await addAnnotation(project, reviewer, { sourceId, start: 0, end: 20, tagIds: ['tag-gap'] }));
      await desk.changed();
    });
    times.push(took);
    bytes.push(told.bytes);
  }
  return { act: median(times), actBytes: median(bytes) };
}

async function timed<T>(act: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const result = await act();
  return [performance.now() - began, result];
}
