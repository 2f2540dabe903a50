import childProcess from 'node:child_process';
import dns from 'node:dns';
import { mkdtemp, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { spawnChild } from '../import/reader.ts';
import { failureOf, successOf } from '../import/testing/reading.ts';
import { readEntries } from './readEntries.ts';
import { referenceReader } from './referenceReader.ts';

const read = (text: string) => readEntries({ bytes: new TextEncoder().encode(text), name: 'mine.ris' });
const entries = async (text: string) => (await successOf(read(text))).entries;

const nothing = { title: '', language: '', authors: [], publisher: '', published: '', url: '', files: [] };
const full = {
  title: 'Coming home: a study',
  language: 'en',
  authors: ['Ana Silva', 'Ministry of Health'],
  publisher: 'River Press',
  published: '2024-05-01',
  url: 'https://doi.org/10.1234/ab.5',
  files: ['coming home.pdf'],
};

const ris = `TY  - RPRT
AU  - Silva, Ana
AU  - Ministry of Health
TI  - Coming home: a study
PY  - 2024/05/01
PB  - River Press
UR  - https://example.org/a
DO  - 10.1234/ab.5
LA  - eng
L1  - internal-pdf://123/coming%20home.pdf
ER  - `;

const bib = `@string{rp = {River Press}}
@techreport{silva, author={Silva, Ana and {Ministry of Health}}, title={{Coming} home: a study}, institution=rp,
  date={2024-05-01}, url={https://example.org/a}, doi={10.1234/ab.5}, langid={en}, language={en},
  file={Full text:C\\:\\\\files\\\\coming home.pdf:application/pdf}}`;

const csl = JSON.stringify([
  {
    id: 'a',
    type: 'report',
    title: '<i>Coming home</i>: a study',
    author: [{ given: 'Ana', family: 'Silva' }, { literal: 'Ministry of Health' }],
    issued: { 'date-parts': [['2024', 5, 1]] },
    publisher: 'River Press',
    DOI: '10.1234/ab.5',
    language: 'en',
  },
]);

test.each([
  ['RIS', ris, full],
  ['RIS with the line ends of Windows', ris.replaceAll('\n', '\r\n'), full],
  ['BibTeX', bib, full],
  ['CSL-JSON', csl, { ...full, files: [] }],
])('%s is read', async (_, text, entry) => {
  expect(await entries(text)).toEqual([entry]);
});

test.each([
  [
    'TY  - JOUR\nT1  - Other\nY1  - 2019//\nJO  - Journal of rivers\nER  - ',
    { title: 'Other', published: '2019', publisher: 'Journal of rivers' },
  ],
  ['TY  - RPRT\nTI  - ค่าใช้จ่าย\nในสามจังหวัด\n\nA1  - Chan, Bo\n', { title: 'ค่าใช้จ่าย ในสามจังหวัด', authors: ['Bo Chan'] }],
  [
    'TY  - RPRT\nTI  - Two files\nL1  - /home/ana/a.pdf\nL1  - b.docx\nER  - ',
    { title: 'Two files', files: ['a.pdf', 'b.docx'] },
  ],
  ['@misc{a, title={Zotero’s}, file={files/12/a.pdf}}', { title: 'Zotero’s', files: ['a.pdf'] }],
  [
    '@misc{a, title={Several}, file={A:x/a.pdf:application/pdf;B:b.html:text/html}}',
    { title: 'Several', files: ['a.pdf', 'b.html'] },
  ],
  [
    '@article{a, title={Plain}, year={2020}, month=may, journal={J}}',
    { title: 'Plain', published: '2020-05', publisher: 'J' },
  ],
])('%j', async (text, entry) => {
  expect(await entries(text)).toEqual([{ ...nothing, ...entry }]);
});

test('a broken entry costs no other one, and is counted', async () => {
  const broken = `${bib}\n@article{oops, title={never closed\n@misc{b, title={Good}}`;
  const { entries: found, skipped } = await successOf(read(broken));
  expect([found.map(({ title }) => title), skipped]).toEqual([['Coming home: a study', 'Good'], 1]);
  const empty = await successOf(read(`${ris}\nTY  - RPRT\nPB  - Nobody\nER  - `));
  expect([empty.entries.length, empty.skipped]).toEqual([1, 1]);
});

test.each([
  'Just a letter.',
  '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage"}',
  '[1, 2]',
  '',
])('%j is no reference file', async (text) => {
  expect((await failureOf(read(text))).message).toContain('“mine.ris” is no reference file. Nothing was changed.');
});

describe('nothing is fetched and no program started', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    'TY  - RPRT\nTI  - https://example.org/title\nUR  - https://example.org/\nDO  - 10.1234/ab.5\nID  - Q42\nER  - ',
    '@misc{https://example.org/key, title={https://example.org/t}, url={https://example.org/u}, doi={10.1234/ab.5}}',
    '[{"type": "report", "title": "10.1234/ab.5", "URL": "https://example.org/", "DOI": "10.1234/ab.5"}]',
    'https://example.org/references.ris',
    '10.1234/ab.5',
    'Q42',
  ])('%j', async (text) => {
    const tripwire = () => {
      throw new Error('reached out');
    };
    const wires = [
      vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(tripwire),
      vi.spyOn(globalThis, 'fetch').mockImplementation(tripwire),
      vi.spyOn(dns, 'lookup').mockImplementation(tripwire),
      vi.spyOn(childProcess, 'spawnSync').mockImplementation(tripwire),
      vi.spyOn(childProcess, 'execFileSync').mockImplementation(tripwire),
    ];
    await read(text);
    for (const wire of wires) expect(wire).not.toHaveBeenCalled();
  });
});

test('the file is read by a process of its own, with what it holds under names of all objects', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'references-')), 'mine.bib');
  await writeFile(path, `${bib}\n@misc{__proto__, title={Named}, constructor={x}, toString={y}, __proto__={z}}`);
  const reader = referenceReader(spawnChild(join(import.meta.dirname, 'worker.ts')));
  const { entries: found } = await successOf(reader(path));
  // The second one cannot be read: it is left out, and harms nothing.
  expect(found).toEqual([full]);
});
