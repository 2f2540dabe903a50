import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { unsupportedSentences } from '../evidence/unsupported.ts';
import { parseBriefDoc } from '../schema/briefSchema.ts';
import { citationOf } from '../schema/citation.ts';
import { type DraftInput, draftBrief } from './draftBrief.ts';

const success = { id: 'success', name: 'Success', deleted: false };
const gap = { id: 'gap', name: 'Gap', deleted: false };

function annotation(
  id: string,
  sourceId: string,
  tagIds: string[],
  change: { quote?: string; state?: 'orphan' | 'moved' } = {},
) {
  return { id, sourceId, quote: `Quote ${id}.`, locator: 'p. 4', tagIds, state: 'exact' as const, ...change };
}

function input(change: Partial<DraftInput> = {}): DraftInput {
  return {
    projectName: 'Return 2026',
    tags: [success, gap],
    annotations: [
      annotation('late', 'second', ['success']),
      annotation('both', 'first', ['gap', 'success']),
      annotation('lost', 'first', ['gap'], { state: 'orphan' }),
    ],
    sources: [
      { id: 'first', title: 'Routes home' },
      { id: 'second', title: 'Growing up' },
    ],
    reviewer: { name: 'Dara' },
    date: '2026-02-03',
    ...change,
  };
}

function drafted(change: Partial<DraftInput> = {}): Node {
  const doc = parseBriefDoc(draftBrief(input(change)).doc);
  if (!doc.ok) throw new Error(doc.error.message);
  return doc.value;
}

/** What stands under the heading `title`, to the next heading. */
function section(doc: Node, title: string): Node[] {
  const start = doc.children.findIndex((node) => node.type.name === 'heading' && node.textContent === title);
  const rest = doc.children.slice(start + 1);
  const end = rest.findIndex((node) => node.type.name === 'heading');
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
}

function words(nodes: readonly Node[]): string {
  return nodes.map((node) => node.textBetween(0, node.content.size, '\n')).join('\n');
}

function quotesOf(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => node.children.filter(({ type }) => type.name === 'quote'));
}

describe('a draft', () => {
  test('has its parts in order, the findings in the order of the codebook', () => {
    const headings = drafted().children.filter(({ type }) => type.name === 'heading');
    expect(headings.map((node) => node.textContent)).toEqual([
      'Key messages',
      'Problem and context',
      'Findings: Success',
      'Findings: Gap',
      'Where evidence disagrees',
      'Options',
      'Methods',
      'References',
    ]);
  });

  test('is named after the project and stamped as a draft with the day and who made it', () => {
    expect(draftBrief(input()).title).toBe('Return 2026: policy brief');
    expect(drafted().child(1).textContent).toMatch(
      /^DRAFT, assembled from tagged passages on 3 February 2026 by Dara\./,
    );
  });

  test('leaves key messages and the statement of each finding to the analyst', () => {
    const [messages] = section(drafted(), 'Key messages');
    const statement = section(drafted(), 'Findings: Success')[0]?.firstChild;
    for (const place of [messages, statement]) {
      expect(place?.content.size).toBe(0);
      expect(place?.attrs.prompt).toMatch(/sentence/);
    }
  });

  test('quotes every passage of a tag verbatim, by report in the order shown, and says where it stands', () => {
    const quotes = quotesOf(section(drafted(), 'Findings: Success'));
    expect(quotes.map((node) => citationOf(node))).toEqual([
      { annotationId: 'both', sourceId: 'first', quote: 'Quote both.', sourceTitle: 'Routes home', locator: 'p. 4' },
      { annotationId: 'late', sourceId: 'second', quote: 'Quote late.', sourceTitle: 'Growing up', locator: 'p. 4' },
    ]);
  });

  test('a passage that was not found is left out of the findings', () => {
    const doc = drafted();
    expect(quotesOf(section(doc, 'Findings: Gap')).map(({ attrs }) => attrs.annotationId)).toEqual(['both']);
  });

  test('what the draft says by itself is never told as a sentence without evidence', () => {
    expect(unsupportedSentences(drafted())).toEqual([]);
    expect(unsupportedSentences(drafted({ annotations: [] }))).toEqual([]);
  });

  test('a tag without a passage is printed as a gap in what was read', () => {
    expect(words(section(drafted({ annotations: [] }), 'Findings: Gap'))).toBe(
      'None found. No passage is tagged Gap. This is a gap in what was read, not proof.',
    );
  });

  test('a tag whose only passage was not found does not claim that nothing was tagged', () => {
    const doc = drafted({ annotations: [annotation('lost', 'first', ['gap'], { state: 'orphan' })] });
    expect(words(section(doc, 'Findings: Gap'))).toBe(
      'None to show. 1 passage tagged Gap could not be found in the report (see Methods).',
    );
  });

  test('holds no counts, methods or references as text: they are derived where they are shown', () => {
    for (const kind of ['Methods', 'References']) {
      const [generated, ...rest] = section(drafted(), kind);
      expect(generated?.toJSON()).toEqual({ type: 'generated', attrs: { kind: kind.toLowerCase() } });
      expect(words(rest)).toBe('');
    }
    expect(words(drafted().children)).not.toMatch(/\d passages? in/);
  });
});
