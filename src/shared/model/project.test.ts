import { expect, test } from 'vitest';
import { ana, clockOf, tag } from '../testing/records.ts';
import { PROJECT_RECORD_ID, parseProjectEntry, projectMigrations } from './project.ts';
import { newRegister } from './register.ts';
import { metadataRegisters, noMetadata } from './source.ts';
import { FIRST_STAMP } from './stamp.ts';

const stamp = clockOf('a').next();
const project = {
  kind: 'project',
  id: PROJECT_RECORD_ID,
  projectId: '018e-x',
  name: newRegister('Reintegration review', stamp),
  created: '2024-03-01T09:00:00.000Z',
};
const sourceOfVersion1 = {
  kind: 'source',
  id: 'source-1',
  format: 'text',
  original: { name: 'report.txt', ending: 'txt', bytes: 3, sha256: 'b'.repeat(64) },
  imported: '2024-03-01T09:00:00.000Z',
  importedBy: ana,
  documents: [{ version: 1, fingerprint: 'a'.repeat(64), length: 3, words: 1, pages: null, warnings: [] }],
  title: newRegister('A report', stamp),
  language: newRegister('', stamp),
  deleted: newRegister(false, stamp),
};
const source = {
  ...sourceOfVersion1,
  editions: [],
  documents: [
    {
      ...sourceOfVersion1.documents[0],
      edition: 1,
      choices: { changes: 'original' },
      recognised: [],
      unread: [],
      read: sourceOfVersion1.imported,
    },
  ],
  shown: 1,
  furniture: newRegister([], FIRST_STAMP),
  ...metadataRegisters(noMetadata, stamp),
};

test.each([
  ['the project', project],
  ['a reviewer', { kind: 'reviewer', ...ana }],
  ['a tag', tag('tag-x', 'Shelter')],
  ['a source', source],
])('the journal of a project takes in %s as it is', (_, entry) => {
  expect(parseProjectEntry(entry)).toEqual({ ok: true, value: entry });
});

test.each([
  ['an unknown kind', { ...project, kind: 'folder' }],
  ['no object', 'project'],
  ['a property that nobody knows', { ...project, path: '/home/ana' }],
  ['an id that leads out of the folder', { ...source, id: '../../x' }],
  ['an ending that leads out of the folder', { ...source, original: { ...source.original, ending: '/../x' } }],
  ['a fingerprint that is none', { ...source, documents: [{ ...source.documents[0], fingerprint: 'abc' }] }],
  ['a source without a document', { ...source, documents: [] }],
  ['an empty name', { ...project, name: newRegister('', stamp) }],
  ['a field without a value', { ...project, name: { values: [], overwritten: [] } }],
  ['a stamp of another form', { ...project, name: newRegister('Review', 'yesterday') }],
])('%s is refused as corrupt', (_, entry) => {
  expect(parseProjectEntry(entry)).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
});

test('the refusal names the place that does not fit', () => {
  const wrong = parseProjectEntry({ ...source, original: { ...source.original, bytes: -1 } });
  expect(wrong.ok ? '' : wrong.error.message).toMatch(/^original\.bytes: /);
});

test('a key called __proto__ in a file does no harm', () => {
  const entry = JSON.parse(JSON.stringify(project).replace('{', '{"__proto__": {"polluted": true}, '));
  expect(parseProjectEntry(entry).ok).toBe(false);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a tag and a source of version 1 gain the fields of version 2, stamped older than every edit', () => {
  const { useWhen, notWhen, example, ...tagOfVersion1 } = tag('tag-x', 'Shelter');
  const [fromVersion1] = projectMigrations;
  const empty = newRegister('', FIRST_STAMP);
  expect(parseProjectEntry(fromVersion1?.(tagOfVersion1))).toMatchObject({
    ok: true,
    value: { ...tagOfVersion1, useWhen: empty, notWhen: empty, example: empty },
  });
  expect(parseProjectEntry(fromVersion1?.(sourceOfVersion1))).toEqual({
    ok: true,
    value: {
      ...source,
      documents: [{ ...source.documents[0], choices: {} }],
      ...metadataRegisters(noMetadata, FIRST_STAMP),
    },
  });
  expect(fromVersion1?.(project)).toEqual(project);
});
