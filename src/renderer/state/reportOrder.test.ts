import { expect, test } from 'vitest';
import type { SourceView } from '../../shared/ipc/views.ts';
import { noFilter, type ReportFilter, type ReportOrder, shownReports } from './reportOrder.ts';

const report = (title: string, more: Partial<SourceView> = {}): SourceView => ({
  id: title,
  title,
  authors: [],
  publisher: '',
  published: '',
  url: '',
  format: 'pdf',
  file: `${title}.pdf`,
  language: '',
  words: 1,
  pages: 1,
  warnings: [],
  conflicts: [],
  version: 1,
  fingerprint: '',
  sha256: '',
  furniture: [],
  unread: 0,
  recognisable: 0,
  recognised: [],
  choices: {},
  versions: [],
  bytes: 1,
  imported: '',
  importedBy: 'Mali',
  length: 1,
  tagCounts: {},
  annotationCount: 0,
  ...more,
});

const reports = [
  report('Part 10', { published: '2019', annotationCount: 3 }),
  report('Part 2', { published: '', annotationCount: null, format: 'docx', warnings: ['No text on 2 pages.'] }),
  report('เสียงจากผู้ปกครอง', { published: '2024-05', annotationCount: 7, authors: ['Dara Chan'] }),
];
const titles = (filter: Partial<ReportFilter>, order: ReportOrder = 'imported') =>
  shownReports(reports, { ...noFilter, ...filter }, order).map(({ title }) => title);

test('titles are sorted as people do, numbers by their value', () => {
  expect(titles({}, 'title').slice(0, 2)).toEqual(['Part 2', 'Part 10']);
});

test('by date the newest comes first and what has none last; by annotations the most', () => {
  expect(titles({}, 'published')).toEqual(['เสียงจากผู้ปกครอง', 'Part 10', 'Part 2']);
  expect(titles({}, 'annotations')).toEqual(['เสียงจากผู้ปกครอง', 'Part 10', 'Part 2']);
});

test('text is found in any script, in the title or the authors, whatever the case', () => {
  expect(titles({ text: 'ผู้ปกครอง' })).toEqual(['เสียงจากผู้ปกครอง']);
  expect(titles({ text: ' dara ' })).toEqual(['เสียงจากผู้ปกครอง']);
  expect(titles({ text: 'PART' })).toEqual(['Part 10', 'Part 2']);
});

test('conditions are joined; a report that is not counted yet has no annotations to show', () => {
  expect(titles({ annotated: 'with' })).toEqual(['Part 10', 'เสียงจากผู้ปกครอง']);
  expect(titles({ annotated: 'without', format: 'docx' })).toEqual(['Part 2']);
  expect(titles({ withRemarks: true, format: 'pdf' })).toEqual([]);
});
