/** A project in which everything that has a name is named in the scripts of the region, at the lengths that names have. */

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportAnnotationSet } from '../../src/main/exchange/exchangeFile.ts';
import { addAnnotation, setMemo } from '../../src/main/project/annotating.ts';
import { draftNewBrief } from '../../src/main/project/briefs.ts';
import { addTag, defineTag } from '../../src/main/project/codebook.ts';
import { editReport } from '../../src/main/project/library.ts';
import { openProject } from '../../src/main/project/openProject.ts';
import type { Project } from '../../src/main/project/project.ts';
import type { Reviewer } from '../../src/shared/model/reviewer.ts';
import type { Result } from '../../src/shared/result.ts';
import { commandLine } from '../disk.ts';
import { expect } from '../fixtures.ts';

interface Tongue {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly tag: string;
  readonly memo: string;
  readonly text: string;
}

/** One account a language, each with its own names. */
export const tongues: readonly Tongue[] = [
  {
    language: 'th',
    title: 'การกลับคืนสู่ครอบครัวของเด็กที่ได้รับผลกระทบ: ผู้ปกครองที่ยังไม่มีทะเบียนบ้าน ปีที่หนึ่งถึงปีที่สาม',
    author: 'กัญญารัตน์ ศรีสุวรรณปิ่นแก้ว',
    tag: 'ความต้องการเฉพาะของเด็กที่เพิ่งกลับบ้าน',
    memo: 'ถามเจ้าหน้าที่อำเภออีกครั้งว่าผู้ปกครองที่ยังไม่มีทะเบียนบ้านต้องรอนานเท่าใด',
    text: 'เมื่อเจ้าหน้าที่คนเดิมมาเยี่ยมบ้านทุกเดือน เด็กส่วนใหญ่ยังเรียนอยู่หรือกำลังฝึกอาชีพ ครอบครัวบอกว่าการรู้วันนัดครั้งต่อไปสำคัญกว่าการที่เจ้าหน้าที่อยู่นาน ผู้ปกครองที่ไม่มีทะเบียนบ้านต้องรอนานกว่าหนึ่งปีจึงจะพาเด็กเข้าเรียนได้',
  },
  {
    language: 'km',
    title: 'ការត្រឡប់ទៅរកគ្រួសារវិញ៖ កុមារដែលមិនទាន់មានសៀវភៅគ្រួសារ និងការរង់ចាំចូលរៀននៅតាមស្រុក',
    author: 'ដារ៉ា ច័ន្ទសុភ័ក្ត្រ',
    tag: 'តម្រូវការជាក់លាក់របស់កុមារក្រោយត្រឡប់មកវិញ',
    memo: 'សូមសួរមន្ត្រីស្រុកម្តងទៀត៖ តើគ្រួសារត្រូវរង់ចាំរយៈពេលប៉ុន្មានខែ?',
    text: 'នៅពេលដែលបុគ្គលិកដដែលមកសួរសុខទុក្ខរៀងរាល់ខែ ក្មេងភាគច្រើននៅតែរៀន ឬកំពុងហ្វឹកហាត់មុខរបរ។ គ្រួសារបានប្រាប់ថា ការដឹងថ្ងៃណាត់ជួបបន្ទាប់មានសារៈសំខាន់ជាងរយៈពេលនៃការមកលេង។',
  },
  {
    language: 'lo',
    title: 'ການກັບຄືນສູ່ຄອບຄົວ: ເດັກນ້ອຍທີ່ຍັງບໍ່ມີສຳມະໂນຄົວ ແລະ ການລໍຖ້າເຂົ້າໂຮງຮຽນໃນເມືອງພູດອຍ',
    author: 'ບຸນມີ ວົງພະຈັນ',
    tag: 'ຄວາມຕ້ອງການສະເພາະຂອງເດັກນ້ອຍ',
    memo: 'ຖາມພະນັກງານເມືອງອີກເທື່ອໜຶ່ງ ກ່ຽວກັບວັນນັດຄັ້ງຕໍ່ໄປ.',
    text: 'ເມື່ອພະນັກງານຄົນເກົ່າມາຢ້ຽມຢາມທຸກເດືອນ ເດັກນ້ອຍສ່ວນໃຫຍ່ຍັງຮຽນຢູ່ ຫຼື ກຳລັງຝຶກອາຊີບ. ຄອບຄົວບອກວ່າ ການຮູ້ວັນນັດຄັ້ງຕໍ່ໄປສຳຄັນກວ່າຄວາມຍາວຂອງການຢ້ຽມຢາມ.',
  },
  {
    language: 'my',
    title: 'မိသားစုထံ ပြန်လည်ရောက်ရှိခြင်း – အိမ်ထောင်စုစာရင်း မရှိသေးသော ကလေးများနှင့် ကျောင်းဝင်ခွင့် စောင့်ဆိုင်းရချိန်',
    author: 'ဒေါ်ခင်မျိုးသန့်',
    tag: 'ကလေးများ၏ အထူးလိုအပ်ချက်များ',
    memo: 'မြို့နယ်ရုံးကို ထပ်မံမေးမြန်းရန်။ နောက်တစ်ကြိမ်လာမည့်ရက်ကို ကြိုတင်သိပါသလား။',
    text: 'ဝန်ထမ်းတစ်ဦးတည်းက လစဉ်အိမ်လာလည်သည့်အခါ ကလေးအများစုသည် ကျောင်းတက်နေဆဲ သို့မဟုတ် အသက်မွေးပညာ သင်ယူနေကြသည်။ မိသားစုများက နောက်တစ်ကြိမ်လာမည့်ရက်ကို သိရခြင်းသည် ကြာကြာနေခြင်းထက် ပိုအရေးကြီးသည်ဟု ပြောကြသည်။',
  },
  {
    language: 'vi',
    title: 'Trở về với gia đình: những trẻ chưa có sổ hộ khẩu và thời gian chờ nhập học ở vùng cao, giai đoạn thứ nhất',
    author: 'Nguyễn Thị Ánh Tuyết',
    tag: 'Nhu cầu riêng của trẻ vừa trở về',
    memo: 'Hỏi lại cán bộ huyện: gia đình phải chờ bao lâu, và ai quyết định?',
    text: 'Ở nơi cùng một cán bộ đến thăm nhà hằng tháng, hầu hết các em vẫn đi học hoặc đang học nghề. Gia đình nói rằng biết trước ngày thăm tiếp theo quan trọng hơn thời gian mỗi lần thăm.',
  },
  {
    language: 'zh',
    title: '回到家庭之后：没有户口登记的儿童与入学等待时间——山区三县的走访记录（第一年至第三年）',
    author: '陈晓明、李玉兰',
    tag: '儿童特殊需要（返乡后第一年）',
    memo: '请再问一次县办公室：没有户口登记的家庭要等多久？',
    text: '同一位工作人员每月上门探访的地方，几乎所有孩子都还在上学或接受职业培训。家庭表示，知道下一次探访的日期比探访的时间长短更重要。没有户口登记的孩子，往往要等一年多才能入学。',
  },
  {
    language: 'ar',
    title: 'العودة إلى الأسرة: أطفال بلا سجل أسرة (Household record) وانتظار الالتحاق بالمدرسة 2022–2024',
    author: 'د. ليلى عبد الرحمن الحسيني',
    tag: 'احتياجات الأطفال (UNICEF 2024)',
    memo: 'اسأل مكتب المنطقة (District Office) مرة أخرى: كم تنتظر الأسرة؟',
    text: 'حيث كان الموظف نفسه يزور البيت كل شهر، ظل معظم الأطفال في المدرسة أو في التدريب المهني. وقالت الأسر إن معرفة موعد الزيارة التالية أهم من طولها. (2024) وانتظر بعض الأطفال أكثر من سنة قبل دخول المدرسة.',
  },
];

