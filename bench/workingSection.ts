/** The part of docs/performance.md about the window, and the main process, while one works. */

import type { ExchangeRow } from './exchange/bench.ts';
import { short, table } from './table.ts';
import type { WorkingRow } from './working/bench.ts';

/** Goals: a letter and a frame within 16 ms, no task over 100 ms; no silence of the main process over 100 ms. */
export function workingSection(rows: readonly WorkingRow[], exchange: readonly ExchangeRow[]): string {
  const acts = rows.map(({ act, runs, each, longest, goal }) => [act, runs, short(each), short(longest), goal]);
  const held = exchange.map(({ act, took, longestHold }) => [act, short(took), short(longestHold), '≤ 100 ms']);
  return `## The window while one works

A project of 1,000 reports with 10,000 annotations in the built program: main-thread CPU of the window for each letter or frame (the
median of all runs), and its longest task, also in the pause after them (0 where none took 50 ms; on the clock, so that other work of
the computer counts). An opening is counted on the clock, from the choice in the menu until the text is on the screen.

${table(['act', 'runs', 'ms each (median)', 'longest task, ms', 'goal'], acts)}

A colleague's set of 60,000 annotations of 6 reports, taken in by what the main process is made of: how long each part takes, and the
longest that nothing else is answered (on the clock). The file itself is read by a process of its own.

${table(['60,000 annotations', 'ms', 'longest hold, ms', 'goal'], held)}
`;
}
