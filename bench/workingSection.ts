/** The part of docs/performance.md about the window, and the main process, while one works. */

import type { ExchangeRow } from './exchange/bench.ts';
import { short, table } from './table.ts';
import type { WorkingRow } from './working/bench.ts';

/** Goals: a letter and a frame within 16 ms, no task over 100 ms; no silence of the main process over 100 ms. */
export function workingSection(rows: readonly WorkingRow[], exchange: readonly ExchangeRow[]): string {
  const acts = rows.map(({ act, each, longest }) => [act, short(each), short(longest), '≤ 16 ms; ≤ 100 ms']);
  const held = exchange.map(({ act, took, longestHold }) => [act, short(took), short(longestHold), '≤ 100 ms']);
  return `## The window while one works

A project of 1,000 reports with 10,000 annotations in the built program: main-thread CPU of the window for each letter or frame, and its
longest task (0 where none took 50 ms; on the clock, so that other work of the computer counts).

${table(['act', 'CPU ms each', 'longest task, ms', 'goal'], acts)}

A colleague's set of 60,000 annotations of 6 reports, taken in by what the main process is made of: how long each part takes, and the
longest that nothing else is answered (on the clock). The file itself is read by a process of its own.

${table(['60,000 annotations', 'ms', 'longest hold, ms', 'goal'], held)}
`;
}
