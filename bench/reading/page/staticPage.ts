/** The peer: plain HTML with flattened marks, rewritten block by block; the least that any page has to cost. */

import { adoptTagSheet, type TagSheet } from '../../../src/renderer/editor/reading/tagSheet.ts';
import { type Block, type SyntheticAnnotation, type SyntheticReport, TAG_COUNT } from '../syntheticReport.ts';
import { tagView } from './ourPage.tsx';
import type { Variant } from './variant.ts';

/** `contentVisibility` says whether chunks that are not seen are laid out. */
export function staticPage(contentVisibility: boolean): Variant {
  const blocks: Block[] = [];
  const annotations = new Map<string, SyntheticAnnotation>();
  const byBlock: Set<SyntheticAnnotation>[] = [];
  let page: HTMLElement | undefined;
  let sheet: TagSheet | undefined;
  let active = '';
  let tags = Array.from({ length: TAG_COUNT }, (_, number) => tagView(number));
  const touched = ({ start, end }: SyntheticAnnotation) => {
    const found: number[] = [];
    for (let at = blockAt(blocks, start); (blocks[at]?.start ?? end) < end; at++) found.push(at);
    return found;
  };
  const rewrite = (annotation: SyntheticAnnotation) => {
    for (const at of touched(annotation)) {
      const element = page?.querySelector(`[data-block="${at}"]`);
      const block = blocks[at];
      if (element && block) element.innerHTML = blockHtml(block, byBlock[at] ?? new Set(), active);
    }
  };
  const hold = (annotation: SyntheticAnnotation) => {
    annotations.set(annotation.id, annotation);
    for (const at of touched(annotation)) byBlock[at]?.add(annotation);
  };
  return {
    mount: (place, report) => {
      sheet = adoptTagSheet(document);
      sheet.show(tags);
      for (const block of report.chunks.flat()) {
        blocks.push(block);
        byBlock.push(new Set());
      }
      for (const annotation of report.annotations) hold(annotation);
      place.classList.toggle('everything-laid-out', !contentVisibility);
      place.innerHTML = `<div class="page-scroller"><div class="page">${reportHtml(report, byBlock)}</div></div>`;
      page = place.querySelector<HTMLElement>('.page') ?? undefined;
      for (const chunk of place.querySelectorAll<HTMLElement>('.chunk'))
        chunk.style.setProperty('--characters', chunk.dataset.characters ?? '0');
    },
    add: (annotation) => {
      hold(annotation);
      rewrite(annotation);
    },
    remove: (annotationId) => {
      const annotation = annotations.get(annotationId);
      if (!annotation) return;
      annotations.delete(annotationId);
      for (const at of touched(annotation)) byBlock[at]?.delete(annotation);
      rewrite(annotation);
    },
    activate: (annotationId) => {
      const before = annotations.get(active);
      active = annotationId;
      if (before) rewrite(before);
      const now = annotations.get(active);
      if (now) rewrite(now);
    },
    recolour: (colour) => {
      tags = tags.map((tag, at) => (at === 0 ? { ...tag, look: { ...tag.look, colour } } : tag));
      sheet?.show(tags);
    },
  };
}

function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The report as HTML; `byBlock` has the annotations over each of its blocks. */
export function reportHtml(report: SyntheticReport, byBlock: readonly Set<SyntheticAnnotation>[]): string {
  let at = 0;
  return report.chunks
    .map((blocks) => {
      const characters = blocks.reduce(
        (sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0),
        0,
      );
      const html = blocks.map((block) => {
        const tag = block.kind === 'li' ? 'p' : block.kind;
        const inner = blockHtml(block, byBlock[at] ?? new Set(), '');
        const element = `<${tag} data-block="${at++}">${inner}</${tag}>`;
        return block.kind === 'li' ? `<ul><li>${element}</li></ul>` : element;
      });
      return `<section class="chunk" data-characters="${characters}">${html.join('')}</section>`;
    })
    .join('')
    .replaceAll('</ul><ul>', '');
}

/** Overlaps are cut into flat pieces; each piece carries the classes of all that cover it. */
function blockHtml({ start, runs }: Block, covering: ReadonlySet<SyntheticAnnotation>, active: string): string {
  let offset = start;
  return runs
    .map(({ text, bold }) => {
      const end = offset + text.length;
      const cuts = new Set([offset, end]);
      for (const each of covering)
        for (const cut of [each.start, each.end]) if (cut > offset && cut < end) cuts.add(cut);
      const html = pieces(
        [...cuts].sort((a, b) => a - b),
        covering,
        active,
        (from, to) => text.slice(from - offset, to - offset),
      );
      offset = end;
      return bold ? `<strong>${html}</strong>` : html;
    })
    .join('');
}

function pieces(
  cuts: readonly number[],
  covering: ReadonlySet<SyntheticAnnotation>,
  active: string,
  textOf: (from: number, to: number) => string,
): string {
  let html = '';
  for (let at = 0; at + 1 < cuts.length; at++) {
    const from = cuts[at] ?? 0;
    const to = cuts[at + 1] ?? 0;
    const over = [...covering].filter((each) => each.start <= from && each.end >= to);
    if (over.length === 0) html += textOf(from, to);
    else {
      const classes = new Set(over.flatMap(({ tagIds }) => tagIds.map((tagId) => `t-${tagId}`)));
      const lit = over.some(({ id }) => id === active) ? ' active' : '';
      const ids = over.map(({ id }) => id).join(' ');
      html += `<mark class="highlight wash lane-0 ${[...classes].join(' ')}${lit}" data-annotation="${ids}">${textOf(from, to)}</mark>`;
    }
  }
  return html;
}
