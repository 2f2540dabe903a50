/** What each operation may cost, which goals are missed, and what is known of why: kept in this one place. */

import type { Row } from './bench.ts';
import type { VariantName } from './page/driver.tsx';

type Peer = Exclude<VariantName, 'ours'>;

interface Goal {
  /** In the unit of the row. */
  readonly atMost?: number;
  readonly unit?: 'ms' | 'MB';
  /** As a multiple of a peer in the same run. */
  readonly times?: Readonly<Partial<Record<Peer, number>>>;
}

/** By the beginning of the operation's name. */
const goals: Readonly<Record<string, Goal>> = {
  'open, wall': { atMost: 500 },
  open: { atMost: 300, times: { 'static-cv': 1.3 } },
  add: { atMost: 10, times: { 'static-cv': 2, static: 0.25 } },
  remove: { atMost: 10, times: { 'static-cv': 2, static: 0.25 } },
  activate: { atMost: 10, times: { 'static-cv': 2, static: 0.25 } },
  recolour: { atMost: 12, times: { 'static-cv': 2, static: 0.15 } },
  unrelated: { atMost: 4, times: { 'static-cv': 1.5 } },
  scroll: { atMost: 4, times: { 'static-cv': 1.3 } },
  resize: { atMost: 20, times: { 'static-cv': 1.5, static: 0.05 } },
  'far jump': { atMost: 50, times: { static: 2 } },
  longest: { atMost: 100 },
  private: { atMost: 120, unit: 'MB', times: { 'static-cv': 2, static: 0.6 } },
};

/** What a profile has shown, by the beginning of the operation's name; told only where its goal is missed. */
const explanations: Readonly<Record<string, string>> = {
  'open, wall':
    'On the clock, so that whatever else the computer does counts; what the page itself takes is the line above.',
  open: 'Opening varies between runs more than its peers do: on one day 302 ms (1.04 × static-cv), 310 (1.12), 321 (1.20), 381 (1.37) and 486 (1.47), the reading measures alone giving the lower ones. All annotations are given their lanes and places before the first page is drawn, in one stretch that a busy computer cuts up.',
  'far jump':
    'On the clock. Static HTML has laid the whole report out when it was opened; here the chunks that come on the screen are drawn, styled and laid out in the frame that shows them.',
  longest:
    'On the clock: the frame of a jump into text that was never shown. In a profile its main-thread CPU was 92 ms with tracing on, of which styling the text took 34, laying it out 23, and measuring the marks for the margin most of the rest.',
};

/** The goal of an operation, in words; empty where there is none. */
export function goalOf(operation: string): string {
  const goal = named(goals, operation);
  if (!goal) return '';
  const { atMost, unit = 'ms', times = {} } = goal;
  const ratios = Object.entries(times).map(([peer, most]) => `≤ ${most} × ${peer}`);
  return [...(atMost === undefined ? [] : [`≤ ${atMost} ${unit}`]), ...ratios].join('; ');
}

/** A sentence for each operation of ours that misses a goal, with its figures; in the order of `rows`. */
export function missed(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => {
    const goal = row.variant === 'ours' ? named(goals, row.operation) : undefined;
    const figures = goal ? beyond(row, goal) : [];
    if (figures.length === 0) return [];
    const why = named(explanations, row.operation) ?? besidePeers(row, goal?.times ?? {});
    return `${row.operation}: ${figures.join('; ')}. ${why}`;
  });
}

/** Where only the milliseconds are beyond the goal, the peers of the same run say how much of that is the computer. */
function besidePeers(row: Row, times: NonNullable<Goal['times']>): string {
  const isWithin = beyond(row, { times }).length === 0;
  const ratio = row.ratioToStaticCv;
  return isWithin && ratio !== null
    ? `Beside its peers in the same run it is within the goal (${ratio.toFixed(2)} × static-cv).`
    : 'Not explained yet.';
}

function beyond(row: Row, { atMost, unit = 'ms', times = {} }: Goal): string[] {
  const ratios = { static: row.ratioToStatic, 'static-cv': row.ratioToStaticCv, recogito: row.ratioToRecogito };
  const peers = ['static', 'static-cv', 'recogito'] as const;
  const tooMany = peers.flatMap((peer) => {
    const [ratio, most] = [ratios[peer], times[peer]];
    return ratio !== null && most !== undefined && ratio > most
      ? `${ratio.toFixed(2)} × ${peer} instead of ${most}`
      : [];
  });
  const isAbove = atMost !== undefined && row.median > atMost;
  return [...(isAbove ? [`${row.median.toFixed(1)} ${unit} instead of ${atMost}`] : []), ...tooMany];
}

function named<T>(all: Readonly<Record<string, T>>, operation: string): T | undefined {
  const name = Object.keys(all)
    .toSorted((a, b) => b.length - a.length)
    .find((each) => operation.startsWith(each));
  return name === undefined ? undefined : all[name];
}
