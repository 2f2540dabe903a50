/** The part of docs/performance.md about starting and opening. */

import type { Starting } from './starting/bench.ts';
import { short, table } from './table.ts';

export function startingSection({ starts, opening }: Starting): string {
  const started = starts.map(({ name, milliseconds, ratioToEmpty }) => [
    name,
    short(milliseconds),
    ratioToEmpty === null ? '' : ratioToEmpty.toFixed(2),
  ]);
  const opened = [
    ['to the first view', `${short(opening.toFirstView)} ms`, 'does not wait for any count'],
    ['the first view itself', kilobytes(opening.viewBytes), ''],
    ['tags of all reports counted, beside the work', `${short(opening.counting)} ms`, ''],
    [
      'passages of all reports gathered, beside the work',
      `${short(opening.gathering)} ms`,
      'told when it takes over 1 s',
    ],
    [
      'longest time without an answer meanwhile',
      `${short(opening.longestHold)} ms`,
      '≤ 150 ms: nothing needs to be shown',
    ],
    ['one passage tagged: on disk and told', `${short(opening.act)} ms`, '≤ 10 ms'],
    ['told to the window for it', kilobytes(opening.actBytes), 'only what changed'],
  ];
  return `## Starting and opening

From launching the program to its first view, as Playwright starts it. Where Electron's own binary cannot be had, this runs on the stand-in
over the system's Chromium, which starts a browser and a Node of its own: an empty window of the same is the peer, and the ratio says what is
ours.

${table(['start', 'ms (median)', '÷ empty window'], started)}

A project of 1,000 reports with 10,000 annotations, opened by what the window's main process is made of.

${table(['opening', 'median', 'goal'], opened)}
`;
}

function kilobytes(bytes: number): string {
  return `${short(bytes / 1_024)} kB`;
}
