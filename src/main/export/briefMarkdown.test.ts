import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { briefSchema } from '../../shared/schema/briefSchema.ts';
import { escaped } from './briefMarkdown.ts';
import { exportBrief } from './exportBrief.ts';
import { confidential, everyBlock, facts, hostileTexts, linking, sayingEverywhere } from './testing/briefs.ts';

/** Reads as leniently as readers do: raw HTML allowed, bare addresses made into links. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false });

async function markdown(doc: Record<string, unknown>): Promise<string> {
  const bytes = await exportBrief({ title: 'School after return', doc, facts, format: 'md' });
  if (!bytes.ok) throw new Error(bytes.error.message);
  return new TextDecoder().decode(bytes.value);
}

const tableParts = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];

/** The kinds of tokens that a reader sees, and the text it shows. */
function read(source: string): { kinds: Set<string>; text: string } {
  const kinds = new Set<string>();
  let text = '';
  for (const block of reader.parse(source, {})) {
    if (block.type !== 'inline') kinds.add(block.type);
    for (const token of block.children ?? []) {
      kinds.add(token.type);
      text += token.content;
    }
  }
  return { kinds, text };
}

function inSentence(words: string, after: string) {
  const { nodes, marks } = briefSchema;
  const inline = [briefSchema.text(words, [marks.strong.create()]), briefSchema.text(after)];
  return nodes.doc.create(null, [nodes.title.create(), nodes.paragraph.create(null, inline)]).toJSON();
}

describe('a brief as Markdown', () => {
  test.each(['Internal', '**not bold** _not_', '<script>alert(1)</script>'])(
    'says before anything else who may see it, literally: %s',
    async (words) => {
      const [first = ''] = (await markdown(confidential(words))).split('\n');
      const { kinds, text } = read(first);
      expect(text).toBe(words);
      expect([...kinds].sort()).toEqual(['paragraph_close', 'paragraph_open', 'strong_close', 'strong_open', 'text']);
    },
  );

  test.each(['https://example.org/a_(b)?c="d"&e=*f*', 'https://example.org/a>b)c', 'mailto:someone@example.org'])(
    'links words to %s, and is read so',
    async (href) => {
      const [, , line = ''] = (await markdown(linking(href))).split('\n');
      const tokens = reader.parseInline(line, {})[0]?.children ?? [];
      const link = tokens.find(({ type }) => type === 'link_open');
      expect(decodeURI(String(link?.attrGet('href')))).toBe(href);
      expect(read(line).text).toBe('see there');
    },
  );

  test('is readable as it stands', async () => {
    expect(await markdown(everyBlock())).toBe(`# School after return

## Key messages

\\[Not written yet: Three sentences.\\]

### What worked

Visits **helped** most \\[Shelter to school, p. 42\\]

They stopped too soon.

> “Visits stopped after the third month.
>
> Nobody wrote it down.” \\[Shelter to school, p. 41\\]

1 passage in 1 report.

- first bullet

  - under it

1. one
2. two

1) one again

#### Elsewhere

> As others say.

| Year | Reports |
| --- | --- |
| 2013 | one \\| two |

- Dara Sok and Ann Lee (2013). *Shelter to school*. School Fund. https\\://example.org/shelter

## Passages cited, with the ids of their annotations

- Shelter to school, p. 42: 0197f3b2-aaaa-7000-8000-000000000001
`);
  });

  test.each(hostileTexts)('shows %s literally wherever it stands', async (words) => {
    const { kinds, text } = read(await markdown(sayingEverywhere(words)));
    const expected = ['heading', 'paragraph', 'blockquote', 'ordered_list', 'bullet_list', 'list_item', ...tableParts];
    for (const kind of kinds)
      expect([...expected.flatMap((name) => [`${name}_open`, `${name}_close`]), 'text']).toContain(kind);
    expect(text.split(words).length - 1).toBe(16);
  });

  test('any text at all is read back as it was, white space apart', () => {
    const characters = fc.constantFrom(
      ...'\\`*_{}[]<>()#+-.!|~&:;=$@^/"\' \tab19wé中\u0301'.split(''),
      'www.',
      '://',
      '//',
      '&amp;',
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (parts) => {
        const words = parts.join('').replace(/\s+/g, ' ').trim();
        const { kinds, text } = read(escaped(words));
        expect(text).toBe(words);
        expect([...kinds].filter((kind) => !['paragraph_open', 'paragraph_close', 'text'].includes(kind))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('two lists in a row stay two lists', async () => {
    const tokens = reader.parse(await markdown(everyBlock()), {});
    expect(tokens.filter(({ type }) => type === 'ordered_list_open')).toHaveLength(2);
  });

  test('emphasis that a reader would not recognise is left out, the words are not', async () => {
    expect(await markdown(inSentence('“Stop”', 'ped early'))).toContain('“Stop”ped early');
    expect(await markdown(inSentence(' stopped ', 'early'))).toContain('**stopped** early');
  });

  test('a brief without a title bears the name it is kept under', async () => {
    expect(await markdown(inSentence('x', ' y'))).toMatch(/^# School after return\n/);
  });
});
