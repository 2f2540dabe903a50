import { expect, test } from 'vitest';
import { sourceNode } from '../../shared/model/sourceDocument.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import { limits } from './limits.ts';
import { readReport } from './readReport.ts';
import { docxFile, paragraph, title } from './testing/docxFile.ts';
import { pdfFile } from './testing/pdfFile.ts';
import { failureOf, file, successOf } from './testing/reading.ts';

/** A heading and a sentence in each script, made for this test. */
const texts = {
  Thai: ['รายงานประจำปี', 'เด็กในหมู่บ้านกลับไปเรียนหนังสือได้ครบทุกคนในปีที่ผ่านมา'],
  Lao: ['ບົດລາຍງານປະຈໍາປີ', 'ເດັກນ້ອຍຢູ່ໃນບ້ານໄດ້ກັບໄປໂຮງຮຽນຄົບທຸກຄົນ'],
  Khmer: ['របាយការណ៍ប្រចាំឆ្នាំ', 'កុមារក្នុងភូមិបានត្រឡប់ទៅរៀនវិញទាំងអស់គ្នា'],
  Burmese: ['နှစ်ပတ်လည်အစီရင်ခံစာ', 'ရွာရှိကလေးများအားလုံး ကျောင်းပြန်တက်နိုင်ခဲ့ကြသည်'],
  Vietnamese: ['Báo cáo thường niên', 'Tất cả trẻ em trong làng đã được trở lại trường học'],
  Chinese: ['年度报告', '村里的孩子去年全部重返学校，家长们对此表示满意'],
} as const;

const makers = {
  txt: async (heading: string, text: string) => `${heading}\n\n${text}`,
  md: async (heading: string, text: string) => `# ${heading}\n\n${text}`,
  html: async (heading: string, text: string) => `<!DOCTYPE html><h1>${heading}</h1><p>${text}</p>`,
  docx: (heading: string, text: string) => docxFile([title(heading), paragraph(text)]),
} as const;

const cases = Object.entries(texts).flatMap(([script, lines]) =>
  Object.entries(makers).map(([ending, make]) => ({ script, ending, lines, make })),
);

test.each(cases)('$script text comes through .$ending letter by letter', async ({ ending, lines, make }) => {
  const [heading, text] = lines.map((line) => line.normalize('NFC'));
  const content = await make(heading ?? '', text ?? '');
  const { document, facts } = await successOf(readReport(file(`report.${ending}`, content)));
  expect(canonicalText(await successOf(sourceNode(document)))).toBe(`${heading}\n${text}`);
  expect(document.title).toBe(heading);
  expect(facts.words).toBeGreaterThan(4);
});

test('a PDF carries its pages, and its warnings come after the one about the ending', async () => {
  const bytes = pdfFile([[{ text: 'A first page.', x: 72, y: 600 }], []]);
  const { format, facts, document } = await successOf(readReport(file('report.doc', bytes)));
  expect([format, facts.pages, document.locators]).toEqual(['pdf', 2, [{ offset: 0, label: '1', page: 0 }]]);
  expect(facts.warnings).toEqual([expect.stringContaining('“.doc”'), expect.stringContaining('Page 2')]);
});

test('pages on which there is nothing are a failure that says so', async () => {
  expect((await failureOf(readReport(file('scan.pdf', pdfFile([[], []]))))).message).toContain('its pages are blank');
});

test('a file that is too large is refused before it is looked at', async () => {
  const { reason, message } = await failureOf(readReport(file('big.txt', new Uint8Array(limits.fileBytes + 1))));
  expect([reason, message]).toEqual(['limit', expect.stringContaining('larger than 200 MiB')]);
});

test('the same file gives the same fingerprint, another text another one', async () => {
  const fingerprint = async (text: string) => (await successOf(readReport(file('a.txt', text)))).facts.fingerprint;
  expect(await fingerprint('One.\r\n\r\nTwo.')).toBe(await fingerprint('\uFEFFOne.\n\nTwo.\n'));
  expect(await fingerprint('One.')).not.toBe(await fingerprint('One!'));
});
