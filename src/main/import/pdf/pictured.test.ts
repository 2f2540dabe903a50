import { describe, expect, test } from 'vitest';
import type { RecognisedPage } from '../../recognition/recognisedPage.ts';
import { pageWith, wordAt } from '../../recognition/testing/pages.ts';
import { readPdf } from '../formats/pdf.ts';
import { readReport } from '../readReport.ts';
import { outline } from '../testing/outline.ts';
import { pdfFile, pdfLines } from '../testing/pdfFile.ts';
import { file, successOf } from '../testing/reading.ts';
import { scanOf } from '../testing/scanFile.ts';
import { unreadPage } from './pictured.ts';

const SENTENCES = [
  'Households in the three provinces were visited twice a year, and what',
  'they said was compared with the records that the communes had kept',
  'since the road was built, which nobody had looked at before. That is',
  'why the results of this study are not to be compared with older ones.',
];
const PAGE = pdfLines(SENTENCES, { x: 72, y: 700 });

/** What a program makes of a page in another script. */
const NONSENSE = 'nnimesAdiuaiy Tudedanan uasdimnfussuuiiiin fu fonnmesludeladeluil aawilx aU7x '.repeat(12);

/** Words as they were recognised, one after the other on lines of 60 letters. */
function recognisedPage(page: number, text: string, confidence: (word: string) => number): RecognisedPage {
  let [left, baseline] = [72, 100];
  const words = text.split(' ').map((word) => {
    if (left + word.length * 6 > 432) [left, baseline] = [72, baseline + 14];
    const right = left + word.length * 6;
    const placed = wordAt({ text: word, left, right, baseline, confidence: confidence(word) });
    left = right + 4;
    return placed;
  });
  return pageWith(page, words);
}

describe('a page that is a picture', () => {
  test('stands in the report as one, is named in a remark, and told as worth recognising', async () => {
    const { facts, document } = await successOf(readReport(file('scan.pdf', await scanOf(pdfFile([PAGE, PAGE])))));
    expect(facts).toMatchObject({
      words: 0,
      pages: 2,
      unread: [0, 1],
      recognised: [],
      warnings: ['Pages 1–2 are pictures without text.'],
    });
    expect(document.locators).toMatchObject([
      { offset: 0, label: '1' },
      { offset: 2, label: '2' },
    ]);
  });

  test('is none where the file has its text, or where there is nothing at all', async () => {
    const { unread, warnings } = await successOf(readPdf(file('a.pdf', pdfFile([PAGE, []]))));
    expect([unread, warnings]).toEqual([[], ['Page 2 has no text.']]);
  });

  test.each([
    ['a good text', SENTENCES.join(' ').replace(/[()]/g, ''), []],
    ['a text that makes no sense', NONSENSE, [0]],
  ])('and lies over %s', async (_what, layer, unread) => {
    const reading = await successOf(readPdf(file('scan.pdf', await scanOf(pdfFile([PAGE]), { layer }))));
    expect(reading.unread).toEqual(unread);
    expect(reading.warnings.join('')).toContain(unread.length ? 'Page 1 has a text that makes no sense.' : '');
  });
});

describe('recognised text', () => {
  test('is read as printed text is, in place of what the file has there', async () => {
    const bytes = await scanOf(pdfFile([PAGE]), { layer: NONSENSE });
    const page = recognisedPage(0, SENTENCES.join(' '), () => 95);
    const reading = await successOf(readPdf({ ...file('scan.pdf', bytes), recognised: [page] }));
    expect(outline(reading.blocks)).toEqual([`p(${SENTENCES.join(' ')})`]);
    expect(reading.unread).toEqual([]);
  });

  test('carries how sure it is: doubtful words each for itself, the sure ones around them together', async () => {
    const text = 'The road was bvilt in the year before last';
    const page = recognisedPage(1, text, (word) => (word === 'bvilt' ? 41 : word === 'road' ? 90 : 94));
    const choices = { recognise: ['eng'] };
    const given = { ...file('scan.pdf', await scanOf(pdfFile([PAGE, PAGE]))), recognised: [page], choices };
    const { document, facts } = await successOf(readReport(given));
    expect(facts).toMatchObject({ unread: [0], recognised: ['eng'] });
    const start = 2; // After the picture of page 1.
    expect(document.recognised).toEqual([
      { start, end: start + 12, confidence: 93 },
      { start: start + 13, end: start + 18, confidence: 41 },
      { start: start + 19, end: start + text.length, confidence: 94 },
    ]);
  });

  test('of a page on which there was none leaves the picture, and is not asked for again', async () => {
    const page = recognisedPage(0, 'x', () => 0);
    const bytes = await scanOf(pdfFile([PAGE, []]));
    const recognised = [{ ...page, words: [] }];
    const reading = await successOf(readPdf({ ...file('scan.pdf', bytes), recognised }));
    expect(outline(reading.blocks)).toHaveLength(2);
    expect(reading.unread).toEqual([1]);
  });
});

describe('a text that makes no sense', () => {
  test.each([
    ['English', SENTENCES.join(' ')],
    ['figures', '12.4 38,900 41% (7.1) $1,200 '.repeat(30)],
    ['Thai', 'ครัวเรือนในสามจังหวัดได้รับการเยี่ยมปีละสองครั้ง '.repeat(20)],
    ['Vietnamese', 'Các hộ gia đình ở ba tỉnh được đến thăm hai lần một năm và những gì họ nói '.repeat(4)],
  ])('is not seen in %s, even over a picture', async (_what, text) => {
    expect(await unreadPage(text, async () => 1)).toBeNull();
  });

  test('is looked for only over pictures, but for signs that stand for nothing', async () => {
    expect(await unreadPage(NONSENSE, async () => 0.3)).toBeNull();
    expect(await unreadPage('\uE012\uE034\uE0A1 \uFFFD\uFFFD ab '.repeat(20), async () => 0)).toBe('nonsense');
  });
});
