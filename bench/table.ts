/** Figures as a Markdown table. */

/** A table with `head` and `rows`; numbers are right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A number with two significant decimals where it is small. */
export function short(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(2));
}
