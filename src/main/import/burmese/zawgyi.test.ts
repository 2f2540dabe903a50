import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceNode } from '../../../shared/model/sourceDocument.ts';
import { canonicalText } from '../../../shared/text/canonicalText.ts';
import { readReport } from '../readReport.ts';
import { file, successOf } from '../testing/reading.ts';
import { p, pageTurn, r, wordFile } from '../testing/wordFile.ts';
import { fromZawgyi, isZawgyi } from './zawgyi.ts';

/** "The children have come home." */
const ZAWGYI = 'ကေလးမ်ား အိမ္သို႔ ျပန္ေရာက္ၾကသည္။';
const UNICODE = 'ကလေးများ အိမ်သို့ ပြန်ရောက်ကြသည်။';
const WARNING = expect.stringContaining('old Zawgyi encoding');

async function read(name: string, content: string | Uint8Array) {
  const { document, facts } = await successOf(readReport(file(name, content)));
  return { text: canonicalText(await successOf(sourceNode(document))), document, facts };
}

test.each([
  [ZAWGYI, UNICODE],
  ['ျမန္မာစာ', 'မြန်မာစာ'],
  ['ေနေကာင္းလား', 'နေကောင်းလား'],
  ['The office in ျမဝတီ was closed.', 'The office in မြဝတီ was closed.'],
])('%s is Zawgyi, and means %s', (zawgyi, unicode) => {
  expect(isZawgyi(zawgyi)).toBe(true);
  expect(fromZawgyi(zawgyi)).toBe(unicode);
});

test.each([
  ['Burmese', UNICODE],
  ['one word of Burmese', 'ကလေး'],
  ['Pali with stacked letters', 'သမ္မာသမ္ဗုဒ္ဓဿ'],
  ['Shan', 'ၵူၼ်းၵူႊၵေႃႉ မီးသုၼ်ႇလႆႈ ယူႇသဝ်းၼႂ်းမိူင်း'],
  ['Mon', 'ဘာသာမန် ညးလက္ကရဴ အခေါင်အရာ ပ္ဍဲဍုၚ်'],
  ['Karen', 'ပှၤကညီ တၢ်သူၣ်လၢကပီၤ ကီၢ်သူ'],
  ['a vowel named by itself in an English text', 'The vowel ေ is written before its consonant, as in နေ.'],
  ['Burmese digits', '၂၀၂၄'],
  ['no Burmese at all', 'Three visits'],
])('%s is not Zawgyi', (_, text) => {
  expect(isZawgyi(text)).toBe(false);
});

test('of a document of two hands only the paragraphs in Zawgyi are converted, with a warning', async () => {
  const { text, document, facts } = await read('a.txt', `${UNICODE}\n\n${ZAWGYI}\n\nEnglish.`);
  expect(text).toBe(`${UNICODE}\n${UNICODE}\nEnglish.`);
  expect([document.language, facts.warnings]).toEqual(['my', [WARNING]]);
});

test('short lines that could be either are read as the text around them', async () => {
  const { text } = await read('a.md', `${ZAWGYI} ${ZAWGYI}\n\n- စကားခ်ီး\n- သူ`);
  expect(text).toBe(`${UNICODE} ${UNICODE}\nစကားချီး\nသူ`);
});

test('text in Unicode is left as it is, without a warning', async () => {
  const { text, facts } = await read('a.txt', `${UNICODE}\n\n${UNICODE}`);
  expect([text, facts.warnings]).toEqual([`${UNICODE}\n${UNICODE}`, []]);
});

test('titles are converted, and pages begin at the same words', async () => {
  const words = ZAWGYI.split(' ');
  const body = `${p(ZAWGYI)}<w:p>${r(`${words[0]} `)}${pageTurn}${r(words.slice(1).join(' '), '<w:b/>')}</w:p>`;
  const { text, document } = await read('a.docx', wordFile(body, { properties: `<dc:title>${ZAWGYI}</dc:title>` }));
  expect(document.title).toBe(UNICODE);
  expect(document.locators.map(({ offset }) => text.slice(offset, offset + 5))).toEqual([
    UNICODE.slice(0, 5),
    UNICODE.split(' ')[1]?.slice(0, 5),
  ]);
});

test('text without any space is converted in time', () => {
  expect(fromZawgyi('ျမန္မာ'.repeat(20_000))).toBe('မြန်မာ'.repeat(20_000));
});

const sample = join(process.env.REFERENCE_FILES ?? '', 'corpus', 'pdf', 'burmese-padauk-sample.pdf');

test.skipIf(!process.env.REFERENCE_FILES || !existsSync(sample))('a real report in Unicode is left alone', async () => {
  const { facts } = await read('a.pdf', new Uint8Array(readFileSync(sample)));
  expect(facts.warnings).not.toContainEqual(WARNING);
});
