/** The words of what two people have written at once: a field of an annotation, of a tag, of a report. */

import type { DetailField } from '../../shared/model/source.ts';
import type { TagConflictField } from '../../shared/model/tag.ts';
import { isolated } from '../../shared/text/script.ts';
import { grouped } from './numbers.ts';

const fieldNames: Record<TagConflictField | DetailField, string> = {
  name: 'names',
  look: 'looks',
  definition: 'definitions',
  useWhen: 'rules for use',
  notWhen: 'rules against use',
  example: 'examples',
  title: 'titles',
  language: 'languages',
  authors: 'lists of authors',
  publisher: 'publishers',
  published: 'dates of publication',
  url: 'addresses',
};

export type FieldAtOnce = keyof typeof fieldNames;

export const words = {
  keep: 'Keep',
  keepValue: (value: string) => `Keep “${isolated(value)}”`,
  empty: '(empty)',
  atOnce: (count: number, field: FieldAtOnce) => `${grouped(count)} ${fieldNames[field]} at once. Keep one:`,
  of: (kind: 'tag' | 'report', name: string, count: number, field: FieldAtOnce) =>
    `${kind === 'tag' ? 'Tag' : 'Report'} “${isolated(name)}”: ${grouped(count)} ${fieldNames[field]} at once`,
};