/** Who reads here, and who sends a set. */
export const reader: Reviewer = { id: 'reviewer-kanya', name: 'กัญญารัตน์ ศรีสุวรรณปิ่นแก้ว' };
const colleague: Reviewer = { id: 'reviewer-layla', name: 'د. ليلى الحسيني' };

/** Makes the project at `directory`, with a brief drafted, and the set of a colleague who wrote in the same places. */
export async function languagesProject(directory: string, sideFolder: string): Promise<string> {
  const files = await reportFiles(sideFolder);
  for (const words of [
    ['init', directory],
    ['import', directory, join(import.meta.dirname, '../reports/scripts.html'), ...files],
  ])
    expect(await commandLine(...words)).toMatchObject({ code: 0, err: '' });
  await editing(directory, async (project) => {
    for (const tongue of tongues) await takeUp(project, tongue);
    await overlap(project);
    await done(draftNewBrief(project, reader));
  });
  return colleaguesSet(directory, join(sideFolder, 'colleague'));
}

async function reportFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = tongues.map(({ title }) =>
    join(
      folder,
      `${title
        .slice(0, 24)
        .trim()
        .replaceAll(/[:/–()]/gu, ' ')}.md`,
    ),
  );
  for (const [place, { title, text }] of tongues.entries())
    await writeFile(files[place] ?? '', `# ${title}\n\n${text}\n\n${text}\n`);
  return files;
}

