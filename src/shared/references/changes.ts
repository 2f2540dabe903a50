/** What an entry of a reference file would change of a report: what it says, where the report says something else. */

import { type DetailField, detailFields, type SourceDetails } from '../model/source.ts';
import type { ReferenceEntry } from './referenceEntry.ts';

export interface DetailChange {
  readonly field: DetailField;
  /** In words; empty for nothing. */
  readonly from: string;
  readonly to: string;
  /** What stands says more, as a day says more than its year: taken only when asked for. */
  readonly saysLess: boolean;
}

/** The fields that would change, old and new. An entry that says nothing of a field takes nothing away. */
export function detailChanges(details: SourceDetails, entry: ReferenceEntry): DetailChange[] {
  return detailFields.flatMap((field) => {
    const [from, to] = [inWords(details[field]), inWords(entry[field])];
    return to === '' || from === to
      ? []
      : [{ field, from, to, saysLess: field === 'published' && from.startsWith(to) }];
  });
}

/** Those of `fields` as the entry has them. */
export function detailsFrom(entry: ReferenceEntry, fields: readonly DetailField[]): Partial<SourceDetails> {
  return Object.fromEntries(fields.map((field) => [field, entry[field]]));
}

const inWords = (value: string | readonly string[]): string => (typeof value === 'string' ? value : value.join('; '));
