import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { exportBrief } from './exportBrief.ts';
import { confidential, everyBlock, facts, hostileTexts, linking, sayingEverywhere } from './testing/briefs.ts';

async function page(doc: Record<string, unknown>, title = 'School after return') {
  const bytes = await exportBrief({ title, doc, facts, format: 'html' });
  if (!bytes.ok) throw new Error(bytes.error.message);
  const html = new TextDecoder().decode(bytes.value);
  return { html, document: parseHTML(html).document };
}

function texts(elements: Iterable<{ textContent: string | null }>): (string | null)[] {
  return [...elements].map(({ textContent }) => textContent);
}

describe('a brief as a web page', () => {
  test('has the title and the headings in order, each at its level', async () => {
    const { document } = await page(everyBlock());
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')];
    expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
      'H1 School after return',
      'H2 Key messages',
      'H3 What worked',
      'H4 Elsewhere',
    ]);
  });

  test('quotes verbatim, a paragraph a line, and cites with the id of the annotation', async () => {
    const { document } = await page(everyBlock());
    expect(texts(document.querySelectorAll('blockquote.quote p'))).toEqual([
      '“Visits stopped after the third month.',
      'Nobody wrote it down.”',
    ]);
    const cites = [...document.querySelectorAll('cite')];
    expect(texts(cites)).toEqual(['[Shelter to school, p. 42]', '[Shelter to school, p. 41]']);
    for (const cite of cites) expect(cite.getAttribute('data-annotation')).toBe('0197f3b2-aaaa-7000-8000-000000000001');
  });

  test('says before anything else who may see it', async () => {
    const { document } = await page(confidential('Internal & <restricted>'));
    expect(document.querySelector('main')?.firstElementChild?.textContent).toBe('Internal & <restricted>');
    expect((await page(everyBlock())).document.querySelector('.confidentiality')).toBeNull();
  });

  test.each([
    ['th', 'ผู้ดูแลคนเดิม'],
    ['km', 'នៅពេលដែល'],
    ['lo', 'ເມື່ອພະນັກງານ'],
    ['my', 'ဝန်ထမ်းတစ်ဦး'],
    ['vi', 'Ở nơi cùng một cán bộ đến thăm'],
    ['zh', '同一位工作人员'],
    ['ar', 'الموظف نفسه'],
  ])('says which language words are in: %s', async (language, words) => {
    const { document } = await page(sayingEverywhere(words), words);
    for (const element of document.querySelectorAll('h1, h2, .finding > p:first-child, blockquote p, li p, td p'))
      expect(element.getAttribute('lang')).toBe(language);
    const sides = [...document.querySelectorAll('blockquote, ol, table')].map((each) => each.getAttribute('dir'));
    expect(sides).toEqual(Array(4).fill(language === 'ar' ? 'rtl' : null));
  });

  test('marks an empty place instead of leaving it out', async () => {
    const { document } = await page(everyBlock());
    expect(document.querySelector('.empty')?.textContent).toBe('[Not written yet: Three sentences.]');
  });

  test('links words to the address that the analyst gave', async () => {
    const { document } = await page(linking('https://example.org/a?b="c"&d'));
    expect(document.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a?b="c"&d');
    expect(document.querySelector('p')?.textContent).toBe('see there');
  });

  test('allows itself to run and load nothing', async () => {
    const { html } = await page(everyBlock());
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(html).not.toMatch(/\s(?:src|href)=|url\(/);
  });

  test.each(hostileTexts)('prints %s literally wherever it stands', async (words) => {
    const { document } = await page(sayingEverywhere(words), words);
    const known = 'HTML HEAD META TITLE STYLE BODY MAIN H1 H2 P CITE SECTION BLOCKQUOTE OL LI TABLE TR TH TD'.split(
      ' ',
    );
    for (const element of document.querySelectorAll('*')) {
      expect(known).toContain(element.tagName);
      for (const { name } of element.attributes) {
        expect([
          'lang',
          'dir',
          'charset',
          'http-equiv',
          'content',
          'name',
          'class',
          'scope',
          'data-annotation',
        ]).toContain(name);
      }
    }
    expect(texts(document.querySelectorAll('title, h1, h2, li p, section > p:first-child, th p, td p'))).toEqual(
      Array(7).fill(words),
    );
    expect(document.querySelector('.quote p')?.textContent).toBe(`“${words}”`);
    expect(document.querySelector('.quote cite')?.textContent).toBe(`[${words}, ${words}]`);
  });

  test('leaves out characters that no page can hold', async () => {
    const { document } = await page(sayingEverywhere('a\u0000b\u0007c\uFFFEd\uD800e'));
    expect(document.querySelector('h1')?.textContent).toBe('abcde');
  });

  test('is refused when the stored text is not a brief', async () => {
    const result = await exportBrief({ title: 'x', doc: { type: 'doc', content: [] }, facts, format: 'html' });
    expect(result).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
  });
});
