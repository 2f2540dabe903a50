/** Which page of the original stands beside the text: it follows the reading and the passage in hand, and can be turned. */

import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { type AlignedPage, alignedPage, outlineOn, pageOf, pageStretches } from '../shared/text/originalPages.ts';
import type { Shut } from './features/original/OriginalPane.tsx';
import { type OriginalFile, readPage, readPages } from './state/original.ts';
import { place } from './state/place.ts';
import type { OpenReport } from './state/session.ts';
import { useStore } from './state/store.ts';

/** Offsets of the canonical text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Original {
  /** Null while the file is opened; 'failed' when that could not be done; what of the password is missing. */
  readonly labels: readonly string[] | Shut | null;
  /** Counted from 0. */
  readonly page: number;
  /** The page with its text; null as long as it is being read, or could not be. */
  readonly aligned: AlignedPage | null;
  /** The page of the passage in hand; null where none is in hand. */
  readonly inHandOn: number | null;
  /** Where the text of the page begins; null where it has none. */
  readonly start: number | null;
  readonly file: OriginalFile;
  turn(to: number): void;
  retry(): void;
}

/** The original of `report`, with the page that goes with `inHand`, the passage selected or chosen. */
export function useOriginal(report: OpenReport, inHand: Stretch | null): Original {
  const { sourceId, version, text } = report;
  const [attempt, setAttempt] = useState(0);
  const file = useMemo<OriginalFile>(() => ({ sourceId, version, attempt }), [sourceId, version, attempt]);
  const labels = useLabels(file);
  const stretches = useMemo(
    () => pageStretches(text.locators, Array.isArray(labels) ? labels : [], text.index.text.length),
    [text, labels],
  );
  const reading = useStore(place, (now) => pageOf(stretches, now.sourceId === sourceId ? now.offset : 0));
  const [page, setPage] = useState(reading);
  const [inHandOn, setInHandOn] = useState<number | null>(null);
  const [aligned, setAligned] = useState<AlignedPage | null>(null);
  useEffect(() => setPage(reading), [reading]);

  const align = useCallback(
    async (wanted: number): Promise<AlignedPage | null> => {
      const original = await readPage(file, wanted);
      return original && alignedPage(text.index.text, stretches, wanted, original);
    },
    [file, text, stretches],
  );
  const ready = Array.isArray(labels);
  useEffect(() => {
    if (!ready) return;
    let left = false;
    setAligned(null);
    void align(page).then((made) => left || setAligned(made));
    return () => {
      left = true;
    };
  }, [ready, page, align]);

  const { start, end } = inHand ?? nowhere;
  const follow = useEffectEvent(async (start: number, end: number, isLeft: () => boolean) => {
    const here = pageOf(stretches, start);
    // A note's text may be told after the page that it stands on.
    const before = here > 0 && !(await isOn(align(here), start, end)) && (await isOn(align(here - 1), start, end));
    if (isLeft()) return;
    setInHandOn(before ? here - 1 : here);
    setPage(before ? here - 1 : here);
  });
  useEffect(() => {
    let left = false;
    if (!ready || end === 0) setInHandOn(null);
    else void follow(start, end, () => left);
    return () => {
      left = true;
    };
  }, [ready, start, end]);

  const own = stretches.find((each) => each.page === page);
  return {
    labels,
    page,
    aligned,
    inHandOn,
    start: own?.start ?? null,
    turn: setPage,
    file,
    retry: () => setAttempt(attempt + 1),
  };
}

const nowhere: Stretch = { start: 0, end: 0 };

async function isOn(page: Promise<AlignedPage | null>, start: number, end: number): Promise<boolean> {
  const aligned = await page;
  return aligned !== null && outlineOn(aligned, { start, end }).length > 0;
}

function useLabels(file: OriginalFile): Original['labels'] {
  const [labels, setLabels] = useState<Original['labels']>(null);
  useEffect(() => {
    let left = false;
    setLabels(null);
    void readPages(file).then(
      (pages) => left || setLabels(!pages ? 'failed' : 'locked' in pages ? pages.locked : pages.labels),
    );
    return () => {
      left = true;
    };
  }, [file]);
  return labels;
}
