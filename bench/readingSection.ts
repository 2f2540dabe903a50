/** The reading view's part of docs/performance.md. */

import type { Row } from './reading/bench.ts';
import { short, table } from './table.ts';

/** What each operation may cost, as a ratio to a peer in the same run, and in milliseconds of main-thread CPU. */
const goals: Readonly<Record<string, string>> = {
  open: '≤ 0.3 s; ≤ 1.3 × static-cv',
  'open, wall': '≤ 0.5 s',
  add: '≤ 10 ms; ≤ 2 × static-cv; ≤ 0.25 × static',
  remove: '≤ 10 ms; ≤ 2 × static-cv; ≤ 0.25 × static',
  activate: '≤ 10 ms; ≤ 2 × static-cv; ≤ 0.25 × static',
  recolour: '≤ 12 ms; ≤ 2 × static-cv; ≤ 0.15 × static',
  unrelated: '≤ 4 ms; ≤ 1.5 × static-cv',
  scroll: '≤ 4 ms a frame; ≤ 1.3 × static-cv',
  resize: '≤ 20 ms; ≤ 1.5 × static-cv; ≤ 0.05 × static',
  'far jump': '≤ 50 ms; ≤ 2 × static',
  longest: '≤ 100 ms',
  private: '≤ 120 MB; ≤ 0.6 × static; ≤ 2 × static-cv',
};

/** One table: ours, and how it compares. */
export function readingSection(rows: readonly Row[]): string {
  const figures = rows.map(({ variant, operation, median, ratioToStatic, ratioToStaticCv, ratioToRecogito }) => [
    operation,
    variant,
    short(median),
    ratioToStatic === null ? '' : ratioToStatic.toFixed(2),
    ratioToStaticCv === null ? '' : ratioToStaticCv.toFixed(2),
    ratioToRecogito === null ? '' : ratioToRecogito.toFixed(2),
    variant === 'ours' ? goalOf(operation) : '',
  ]);
  const head = ['operation', 'variant', 'CPU ms (median)', '÷ static', '÷ static-cv', '÷ Recogito', 'goal'];
  return `## Reading a report of 1,000 pages with 10,000 annotations

Main-thread CPU in headless Chromium without a GPU. *static* is plain HTML with marks, *static-cv* the same with
\`content-visibility\`; neither can be selected by offsets, edited or kept in step with a store. *recogito* is @recogito/text-annotator 4 with
spans, given ready ranges. Memory is what the page's process holds for itself after all operations, above an empty page.

${table(head, figures)}
`;
}

function goalOf(operation: string): string {
  const name = Object.keys(goals)
    .toSorted((a, b) => b.length - a.length)
    .find((each) => operation.startsWith(each));
  return name ? (goals[name] ?? '') : '';
}
