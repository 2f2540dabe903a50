import { parseHTML } from 'linkedom';
import { DOMParser } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { briefSchema } from '../../../shared/schema/briefSchema.ts';
import { gatherWordLists } from './wordLists.ts';

const item = (words: string, mark: string, level = 1, list = 'l0') =>
  `<p class=MsoListParagraph style='margin-left:.5in;mso-list:${list} level${level} lfo1'><!--[if !supportLists]--><span
  style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times"'>&nbsp; </span></span></span><!--[endif]-->${words}<o:p></o:p></p>`;

/** The blocks as they are read: "ul(li(p(…)))". */
function read(markup: string): string {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  gatherWordLists(document.body);
  const { content } = DOMParser.fromSchema(briefSchema).parseSlice(document.body);
  content.forEach((node) => {
    node.check();
  });
  return content
    .toString()
    .replaceAll('bulletList', 'ul')
    .replaceAll('orderedList', 'ol')
    .replaceAll('listItem', 'li')
    .replaceAll('paragraph', 'p');
}

test('bullets become a list, without the signs in front', () => {
  expect(read(`<p>Before</p>\n${item('One', '·')}\n${item('Two', '·')}<p>After</p>`)).toBe(
    '<p("Before"), ul(li(p("One")), li(p("Two"))), p("After")>',
  );
});

test.each(['1.', '2)', '(3)', 'a.', 'iv)', '2.1', '๑.'])('%s is a number', (mark) => {
  expect(read(item('One', mark))).toBe('<ol(li(p("One")))>');
});

test.each(['·', 'o', '§', '-', 'Ø'])('%s is a bullet', (mark) => {
  expect(read(item('One', mark))).toBe('<ul(li(p("One")))>');
});

test('deeper levels stand in the item above them, and what follows goes on further out', () => {
  const markup = item('One', '1.') + item('Inner', 'a.', 2) + item('Deep', 'o', 3) + item('Two', '2.');
  expect(read(markup)).toBe('<ol(li(p("One"), ol(li(p("Inner"), ul(li(p("Deep")))))), li(p("Two")))>');
});

test('a list that begins at a deeper level, or misses one, loses nothing', () => {
  expect(read(item('Inner', '·', 3) + item('Outer', '·'))).toBe('<ul(li(p("Inner"))), ul(li(p("Outer")))>');
  expect(read(item('One', '·') + item('Deep', '·', 4))).toBe('<ul(li(p("One"), ul(li(p("Deep")))))>');
});

test('two lists that meet stay two, and so do those with words between them', () => {
  expect(read(item('One', '·') + item('First', '1.', 1, 'l1'))).toBe('<ul(li(p("One"))), ol(li(p("First")))>');
  expect(read(`${item('One', '·')}<p>Between</p>${item('Two', '·')}`)).toBe(
    '<ul(li(p("One"))), p("Between"), ul(li(p("Two")))>',
  );
});

test('a list in a cell of a table stays in its cell', () => {
  expect(read(`<table><tr><td>${item('One', '·')}</td><td>${item('Two', '·')}</td></tr></table>`)).toBe(
    '<table(tableRow(tableCell(p("One")), tableCell(p("Two"))))>',
  );
});

test('other paragraphs are left as they are', () => {
  expect(read(`<p style='mso-list:none'>One</p><p style="mso-list:Ignore">Two</p>`)).toBe('<p("One"), p("Two")>');
});
