import { describe, expect, test } from 'vitest';
import { briefSchema } from '../schema/briefSchema.ts';
import type { Citation } from '../schema/citation.ts';
import type { BriefFacts, ReportFacts } from './briefFacts.ts';
import { citedOnce, generatedBlocks, printedBrief } from './generatedText.ts';

const { nodes } = briefSchema;
const dara = { id: 'dara', name: 'Dara' };
const sok = { id: 'sok', name: 'Sok' };

function report(id: string, change: Partial<ReportFacts> = {}): ReportFacts {
  const unknown = { authors: [], publisher: '', published: '', url: '' };
  return { id, title: id, file: `${id}.pdf`, imported: '2026-01-30T09:00:00.000Z', ...unknown, ...change };
}

function passage(id: string, sourceId: string, change: Partial<BriefFacts['annotations'][number]> = {}) {
  return { id, sourceId, tagIds: ['gap'], state: 'exact' as const, creator: dara, ...change };
}

function cite(annotationId: string, sourceId: string): Citation {
  return { annotationId, sourceId, quote: 'Words.', sourceTitle: `${sourceId} as cited`, locator: 'p. 1' };
}

const facts: BriefFacts = {
  tags: [
    { id: 'gap', name: 'Gap', deleted: false },
    { id: 'need', name: 'Need', deleted: false },
    { id: 'old', name: 'Old', deleted: true },
  ],
  reports: [report('Routes'), report('Growing', { imported: '2026-02-01T09:00:00.000Z' }), report('Silent')],
  annotations: [
    passage('one', 'Routes'),
    passage('two', 'Routes', { creator: sok }),
    passage('three', 'Growing', { state: 'moved' }),
    passage('lost', 'Growing', { state: 'orphan' }),
    passage('bare', 'Growing', { tagIds: [] }),
    passage('old', 'Growing', { tagIds: ['old'] }),
  ],
};

const written = (kind: 'methods' | 'references', cited: Citation[], from: BriefFacts = facts): string =>
  generatedBlocks(kind, cited, from)
    .map((node) => (node.isTextblock ? node.textContent : node.children.map((item) => item.textContent).join('\n')))
    .join('\n');

describe('methods', () => {
  test('say what was collected, tagged by whom, cited and left out, and that no copies were looked for', () => {
    expect(written('methods', [cite('one', 'Routes'), cite('three', 'Growing')])).toBe(
      [
        'The project holds 3 reports, imported between 30 January 2026 and 1 February 2026.',
        'Tagged: 4 passages in 2 reports, marked by Dara (3 passages), Sok (1 passage).',
        'Tags: Gap (3 passages in 2 reports); Need (no passage). A passage with several tags counts under each of them.',
        'This brief cites 2 passages in 2 reports.',
        'Not cited: 1 report (Silent).',
        'Tagged but not cited: 1 passage in 1 report.',
        'Left out: 1 passage not found in the report any more (Growing).',
        'Left out: 2 passages without any of these tags.',
        'To check: 1 passage moved since it was tagged.',
        'Counts are of reports and passages: no check for copies of the same study was made.',
      ].join('\n'),
    );
  });

  test('of an empty project say that nothing was imported, tagged or cited', () => {
    const methods = written('methods', [], { tags: [], reports: [], annotations: [] });
    expect(methods).toContain('No report has been imported.');
    expect(methods).toContain('Tagged: no passage.');
    expect(methods).toContain('Tags: none.');
    expect(methods).toContain('This brief cites no passage.');
  });

  test('name some of a thousand reports and count the others', () => {
    const reports = Array.from({ length: 1_000 }, (_, index) => report(`Report ${index}`));
    const methods = written('methods', [], { ...facts, reports });
    expect(methods).toContain('Not cited: 1,000 reports (Report 0; Report 1;');
    expect(methods).toContain('Report 19; 980 more).');
  });
});

describe('references', () => {
  const known = {
    ...facts,
    reports: [
      report('Routes', {
        authors: ['Somchai Jaidee', 'Ann Lee', 'Bo Win'],
        title: 'Routes home',
        publisher: 'School Fund',
        published: '2013-10-15',
        url: 'https://example.org/routes',
      }),
      report('Growing', { title: 'Growing up?', published: '๒๕๕๖' }),
      report('Bare', { title: 'Bare words' }),
    ],
  };

  test('list the cited reports alone, each once, in the order of the alphabet, as far as they are known', () => {
    const cited = [cite('one', 'Routes'), cite('two', 'Routes'), cite('three', 'Growing'), cite('four', 'Bare')];
    expect(written('references', cited, known)).toBe(
      [
        'Bare words. Bare.pdf.',
        'Growing up? (๒๕๕๖). Growing.pdf.',
        'Somchai Jaidee, Ann Lee and Bo Win (2013). Routes home. School Fund. https://example.org/routes',
      ].join('\n'),
    );
    expect(written('references', [], known)).toBe('No report is cited yet.');
  });

  test('tell of a report that is gone by the title under which it was cited', () => {
    expect(written('references', [cite('one', 'Gone')], known)).toBe(
      'Gone as cited. This report is not in the project any more.',
    );
  });
});

describe('a brief as it is printed', () => {
  const doc = nodes.doc.create(null, [
    nodes.title.create(),
    nodes.finding.create(null, [
      nodes.paragraph.create(null, nodes.citation.create(cite('one', 'Routes'))),
      nodes.quote.create(cite('one', 'Routes')),
      nodes.quote.create(cite('three', 'Growing')),
    ]),
    nodes.generated.create({ kind: 'references' }),
  ]);

  test('has a count of what each finding cites, a passage cited twice counted once', () => {
    expect(printedBrief(doc, facts).child(1).lastChild?.textContent).toBe('2 passages in 2 reports.');
  });

  test('follows the evidence: nothing generated is kept in the document', () => {
    const before = printedBrief(doc, facts);
    const renamed = { ...facts, reports: [report('Routes', { title: 'Named anew' }), report('Growing')] };
    expect(before.lastChild?.textContent).toContain('Routes');
    expect(printedBrief(doc, renamed).lastChild?.textContent).toContain('Named anew');
    expect(JSON.stringify(doc.toJSON())).not.toContain('Routes.pdf');
    expect(citedOnce(before)).toEqual(citedOnce(doc));
  });
});

test('Methods say how many cited passages were recognised in pictures; without any, nothing', () => {
  const said = (annotations: BriefFacts['annotations']) =>
    generatedBlocks('methods', [cite('one', 'Routes')], { ...facts, annotations })
      .map(({ textContent }) => textContent)
      .join(' ');
  expect(said(facts.annotations)).not.toContain('OCR');
  const pictured = facts.annotations.map((each) => ({ ...each, recognised: { confidence: 71 } }));
  expect(said(pictured)).toContain('the words of 1 passage cited here were read from pictures of pages');
});
