/** The store's part of docs/performance.md. */

import type { StoreRow } from './store/bench.ts';
import { short, table } from './table.ts';

/** Goals: acknowledged within 10 ms in 95 of 100 cases and at most 2 kB written, at 100,000 annotations. */
export function storeSection(rows: readonly StoreRow[]): string {
  const figures = rows.map(({ name, n, p50, p95, bytesPerEdit, bytesWithSnapshots }) => [
    name,
    n,
    short(p50),
    short(p95),
    Math.round(bytesPerEdit),
    Math.round(bytesWithSnapshots),
  ]);
  const head = ['store', 'annotations', 'p50 ms', 'p95 ms', 'bytes per edit', 'with its share of snapshots'];
  return `## One acknowledged edit

An annotation of about 500 bytes is changed and acknowledged. Ours is on disk then (\`fdatasync\`); lowdb's own file adapter syncs
nothing. Goals at 100,000 annotations: p95 at most 10 ms, at most 2 kB written.

${table(head, figures)}
`;
}
