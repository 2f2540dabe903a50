import { expect, test } from 'vitest';
import { detailChanges, detailsFrom } from './changes.ts';
import { type MatchedReport, ReferenceMatcher, withoutDoubles } from './matching.ts';
import type { ReferenceEntry } from './referenceEntry.ts';

const report = (id: string, about: Partial<MatchedReport>): MatchedReport => ({
  id,
  title: '',
  file: `${id}.pdf`,
  url: '',
  published: '',
  ...about,
});

const entry = (about: Partial<ReferenceEntry>): ReferenceEntry => ({
  title: '',
  language: '',
  authors: [],
  publisher: '',
  published: '',
  url: '',
  files: [],
  ...about,
});

const home = report('home', {
  title: 'Coming home: reintegration of children in three provinces',
  file: 'Home 2024.pdf',
});
const labour = report('labour', { title: 'Labour migration after the flood', url: 'https://www.example.org/labour/' });
const thai = report('thai', { title: 'การคืนสู่สังคมของเด็กในสามจังหวัดชายแดน', published: '2567' });
const matcher = new ReferenceMatcher([home, labour, thai]);

test.each<[string, Partial<ReferenceEntry>, string, string]>([
  ['its file', { title: 'Other', files: ['x.pdf', 'HOME 2024.PDF'] }, 'home', 'file'],
  ['its address', { url: 'http://example.org/labour?utm_source=mail' }, 'labour', 'address'],
  ['its title', { title: 'Labour Migration after the Flood.' }, 'labour', 'title'],
  [
    'its title without a subtitle',
    { title: 'Labour migration after the flood: a study of two valleys' },
    'labour',
    'title',
  ],
  ['its title with a slip', { title: 'Coming home: Reintegration of childen in three provinces' }, 'home', 'title'],
  ['a title without spaces', { title: 'การคืนสู่สังคมของเด็กในสามจังหวัดชายแดน' }, 'thai', 'title'],
])('a report is told by %s', (_, about, sourceId, by) => {
  expect(matcher.match(entry(about))).toEqual({ sourceId, by, candidates: [] });
});

test.each<[string, Partial<ReferenceEntry>]>([
  ['of another year', { title: thai.title, published: '2560' }],
  ['only like it', { title: 'การคืนสู่สังคมของเด็กในสองจังหวัดชายแดนใต้' }],
])('a title %s is shown, not taken', (_, about) => {
  expect(matcher.match(entry(about))).toEqual({ sourceId: null, by: null, candidates: ['thai'] });
});

test('a report whose title goes on with author and place may be meant, and is not taken unasked', () => {
  const speech = report('speech', {
    title: 'Rebuilding the river network, speech by A. Silva, director, given to students of the delta on 28 April',
  });
  const match = new ReferenceMatcher([home, speech]).match(entry({ title: 'Rebuilding the river network' }));
  expect(match).toEqual({ sourceId: null, by: null, candidates: ['speech'] });
});

test('an entry that is about none of the reports has no candidates', () => {
  expect(matcher.match(entry({ title: 'Rice prices in the delta', files: ['rice.pdf'] })).candidates).toEqual([]);
  expect(matcher.match(entry({})).candidates).toEqual([]);
});

test('of two reports that are as like, none is taken', () => {
  const twice = new ReferenceMatcher([report('a', { title: home.title }), report('b', { title: home.title })]);
  expect(twice.match(entry({ title: home.title })).candidates).toEqual(['a', 'b']);
  const sameFile = new ReferenceMatcher([report('a', { file: 'x.pdf' }), report('b', { file: 'x.pdf' })]);
  expect(sameFile.match(entry({ files: ['x.pdf'] })).candidates).toEqual(['a', 'b']);
});

test('a DOI is the same by whichever address', () => {
  const doi = new ReferenceMatcher([report('a', { url: 'https://doi.org/10.1234/AB.5' })]);
  expect(doi.match(entry({ url: 'http://dx.doi.org/10.1234/ab.5' })).sourceId).toBe('a');
});

test('two entries are not put on one report: the surer one is', () => {
  const matches = [entry({ title: home.title }), entry({ files: [home.file] })].map((each) => matcher.match(each));
  expect(withoutDoubles(matches)).toEqual([
    { sourceId: null, by: null, candidates: ['home'] },
    { sourceId: 'home', by: 'file', candidates: [] },
  ]);
});

test('an entry changes what it says otherwise, and takes nothing away', () => {
  const details = {
    title: 'Home',
    language: 'en',
    authors: ['Ana Silva'],
    publisher: '',
    published: '2024',
    url: 'https://example.org',
  };
  const said = entry({ title: 'Coming home', authors: ['Ana Silva'], publisher: 'River Press', published: '2024-05' });
  expect(detailChanges(details, said)).toEqual([
    { field: 'title', from: 'Home', to: 'Coming home', saysLess: false },
    { field: 'publisher', from: '', to: 'River Press', saysLess: false },
    { field: 'published', from: '2024', to: '2024-05', saysLess: false },
  ]);
  expect(detailChanges({ ...details, published: '2024-05-01' }, entry({ published: '2024' }))).toMatchObject([
    { saysLess: true },
  ]);
  expect(detailsFrom(said, ['publisher', 'authors'])).toEqual({ publisher: 'River Press', authors: ['Ana Silva'] });
});
