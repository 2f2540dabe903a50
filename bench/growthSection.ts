/** What opening and closing leaves behind: its part of docs/performance.md. */

import type { Growth } from './memory/bench.ts';
import { short, table } from './table.ts';

export function growthSection({ cycles, kilobytesPerCycle, nodes, listeners }: Growth): string {
  const row = [cycles, short(kilobytesPerCycle), nodes, listeners];
  return `## Opening and closing a report, again and again

After a warm-up of 100 cycles and three forced collections at each point. Goal: less than 1 kB a cycle, nodes and listeners back where they were.

${table(['cycles', 'heap, kB a cycle', 'DOM nodes left', 'listeners left'], [row])}
`;
}