async function takeUp(project: Project, { language, title, author, tag, memo, text }: Tongue): Promise<void> {
  const source = project.sources.find((each) => each.title.values.some(({ value }) => value === title));
  if (!source) throw new Error(`${title} was not imported`);
  await done(editReport(project, source.id, { authors: [author], publisher: author, language }));
  const made = await done(addTag(project, tag));
  await done(defineTag(project, made.id, { definition: memo, useWhen: text, notWhen: memo, example: text }));
  const whole = await done(project.texts.of(source));
  const start = whole.index.text.indexOf(text);
  const end = start + text.length;
  const annotate = (from: number, to: number, tagIds: readonly string[], words: string) =>
    done(addAnnotation(project, reader, { sourceId: source.id, start: from, end: to, tagIds, memo: words }));
  await annotate(start, end, [made.id, 'tag-gap'], memo);
  await annotate(start + 4, start + 40, ['tag-child-specific-need'], '');
}

/** Every tag once on the page that has all scripts, so that the margin names them side by side. */
async function overlap(project: Project): Promise<void> {
  const source = project.sources.find(({ original }) => original.ending === 'html');
  if (!source) throw new Error('the page with all scripts was not imported');
  const { index } = await done(project.texts.of(source));
  for (const [place, { text, memo }] of tongues.entries()) {
    const start = index.text.indexOf(text.slice(0, 20));
    const own = project.tags[3 + place]?.id ?? 'tag-gap';
    const other = project.tags[3 + ((place + 1) % tongues.length)]?.id ?? 'tag-gap';
    for (const [from, to, tagId] of [
      [0, 50, own],
      [10, 70, other],
      [20, 60, 'tag-child-specific-need'],
    ] as const)
      await done(
        addAnnotation(project, colleague, {
          sourceId: source.id,
          start: start + from,
          end: start + to,
          tagIds: [tagId],
          memo,
        }),
      );
  }
}

async function colleaguesSet(directory: string, copy: string): Promise<string> {
  await cp(directory, copy, { recursive: true });
  await rm(join(copy, 'lock'), { force: true });
  await editing(directory, (project) => rewriteMemos(project, ({ memo }) => `${memo} ✓`));
  await editing(copy, async (project) => {
    await rewriteMemos(project, ({ text }) => text);
    const [source] = project.sources;
    if (source)
      await done(addAnnotation(project, colleague, { sourceId: source.id, start: 0, end: 20, tagIds: ['tag-gap'] }));
    await done(exportAnnotationSet(project, colleague, `${copy}.annotations.json`));
  });
  return `${copy}.annotations.json`;
}

async function rewriteMemos(project: Project, wordsOf: (tongue: Tongue) => string): Promise<void> {
  for (const source of project.sources) {
    const tongue = tongues.find(({ title }) => source.title.values.some(({ value }) => value === title));
    const store = await done(project.annotations(source.id));
    for (const { id } of tongue ? store.records.values() : [])
      if (tongue) await done(setMemo(project, { sourceId: source.id, annotationId: id }, wordsOf(tongue)));
  }
}

async function editing(directory: string, edit: (project: Project) => Promise<void>): Promise<void> {
  const project = await done(openProject(directory, { mode: 'write' }));
  await edit(project);
  await done(project.close());
}

async function done<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}
