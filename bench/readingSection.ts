/** The reading view's part of docs/performance.md. */

import type { Row } from './reading/bench.ts';
import { goalOf, missed } from './reading/goals.ts';
import { short, table } from './table.ts';

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

${whatIsMissed(rows)}
`;
}

function whatIsMissed(rows: readonly Row[]): string {
  const sentences = missed(rows);
  if (sentences.length === 0) return 'All goals are met.';
  return ['What is missed, and why:', '', ...sentences.map((each) => `- ${each}`)].join('\n');
}
