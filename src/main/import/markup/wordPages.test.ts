import { expect, test } from 'vitest';
import { readHtml } from '../formats/html.ts';
import { outline } from '../testing/outline.ts';
import { file, successOf } from '../testing/reading.ts';

async function read(body: string) {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body lang=EN-GB style='tab-interval:36.0pt;mso-x:1'>${body}</body></html>`;
  return successOf(readHtml(file('page.html', html)));
}

const item = (level: number, sign: string, text: string) =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;

test('headings are headings, and the language of the body is that of the page', async () => {
  const { blocks, language } = await read('<h2>Findings<o:p></o:p></h2><p class=MsoNormal>Text<o:p>&nbsp;</o:p></p>');
  expect(outline(blocks)).toEqual(['h2(Findings)', 'p(Text)']);
  expect(language).toBe('EN-GB');
});

test.each([
  ['bullets', item(1, '·', 'a') + item(1, '·', 'b'), ['ul(li(p(a)) li(p(b)))']],
  ['numbers', item(1, '1.', 'a') + item(1, '2.', 'b'), ['ol(li[1.](p(a)) li[2.](p(b)))']],
  [
    'lists in lists',
    item(1, '1.', 'a') + item(2, '(a)', 'b') + item(3, '·', 'c') + item(2, '(b)', 'd') + item(1, '2.', 'e'),
    ['ol(li[1.](p(a) ol(li[(a)](p(b) ul(li(p(c)))) li[(b)](p(d)))) li[2.](p(e)))'],
  ],
  ['a list of the other kind', item(1, '1.', 'a') + item(1, '·', 'b'), ['ol(li[1.](p(a)))', 'ul(li(p(b)))']],
  ['a list that begins deep', item(3, '·', 'a') + item(1, '·', 'b'), ['ul(li(p(a)))', 'ul(li(p(b)))']],
  [
    'two lists',
    `${item(1, '·', 'a')}<p class=MsoNormal>x</p>${item(1, '·', 'b')}`,
    ['ul(li(p(a)))', 'p(x)', 'ul(li(p(b)))'],
  ],
])('%s that are paragraphs with a sign become lists', async (_, body, blocks) => {
  expect(outline((await read(body)).blocks)).toEqual(blocks);
});

test('pages saved without the marks of Word’s own are told by the class and the first sign', async () => {
  const filtered = (margin: number, sign: string, text: string) =>
    `<p class=MsoListParagraphCxSpFirst style='margin-left:${margin}.0pt;text-indent:-18.0pt'><span style='font-family:Symbol'>${sign}<span>&nbsp;&nbsp; </span></span>${text}</p>`;
  expect(outline((await read(filtered(36, '·', 'a') + filtered(72, 'o', 'b'))).blocks)).toEqual([
    'ul(li(p(a) ul(li(p(b)))))',
  ]);
  expect(outline((await read('<p class=MsoListParagraph><span>Words</span> only</p>')).blocks)).toEqual([
    'p(Words only)',
  ]);
});

test('notes are linked to their marks', async () => {
  const { blocks } = await read(
    `<p class=MsoNormal>Found<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p><div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note.</p></div></div>`,
  );
  expect(outline(blocks)).toEqual(['p(FoundnoteReference([1]))', 'note[1](p(The note.))']);
});

test('a page that Word has not written stays as it is', async () => {
  const html = '<p class="item"><span>1.</span> Text <a href="#_ftn1">[1]</a></p>';
  expect(outline((await successOf(readHtml(file('page.html', html)))).blocks)).toEqual(['p(1. Text [1])']);
});
