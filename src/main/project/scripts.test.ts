/** A word of each script that reports are written in: imported, found, tagged, and read back from disk as it was written. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { current } from '../../shared/model/register.ts';
import type { SourceRecord } from '../../shared/model/source.ts';
import { findHits } from '../../shared/text/find.ts';
import { FoldedText } from '../../shared/text/foldedText.ts';
import type { ReportReader } from '../import/reader.ts';
import { readReport } from '../import/readReport.ts';
import { docxFile, paragraph } from '../import/testing/docxFile.ts';
import { mali, newFolder, newProject, value } from '../testing/projects.ts';
import { addAnnotation } from './annotating.ts';
import { openProject } from './openProject.ts';
import type { Project } from './project.ts';
import { importReport } from './reports.ts';
import { annotationViews } from './viewing.ts';

/** `word` stands in the second sentence as it is found; `typed` is how a keyboard or another program may write it. */
const scripts = [
  {
    script: 'Thai',
    language: 'th',
    text: 'เด็กสามคนกลับบ้านแล้ว คำถามคือใครจะดูแลเขาที่โรงเรียน',
    word: 'คำถาม',
    typed: 'ค\u0E4D\u0E32ถาม',
  },
  {
    script: 'Khmer',
    language: 'km',
    text: 'កុមារបីនាក់បានត្រឡប់មកផ្ទះវិញ។ គ្រូបង្រៀនជួយពួកគេនៅសាលារៀន។',
    word: 'គ្រូបង្រៀន',
    typed: 'គ្រូ\u200Bបង្រៀន',
  },
  {
    script: 'Lao',
    language: 'lo',
    text: 'ເດັກນ້ອຍສາມຄົນກັບບ້ານແລ້ວ ຄູຊ່ວຍເຂົາຢູ່ໂຮງຮຽນ ແຕ່ບໍ່ມີເງິນຄ່າລົດ',
    word: 'ໂຮງຮຽນ',
    typed: 'ໂຮງຮຽນ',
  },
  {
    script: 'Burmese',
    language: 'my',
    text: 'ကလေးသုံးယောက် အိမ်ပြန်ရောက်ပြီ။ ဆရာမက ကျောင်းမှာ ကူညီသည်။',
    word: 'ကျောင်း',
    typed: 'ကျောင်း',
  },
  {
    script: 'Vietnamese',
    language: 'vi',
    text: 'Ba trẻ em đã trở về nhà. Giáo viên giúp các em ở trường học, nhưng không có tiền đi lại.',
    word: 'trường học',
    typed: 'trường học'.normalize('NFD'),
  },
  {
    script: 'Chinese',
    language: 'zh',
    text: '三名儿童已经回家。学校的老师每周探访他们，但没有交通费。',
    word: '探访',
    typed: '探访',
  },
  {
    script: 'Arabic',
    language: 'ar',
    text: 'عاد ثلاثة أطفال إلى بيوتهم. تساعدهم المعلمة في المدرسة، لكن لا توجد أجرة للنقل.',
    word: 'المعلمة',
    typed: 'المُعَلِّمَة',
  },
];

const formats: Readonly<Record<string, (text: string) => Uint8Array | Promise<Uint8Array>>> = {
  'report.txt': (text) => new TextEncoder().encode(`${text}\r\n`),
  'report of another system.txt': (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
  'report in pieces.txt': (text) => new TextEncoder().encode(text.normalize('NFD')),
  'report.html': (text) => new TextEncoder().encode(`<meta charset="utf-8"><article><p>${text}</p></article>`),
  'report.docx': (text) => docxFile([paragraph(text)]),
};

/** Reads in this process. */
const reader: ReportReader = { read: readReport };

describe.each(scripts)('$script', ({ language, text, word, typed }) => {
  test.each(Object.entries(formats))('%s', async (name, written) => {
    const project = await newProject();
    const source = await imported(project, name, await written(text));
    const sourceId = source.id;
    expect(current(source.language)).toBe(language);

    const read = value(await project.texts.of(source));
    expect(read.index.text).toBe(text);
    const [hit, ...others] = findHits(read.index.text, new FoldedText(read.index.text, false), typed, {
      matchCase: false,
      wholeWords: true,
    });
    expect(others).toEqual([]);
    expect(hit && text.slice(hit.start, hit.end)).toBe(word);

    await addAnnotation(project, mali, { sourceId, ...(hit ?? { start: 0, end: 0 }), tagIds: ['tag-gap'] });
    await project.close();
    const opened = value(await openProject(project.directory, { mode: 'read' }));
    expect(value(await annotationViews(opened, sourceId))).toMatchObject([
      { quote: word, ...hit, state: 'exact', tagIds: ['tag-gap'] },
    ]);
    await opened.close();
  });
});

async function imported(project: Project, name: string, bytes: Uint8Array): Promise<SourceRecord> {
  const path = join(await newFolder(), name);
  await writeFile(path, bytes);
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  return value(await importReport(project, mali, reader, path, watch));
}
