/** A project as large as one gets, put on disk without reading files: for measures and for trying things at size. */

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { describe } from '../../shared/anchoring/describe.ts';
import { newAnnotation } from '../../shared/model/annotation.ts';
import { newRegister } from '../../shared/model/register.ts';
import type { Reviewer } from '../../shared/model/reviewer.ts';
import { metadataRegisters, noMetadata, type SourceRecord } from '../../shared/model/source.ts';
import { sourceSchema } from '../../shared/schema/sourceSchema.ts';
import { canonicalText } from '../../shared/text/canonicalText.ts';
import { documentFile, originalFile, sourceFolder } from '../project/places.ts';
import type { Project } from '../project/project.ts';

const titles = [
  'Visits after the return, district',
  'การกลับบ้านของเด็กและครอบครัว เขต',
  'ការត្រឡប់ទៅផ្ទះវិញ និងការគាំទ្រគ្រួសារ ខេត្ត',
  'Bước vào trường sau khi trở về, tỉnh',
  '返乡后的家庭走访 第',
  'زيارات ما بعد العودة، منطقة',
];
const languages = ['en', 'th', 'km', 'vi', 'zh', 'ar'];

/** Puts `reports` reports with `annotations` annotations each into `project`, which keeps them as if they were imported. */
export async function fillProject(
  project: Project,
  reviewer: Reviewer,
  size: { readonly reports: number; readonly annotations: number },
): Promise<void> {
  const records: SourceRecord[] = [];
  for (let place = 0; place < size.reports; place++) {
    const { record, text } = await putReport(project, reviewer, place);
    records.push(record);
    if (size.annotations) await annotate(project, reviewer, record, text, size.annotations);
  }
  const entered = await project.entries.commit({ put: records });
  if (!entered.ok) throw new Error(entered.error.message);
}

async function putReport(
  project: Project,
  reviewer: Reviewer,
  place: number,
): Promise<{ record: SourceRecord; text: string }> {
  const title = `${titles[place % titles.length]} ${place + 1}`;
  const language = languages[place % languages.length] ?? '';
  const lines = Array.from({ length: 40 }, (_, line) => `In visit ${line + 1} of report ${place + 1} people were met.`);
  const blocks = lines.map((line) => sourceSchema.node('paragraph', null, sourceSchema.text(line)));
  const doc = sourceSchema.node('doc', null, [
    sourceSchema.node('chunk', { characters: lines.join('\n').length }, blocks),
  ]);
  const text = canonicalText(doc);
  const bytes = new TextEncoder().encode(text);
  const stamp = project.clock.next();
  const record: SourceRecord = {
    kind: 'source',
    id: project.newId(),
    format: 'text',
    original: { name: `report-${place + 1}.txt`, ending: 'txt', bytes: bytes.length, sha256: sha256(text) },
    imported: project.moment(),
    importedBy: reviewer,
    editions: [],
    shown: 1,
    furniture: newRegister<SourceRecord['furniture']['values'][number]['value']>([], stamp),
    documents: [
      {
        version: 1,
        edition: 1,
        choices: {},
        recognised: [],
        unread: [],
        read: project.moment(),
        fingerprint: sha256(text),
        length: text.length,
        words: text.split(/\s+/).length,
        pages: null,
        warnings: [],
      },
    ],
    title: newRegister(title, stamp),
    language: newRegister(language, stamp),
    ...metadataRegisters(noMetadata, stamp),
    deleted: newRegister(false, stamp),
  };
  const folder = sourceFolder(project.directory, record.id);
  await mkdir(folder, { recursive: true });
  await writeFile(originalFile(folder, { edition: 1, ending: 'txt' }), bytes);
  await writeFile(
    documentFile(folder, 1),
    JSON.stringify({ schemaVersion: 1, title, language, locators: [], doc: doc.toJSON() }),
  );
  return { record, text };
}

async function annotate(
  project: Project,
  creator: Reviewer,
  record: SourceRecord,
  text: string,
  count: number,
): Promise<void> {
  const tags = project.tags;
  const fingerprint = record.documents[0]?.fingerprint ?? '';
  const put = Array.from({ length: count }, (_, place) => {
    const start = (place * 97) % (text.length - 60);
    return newAnnotation({
      id: project.newId(),
      creator,
      created: project.moment(),
      target: describe(text, fingerprint, start, start + 40),
      tagIds: [tags[place % tags.length]?.id ?? 'tag-gap'],
      memo: '',
      stamp: project.clock.next(),
    });
  });
  const store = await project.annotations(record.id);
  const written = store.ok ? await store.value.commit({ put }) : store;
  if (!written.ok) throw new Error(written.error.message);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
