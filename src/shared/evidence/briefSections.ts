/** The sections of a brief: a heading and all that stands under it, smaller headings included. */

import type { Node } from 'prosemirror-model';
import { briefSchema, type SectionKind } from '../schema/briefSchema.ts';
import { isCitation } from '../schema/citation.ts';

const { nodes } = briefSchema;

/** A heading of the brief; `position` is that of its node in the ProseMirror document. The title has level 0. */
export interface BriefSection {
  readonly position: number;
  readonly level: number;
  readonly text: string;
  /** From after the heading to before the next one that is as large. */
  readonly from: number;
  readonly to: number;
  /** Whether its sentences need evidence; taken over from the larger heading it stands under. Null: they do not. */
  readonly kind: SectionKind | null;
  /** Citations and quotes in it. */
  readonly citations: number;
  /** Whether the program writes it. */
  readonly generated: boolean;
}

/** The title and all headings in order. */
export function briefSections(doc: Node): BriefSection[] {
  const headings: { readonly node: Node; readonly position: number; readonly level: number }[] = [];
  doc.forEach((node, position) => {
    if (node.type === nodes.title) headings.push({ node, position, level: 0 });
    else if (node.type === nodes.heading) headings.push({ node, position, level: node.attrs.level });
  });
  const kinds: (SectionKind | null)[] = [];
  return headings.map(({ node, position, level }, index) => {
    for (let deeper = level; deeper < kinds.length; deeper++) kinds[deeper] = null;
    const above = kinds.slice(0, level).findLast((kind) => kind) ?? null;
    const kind = level === 0 ? null : (node.attrs.section ?? kindByWords(node.textContent) ?? above);
    kinds[level] = kind;
    const next = level === 0 ? undefined : headings.slice(index + 1).find((each) => each.level <= level);
    const from = position + node.nodeSize;
    const to = next?.position ?? doc.content.size;
    return {
      position,
      level,
      text: node.textContent.trim(),
      from,
      to,
      kind,
      citations: citationsIn(doc, position, to),
      generated: doc.nodeAt(from)?.type === nodes.generated,
    };
  });
}

/** The section that holds `position`: the last heading before it. */
export function sectionAt(sections: readonly BriefSection[], position: number): BriefSection | null {
  return sections.findLast((section) => section.position <= position) ?? null;
}

/** The kind that each part of the text has, one for each block of the document. */
export function kindsByBlock(doc: Node): (SectionKind | null)[] {
  const byPosition = new Map(briefSections(doc).map((section) => [section.position, section]));
  const kinds: (SectionKind | null)[] = [];
  let kind: SectionKind | null = null;
  doc.forEach((_node, position) => {
    kind = byPosition.get(position)?.kind ?? (byPosition.has(position) ? null : kind);
    kinds.push(kind);
  });
  return kinds;
}

/** What such sections are headed in the languages of the region, when the heading was not made by a draft. */
const wordsByKind: Readonly<Record<SectionKind, RegExp>> = {
  findings:
    /^(key )?findings?\b|^results?\b|ข้อค้นพบ|ผลการศึกษา|លទ្ធផល|ການຄົ້ນພົບ|ຜົນການ|တွေ့ရှိချက်|phát hiện|kết quả|发现|發現|结果|結果|نتائج/iu,
  options:
    /^(policy )?options?\b|recommendations?\b|ข้อเสนอ|ทางเลือก|អនុសាសន៍|ជម្រើស|ຂໍ້ສະເໜີ|ທາງເລືອກ|အကြံပြု|khuyến nghị|kiến nghị|phương án|lựa chọn|建议|建議|选项|選項|توصيات|خيارات/iu,
};

function kindByWords(heading: string): SectionKind | null {
  const words = heading.normalize('NFC').trim();
  if (wordsByKind.findings.test(words)) return 'findings';
  return wordsByKind.options.test(words) ? 'options' : null;
}

function citationsIn(doc: Node, from: number, to: number): number {
  let count = 0;
  doc.nodesBetween(from, to, (node) => {
    if (isCitation(node)) count++;
  });
  return count;
}
