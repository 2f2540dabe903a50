/** Which reports the list shows, and in which order. */

import type { SourceView } from '../../shared/ipc/views.ts';
import type { ProjectPreferences } from '../../shared/model/preferences.ts';

export type ReportOrder = ProjectPreferences['reportOrder'];

/** What a report must be to be shown; the first value of each lets everything through. */
export interface ReportFilter {
  /** In the title, the file's name, the authors or the publisher. */
  readonly text: string;
  readonly format: SourceView['format'] | null;
  readonly annotated: 'any' | 'with' | 'without';
  readonly withRemarks: boolean;
}

export const noFilter: ReportFilter = { text: '', format: null, annotated: 'any', withRemarks: false };

/** Whether `filter` may hide anything. */
export function isFiltering(filter: ReportFilter): boolean {
  return filter.text.trim() !== '' || filter.format !== null || filter.annotated !== 'any' || filter.withRemarks;
}

/** The reports that pass `filter`, in `order`; those that are equal stay in the order of their import. */
export function shownReports(
  sources: readonly SourceView[],
  filter: ReportFilter,
  order: ReportOrder,
): readonly SourceView[] {
  const shown = isFiltering(filter) ? sources.filter((source) => passes(source, filter)) : sources;
  return order === 'imported' ? shown : [...shown].sort(comparisons[order]);
}

const collator = new Intl.Collator(undefined, { numeric: true });

const comparisons: Readonly<Record<Exclude<ReportOrder, 'imported'>, (a: SourceView, b: SourceView) => number>> = {
  title: (a, b) => collator.compare(a.title, b.title),
  // The newest first; those without a date last.
  published: (a, b) => collator.compare(b.published, a.published),
  annotations: (a, b) => (b.annotationCount ?? 0) - (a.annotationCount ?? 0),
};

function passes(source: SourceView, { text, format, annotated, withRemarks }: ReportFilter): boolean {
  const wanted = folded(text.trim());
  const said = () => folded([source.title, source.file, ...source.authors, source.publisher].join('\n'));
  const hasAnnotations = (source.annotationCount ?? 0) > 0;
  return (
    (format === null || source.format === format) &&
    (annotated === 'any' || hasAnnotations === (annotated === 'with')) &&
    (!withRemarks || source.warnings.length > 0) &&
    (wanted === '' || said().includes(wanted))
  );
}

/** Case and the way a letter is composed do not count. */
function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
