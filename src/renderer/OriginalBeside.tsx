/** The original page beside the text of a PDF report. */

import { type CSSProperties, type ReactNode, useCallback, useId, useMemo, useRef } from 'react';
import type { AnnotationView } from '../shared/ipc/views.ts';
import { firstOriginal } from '../shared/model/preferences.ts';
import { offsetAt, outlineOn } from '../shared/text/originalPages.ts';
import { keysOf } from './commands/keys.ts';
import { useCommand } from './commands/running.ts';
import { OriginalPane } from './features/original/OriginalPane.tsx';
import { nextZoom } from './features/original/zoom.ts';
import { preferOriginal, readPicture, toggleOriginal, unlockOriginal } from './state/original.ts';
import { preferences, preferencesOf } from './state/preferences.ts';
import { jumpTo } from './state/reading.ts';
import { type OpenReport, session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { PaneDivider } from './ui/PaneDivider.tsx';
import { useOriginal } from './useOriginal.ts';
import { words as frameWords } from './words/frame.ts';
import { words } from './words/original.ts';

/** Whether the original stands beside `report`, as the analyst wants it in this project. */
export function useOriginalShown(report: OpenReport | null): boolean {
  const project = useStore(session, (value) => value.project);
  const wanted = useStore(preferences, (all) => preferencesOf(all, project?.projectId ?? '').original.shown);
  const source = project?.sources.find(({ id }) => id === report?.sourceId);
  return wanted && source?.format === 'pdf';
}

/** The text, and the original of `report` beside it where one is given. */
export function WorkArea({ report, children }: { readonly report: OpenReport | null; readonly children: ReactNode }) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const projectId = useStore(session, ({ project }) => project?.projectId ?? '');
  const width = useStore(preferences, (all) => preferencesOf(all, projectId).original.width);
  return (
    <div
      ref={frame}
      className={report ? 'beside-original' : 'beside-original alone'}
      style={{ '--original': `${width}px` } as CSSProperties}
    >
      {children}
      {report && (
        <section className="pane-place original-place" aria-label={words.pane} data-pane>
          <div id={id} className="pane">
            <OriginalBeside key={report.sourceId} report={report} />
          </div>
          <PaneDivider
            side="original"
            label={frameWords.divider(words.pane)}
            width={width}
            controls={id}
            frame={frame}
            onResized={(wanted) => preferOriginal(wanted === null ? { shown: false } : { width: wanted })}
            onRestore={() => preferOriginal({ width: firstOriginal.width })}
          />
        </section>
      )}
    </div>
  );
}

function OriginalBeside({ report }: { readonly report: OpenReport }) {
  const annotations = useStore(session, (value) => value.annotations);
  const zoom = useStore(preferences, (all) => preferencesOf(all, session.get().project?.projectId ?? '').original.zoom);
  const inHand = useInHand(annotations);
  const original = useOriginal(report, inHand);
  const { labels, page, aligned } = original;
  const outlines = useMemo(() => {
    if (!aligned) return [];
    const others = annotations.flatMap((each) =>
      isPlaced(each) ? [{ id: each.id, rects: outlineOn(aligned, each) }] : [],
    );
    const active = inHand ? [{ id: IN_HAND, rects: outlineOn(aligned, inHand) }] : [];
    return [...others, ...active].filter(({ rects }) => rects.length > 0);
  }, [aligned, annotations, inHand]);
  const { file } = original;
  const picture = useCallback((wanted: number, width: number) => readPicture(file, wanted, width), [file]);
  const count = Array.isArray(labels) ? labels.length : 0;
  const turn = (step: number) => original.turn(Math.max(0, Math.min(count - 1, page + step)));
  const scale = (step: -1 | 0 | 1) => preferOriginal({ zoom: nextZoom(zoom, step) });
  const readHere = () => {
    if (original.start !== null) jumpTo(original.start);
  };
  useCommand('original.next', () => turn(1), page < count - 1);
  useCommand('original.previous', () => turn(-1), page > 0);
  useCommand('original.larger', () => scale(1));
  useCommand('original.smaller', () => scale(-1));
  useCommand('original.fit', () => scale(0));
  useCommand('original.readHere', readHere, original.start !== null);
  const isOutlined = outlines.some(({ id }) => id === IN_HAND);
  return (
    <OriginalPane
      labels={labels}
      page={page}
      size={aligned?.original ?? null}
      outlines={outlines.map(({ id, rects }) => ({ id, rects, inHand: id === IN_HAND }))}
      status={said(original, isOutlined)}
      picture={picture}
      zoom={zoom}
      keys={{ next: keysOf('original.next') ?? '', previous: keysOf('original.previous') ?? '' }}
      onTurn={turn}
      onZoom={scale}
      onReadHere={original.start === null ? null : readHere}
      onPoint={(x, y) => {
        const offset = aligned && offsetAt(aligned, x, y);
        if (offset !== null) jumpTo(offset);
      }}
      onRetry={original.retry}
      onUnlock={(password) => void unlockOriginal(report.sourceId, password).then(original.retry)}
      onClose={toggleOriginal}
    />
  );
}

const IN_HAND = 'in hand';

/** The passage selected, else the annotation chosen, where it has a place; the same object as long as it is the same place. */
function useInHand(annotations: readonly AnnotationView[]) {
  const selection = useStore(session, (value) => value.selection);
  const activeId = useStore(session, (value) => value.activeId);
  const active = annotations.find(({ id }) => id === activeId);
  const { start, end } = selection ?? active ?? { start: 0, end: 0 };
  return useMemo(() => (end > 0 ? { start, end } : null), [start, end]);
}

const isPlaced = ({ end }: AnnotationView): boolean => end > 0;

function said({ labels, page, aligned, inHandOn }: ReturnType<typeof useOriginal>, isOutlined: boolean): string {
  if (!Array.isArray(labels) || inHandOn === null || !aligned) return '';
  const label = (of: number) => labels[of] ?? String(of + 1);
  if (isOutlined) return words.outlined(label(page));
  return page === inHandOn ? words.notFound(label(page)) : words.elsewhere(label(inHandOn));
}
