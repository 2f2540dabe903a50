import { describe, expect, test } from 'vitest';
import { briefSchema, briefTitle, confidentialityOf, parseBriefDoc } from './briefSchema.ts';
import { citationLabel } from './citation.ts';

const { nodes, marks } = briefSchema;
const text = (words: string) => briefSchema.text(words);
const cited = {
  annotationId: 'annotation-1',
  sourceId: 'source-1',
  quote: 'Nobody had told the teacher.',
  sourceTitle: 'Growing up after return',
  locator: 'p. 133',
};

function whole() {
  return nodes.doc.create(null, [
    nodes.title.create(null, text('School after return')),
    nodes.heading.create({ level: 2 }, text('What worked')),
    nodes.paragraph.create({ prompt: 'Say what worked.' }),
    nodes.finding.create(null, [
      nodes.paragraph.create(null, [
        briefSchema.text('Visits', [marks.strong.create(), marks.emphasis.create()]),
        nodes.citation.create(cited),
      ]),
      nodes.quote.create(cited),
    ]),
    nodes.bulletList.create(null, nodes.listItem.create(null, nodes.paragraph.create(null, text('one')))),
    nodes.orderedList.create(null, nodes.listItem.create(null, nodes.paragraph.create(null, text('first')))),
    nodes.blockquote.create(null, nodes.paragraph.create(null, text('from elsewhere'))),
  ]);
}

function paragraphWith(inline: unknown): Record<string, unknown> {
  return { type: 'doc', content: [{ type: 'title' }, { type: 'paragraph', content: [inline] }] };
}

describe('the brief schema', () => {
  test('keeps every kind of block through JSON', () => {
    const doc = whole();
    const read = parseBriefDoc(JSON.parse(JSON.stringify(doc.toJSON())));
    expect(read.ok && read.value.eq(doc)).toBe(true);
  });

  test.each([
    ['a node it does not know', { type: 'script', text: 'alert(1)' }],
    ['a citation without the copy of its quote', { type: 'citation', attrs: { annotationId: 'a', sourceId: 's' } }],
    ['a citation whose id is not an id', { type: 'citation', attrs: { ...cited, annotationId: '"><script>' } }],
    ['a citation whose quote is not text', { type: 'citation', attrs: { ...cited, quote: { evil: true } } }],
    ['a block quote inside a sentence', { type: 'quote', attrs: cited }],
  ])('refuses %s', (_what, inline) => {
    const read = parseBriefDoc(paragraphWith(inline));
    expect(read).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
  });

  test('refuses a heading level that does not exist', () => {
    const doc = { type: 'doc', content: [{ type: 'title' }, { type: 'heading', attrs: { level: 7 } }] };
    expect(parseBriefDoc(doc).ok).toBe(false);
  });

  test('says in one line who may see it, or nothing', () => {
    const read = (confidentiality: unknown) =>
      parseBriefDoc({ ...whole().toJSON(), attrs: { goal: null, confidentiality } });
    const kept = read('Internal');
    expect(kept.ok && confidentialityOf(kept.value)).toBe('Internal');
    const none = parseBriefDoc(whole().toJSON());
    expect(none.ok && confidentialityOf(none.value)).toBeNull();
    for (const odd of ['', ' ', 'two\nlines', 7, 'x'.repeat(121)]) expect(read(odd).ok).toBe(false);
  });

  test('refuses a part of a brief that has no title', () => {
    expect(parseBriefDoc({ type: 'paragraph' })).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
  });

  test('a citation is one place in the text: the quote cannot be edited by typing', () => {
    expect(nodes.citation.create(cited).nodeSize).toBe(1);
    expect(nodes.quote.create(cited).isAtom).toBe(true);
  });

  test('a citation is printed with its locator, or without where there is none', () => {
    expect(citationLabel(cited)).toBe('Growing up after return, p. 133');
    expect(citationLabel({ ...cited, locator: '' })).toBe('Growing up after return');
  });

  test('a brief without a title says so', () => {
    expect(briefTitle(whole())).toBe('School after return');
    expect(briefTitle(nodes.doc.create(null, [nodes.title.create(), nodes.paragraph.create()]))).toBe('Untitled brief');
  });
});
