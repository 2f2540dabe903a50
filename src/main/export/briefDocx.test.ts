import { text as readText } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import yauzl from 'yauzl';
import { exportBrief } from './exportBrief.ts';
import { cited, confidential, everyBlock, facts, hostileTexts, linking, sayingEverywhere } from './testing/briefs.ts';

async function docx(doc: Record<string, unknown>, title = 'School after return'): Promise<Buffer> {
  const bytes = await exportBrief({ title, doc, facts, format: 'docx' });
  if (!bytes.ok) throw new Error(bytes.error.message);
  return Buffer.from(bytes.value);
}

/** The parts of the package by name, as text. */
async function partsOf(file: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await yauzl.fromBufferPromise(file);
  for await (const entry of zip.eachEntry()) {
    parts.set(entry.fileName, await readText(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}

interface Paragraph {
  style: string;
  list: string;
  text: string;
}

/** The paragraphs of the document with their style, list and level; throws where the XML is not well-formed. */
function paragraphsOf(xml: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const last = () => paragraphs.at(-1) ?? { style: '', list: '', text: '' };
  let inText = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '');
    if (name === 'w:p') paragraphs.push({ style: '', list: '', text: '' });
    if (name === 'w:pStyle') last().style = value;
    if (name === 'w:ilvl') last().list = `level ${value}`;
    if (name === 'w:numId') last().list += `, list ${value}`;
    inText = name === 'w:t';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (characters) => {
    if (inText) last().text += characters;
  });
  parser.write(xml).close();
  return paragraphs;
}

async function paragraphsIn(doc: Record<string, unknown>): Promise<Paragraph[]> {
  return paragraphsOf((await partsOf(await docx(doc))).get('word/document.xml') ?? '');
}

describe('a brief as a Word document', () => {
  test('uses the styles of Word for its title, headings and quotes, in order', async () => {
    const styled = (await paragraphsIn(everyBlock())).filter(({ list }) => list === '');
    expect(styled.map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'School after return'],
      ['Heading1', 'Key messages'],
      ['', '[Not written yet: Three sentences.]'],
      ['Heading2', 'What worked'],
      ['', 'Visits helped most [Shelter to school, p. 42]'],
      ['', 'They stopped too soon.'],
      ['Quote', '“Visits stopped after the third month.'],
      ['Quote', 'Nobody wrote it down.” [Shelter to school, p. 41]'],
      ['', '1 passage in 1 report.'],
      ['Heading3', 'Elsewhere'],
      ['BlockText', 'As others say.'],
      ['TableHeading', 'Year'],
      ['TableHeading', 'Reports'],
      ['TableText', '2013'],
      ['TableText', 'one | two'],
      ['TableText', ''],
    ]);
  });

  test('leaves bold and italic to the styles but where the analyst marked words', async () => {
    const xml = (await partsOf(await docx(everyBlock()))).get('word/document.xml') ?? '';
    expect([...xml.matchAll(/<w:b(?:Cs)?\b[^>]*>/g)].map(([tag]) => tag)).toEqual(['<w:b/>', '<w:bCs/>']);
    expect(xml).not.toContain('w:val="false"');
  });

  test('names title and page on every page', async () => {
    const parts = await partsOf(await docx(everyBlock()));
    expect(paragraphsOf(parts.get('word/header1.xml') ?? '')).toMatchObject([
      { style: 'Header', text: 'School after return' },
    ]);
    expect(paragraphsOf(parts.get('word/footer1.xml') ?? '')).toMatchObject([{ style: 'Footer', text: ' / ' }]);
  });

  test('says at the foot of every page who may see it', async () => {
    const parts = await partsOf(await docx(confidential('Internal & <restricted>')));
    expect(paragraphsOf(parts.get('word/footer1.xml') ?? '').map(({ text }) => text)).toEqual([
      'Internal & <restricted>',
      ' / ',
    ]);
    expect(parts.get('word/document.xml')).toContain('<w:footerReference w:type="default"');
  });

  test.each([
    ['ผู้ดูแลคนเดิม', 'Leelawadee UI', 'w:val="th-TH" w:bidi="th-TH"'],
    ['នៅពេលដែល', 'Leelawadee UI', 'w:val="km-KH" w:bidi="km-KH"'],
    ['ເມື່ອພະນັກງານ', 'Leelawadee UI', 'w:val="lo-LA" w:bidi="lo-LA"'],
    ['ဝန်ထမ်းတစ်ဦး', 'Myanmar Text', 'w:val="my-MM" w:bidi="my-MM"'],
    ['同一位工作人员', 'Microsoft YaHei', 'w:val="zh-CN" w:eastAsia="zh-CN"'],
    ['الموظف نفسه', 'Arial', 'w:val="ar-SA" w:bidi="ar-SA"'],
  ])('sets %s upright in a face that has its letters, and says its language', async (words, face, language) => {
    const xml = (await partsOf(await docx(sayingEverywhere(words)))).get('word/document.xml') ?? '';
    const quote = xml.slice(xml.indexOf('w:val="Quote"'), xml.indexOf('</w:r>', xml.indexOf('w:val="Quote"')));
    expect(quote).toContain(`w:cs="${face}"`);
    expect(quote).toContain(`<w:lang ${language}/>`);
    expect(quote).toContain('<w:i w:val="false"/>');
  });

  test('reads Arabic from the right: runs, paragraphs and tables, and no others', async () => {
    const arabic = (await partsOf(await docx(sayingEverywhere('الموظف نفسه')))).get('word/document.xml') ?? '';
    const paragraphs = [...arabic.matchAll(/<w:p>.*?<\/w:p>/gs)]
      .map(([each]) => each)
      .filter((each) => each.includes('الم') && !each.includes('[Not written'));
    for (const each of paragraphs) expect(each).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
    expect(arabic).toContain('<w:bidiVisual/>');
    expect(arabic).not.toContain('\u200e');
    const mixed = { type: 'quote', attrs: { ...cited, quote: 'الموظف نفسه' } };
    const [, quote] = await paragraphsIn({ type: 'doc', content: [{ type: 'title' }, mixed] });
    expect(quote?.text).toBe('“الموظف نفسه” \u200e[Shelter to school, p. 41]\u200e');
    const thai = (await partsOf(await docx(sayingEverywhere('ผู้ดูแลคนเดิม')))).get('word/document.xml') ?? '';
    expect(thai).not.toMatch(/<w:bidi\/>|<w:rtl|<w:bidiVisual/);
  });

  test('nests bullets, and lets each numbered list begin anew', async () => {
    const lists = (await paragraphsIn(everyBlock())).filter(({ list }) => list !== '');
    expect(lists.map(({ text, list }) => [text, list.slice(0, 7)])).toEqual([
      ['first bullet', 'level 0'],
      ['under it', 'level 1'],
      ['one', 'level 0'],
      ['two', 'level 0'],
      ['one again', 'level 0'],
      [expect.stringMatching(/^Dara Sok and Ann Lee \(2013\)\. Shelter to school\./), 'level 0'],
    ]);
    const [, , one, two, again] = lists;
    expect(one?.list).toBe(two?.list);
    expect(again?.list).not.toBe(one?.list);
  });

  test('is read by another program with its headings, bold words and lists', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: await docx(everyBlock()) });
    expect(value).toContain('<h1>Key messages</h1>');
    expect(value).toContain('Visits <strong>helped</strong> most');
    expect(value).toContain('<ol><li>one</li><li>two</li>');
    expect(value).toContain('<thead><tr><th><p>Year</p></th><th><p>Reports</p></th></tr></thead>');
  });

  test('names each citation by a bookmark and keeps the annotation it goes back to under that name', async () => {
    const parts = await partsOf(await docx(everyBlock()));
    const names = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:bookmarkStart[^>]*w:name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['citation_1', 'citation_2']);
    const kept = [...(parts.get('docProps/custom.xml') ?? '').matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)</g)];
    const value = 'annotation 0197f3b2-aaaa-7000-8000-000000000001 in report source-1';
    expect(kept.map(([, name, held]) => [name, held])).toEqual([
      ['citation_1', value],
      ['citation_2', value],
    ]);
  });

  test('tells nothing of who made it or when, and loads nothing from elsewhere', async () => {
    const parts = await partsOf(await docx(everyBlock()));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>School after return</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
    for (const [name, part] of parts) {
      expect(part, name).not.toMatch(/TargetMode|Un-named/);
    }
    expect([...parts.keys()]).toContain('word/_rels/document.xml.rels');
  });

  test('links words to the address that the analyst gave, and to nothing else', async () => {
    const parts = await partsOf(await docx(linking('https://example.org/a?b="c"&d')));
    const rels = parts.get('word/_rels/document.xml.rels') ?? '';
    expect([...rels.matchAll(/Target="(http[^"]*)" TargetMode="External"/g)].map(([, target]) => target)).toEqual([
      'https://example.org/a?b=&quot;c&quot;&amp;d',
    ]);
    const { value } = await mammoth.convertToHtml({ buffer: await docx(linking('https://example.org/a')) });
    expect(value).toContain('see <a href="https://example.org/a"><strong>there</strong></a>');
    const odd = await exportBrief({ title: 'x', doc: linked('javascript:alert(1)'), facts, format: 'docx' });
    expect(odd).toMatchObject({ ok: false, error: { reason: 'corrupt' } });
  });

  test('says what language it is in', async () => {
    const parts = await partsOf(await docx(everyBlock()));
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
  });

  test.each(hostileTexts)('prints %s literally wherever it stands', async (words) => {
    const parts = await partsOf(await docx(sayingEverywhere(words), words));
    const texts = paragraphsOf(parts.get('word/document.xml') ?? '').map(({ text }) => text);
    const citation = `[${words}, ${words}]`;
    expect(texts).toEqual([
      words,
      words,
      `[Not written yet: ${words}]`,
      `${words}${citation}`,
      words,
      `“${words}” ${citation}`,
      '1 passage in 1 report.',
      words,
      words,
      words,
      words,
      '',
    ]);
    for (const [name, part] of parts) {
      expect(() => paragraphsOf(part), name).not.toThrow();
      expect(part, name).not.toMatch(/TargetMode|<w:hyperlink/);
      const instructions = [...part.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, instruction]) => instruction);
      expect(instructions, name).toEqual(name === 'word/footer1.xml' ? ['PAGE', 'NUMPAGES'] : []);
    }
  });

  test('leaves out characters that XML cannot hold', async () => {
    const [title] = await paragraphsIn(sayingEverywhere('a\u0000b\u0007c\uFFFEd\uD800e'));
    expect(title?.text).toBe('abcde');
  });

  test('holds lists deeper than Word knows', async () => {
    let list: Record<string, unknown> = { type: 'bulletList', content: [listItem('deepest')] };
    for (let depth = 0; depth < 12; depth++) list = { type: 'bulletList', content: [listItem('item', list)] };
    const paragraphs = await paragraphsIn({ type: 'doc', content: [{ type: 'title' }, list] });
    expect(paragraphs.at(-1)).toMatchObject({ text: 'deepest', list: expect.stringMatching(/^level 8/) });
  });
});

function linked(href: string): Record<string, unknown> {
  return JSON.parse(JSON.stringify(linking('https://example.org')).replace('https://example.org', href));
}

function listItem(words: string, ...more: Record<string, unknown>[]): Record<string, unknown> {
  return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }, ...more] };
}
