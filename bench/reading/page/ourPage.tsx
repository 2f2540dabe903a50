/** Our page: the component of the application, driven through its props. */

import type { Node } from 'prosemirror-model';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { PageView } from '../../../src/renderer/features/reading/PageView.tsx';
import type { AnnotationView, TagView } from '../../../src/shared/ipc/views.ts';
import type { Locator } from '../../../src/shared/model/sourceDocument.ts';
import { type TagLook, tagColours, tagPatterns } from '../../../src/shared/model/tag.ts';
import { inParts } from '../../../src/shared/schema/parts.ts';
import { sourceSchema } from '../../../src/shared/schema/sourceSchema.ts';
import { type ReportText, reportText } from '../../../src/shared/text/reportText.ts';
import { type Block, type SyntheticAnnotation, type SyntheticReport, TAG_COUNT } from '../syntheticReport.ts';
import type { Variant } from './variant.ts';

/** The looks that both peers use. */
export function tagLook(number: number): TagLook {
  return {
    colour: tagColours[number % tagColours.length] ?? 'teal',
    pattern: tagPatterns[number % tagPatterns.length] ?? 'solid',
  };
}

/** A tag as the window shows it. */
export function tagView(number: number): TagView {
  const id = `tag${number}`;
  return {
    id,
    name: id,
    definition: '',
    useWhen: '',
    notWhen: '',
    example: '',
    look: tagLook(number),
    key: null,
    order: number,
    deleted: false,
    conflicts: [],
  };
}

export function ourPage(): Variant {
  let root: Root | undefined;
  let document: Node | undefined;
  let text: ReportText | undefined;
  let annotations: AnnotationView[] = [];
  let tags = Array.from({ length: TAG_COUNT }, (_, number) => tagView(number));
  let activeId: string | null = null;
  const show = () => {
    if (!root || !document || !text) throw new Error('mount comes first');
    const props = { title: 'Report', document, text, annotations, tags, activeId, reviewerId: 'me' };
    const ignore = () => {};
    const edits = { onActivate: ignore, onSelect: ignore, onTagKey: ignore, onRemove: ignore, onMemo: ignore };
    const looks = { onHover: ignore, onChoose: ignore, onScreen: ignore, onSight: ignore };
    const page = <PageView {...props} {...edits} {...looks} />;
    flushSync(() => root?.render(page));
  };
  return {
    mount: (place, report) => {
      root = createRoot(place);
      document = reportNode(report);
      text = reportText(document, printedPages(report));
      annotations = report.annotations.map(annotationView);
      show();
    },
    add: (annotation) => {
      annotations = [...annotations, annotationView(annotation)];
      show();
    },
    remove: (annotationId) => {
      annotations = annotations.filter(({ id }) => id !== annotationId);
      show();
    },
    activate: (annotationId) => {
      activeId = annotationId;
      show();
    },
    unmount: () => root?.unmount(),
    recolour: (colour) => {
      tags = tags.map((tag, at) => (at === 0 ? { ...tag, look: { ...tag.look, colour } } : tag));
      show();
    },
  };
}

function reportNode(report: SyntheticReport): Node {
  const inline = ({ runs }: Block) =>
    runs.map(({ text, bold }) => sourceSchema.text(text, bold ? [sourceSchema.mark('strong')] : []));
  const block = (each: Block) => {
    if (each.kind === 'h1' || each.kind === 'h2')
      return sourceSchema.node('heading', { level: each.kind === 'h1' ? 1 : 2 }, inline(each));
    return sourceSchema.node('paragraph', null, inline(each));
  };
  const chunks = report.chunks.map((blocks) => {
    const nodes = blocks.filter(({ kind }) => kind !== 'li').map(block);
    const items = blocks
      .filter(({ kind }) => kind === 'li')
      .map((each) => sourceSchema.node('listItem', null, block(each)));
    nodes.splice(nodes.length - 1, 0, sourceSchema.node('bulletList', null, items));
    const characters = blocks.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0);
    return sourceSchema.node('chunk', { characters }, nodes);
  });
  return inParts(sourceSchema.node('doc', null, chunks));
}

/** As in a PDF file: each page has its printed number, which the window shows beside the text. */
function printedPages({ chunks }: SyntheticReport): Locator[] {
  return chunks.map(([first], page) => ({ label: `${page + 1}`, offset: first?.start ?? 0 }));
}

function annotationView(annotation: SyntheticAnnotation): AnnotationView {
  return {
    id: annotation.id,
    sourceId: 'source',
    state: 'exact',
    start: annotation.start,
    end: annotation.end,
    quote: '',
    recognised: null,
    locator: '',
    tagIds: [...annotation.tagIds],
    memo: '',
    creator: { id: 'reviewer', name: 'Reviewer' },
    created: '2026-01-01T00:00:00.000Z',
    conflicts: [],
  };
}
