/** The head of the page: title, place, and the reading tools in one toolbar with one tab stop. */

import { BookImage, Eye, EyeOff, ListTree, Search, Type } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Toolbar } from 'react-aria-components';
import type { SourceView } from '../shared/ipc/views.ts';
import { MOST_HITS } from '../shared/text/find.ts';
import { outlineOf } from '../shared/text/outline.ts';
import { keysOf } from './commands/keys.ts';
import { useCommand } from './commands/running.ts';
import { FindBar } from './features/reading/FindBar.tsx';
import { GoTo } from './features/reading/GoTo.tsx';
import { Outline } from './features/reading/Outline.tsx';
import { TextSettings } from './features/reading/TextSettings.tsx';
import './features/reading/tools.css';
import { ReportRecognition } from './RecognitionOver.tsx';
import { closeFind, find, nextHit, openFind, seek, seekIn, takeHit } from './state/find.ts';
import { decisionsIn, leftOutOf, resetFurniture } from './state/furniture.ts';
import { toggleOriginal } from './state/original.ts';
import { place } from './state/place.ts';
import { preferences, preferencesOf } from './state/preferences.ts';
import { jumpTo } from './state/reading.ts';
import { type OpenReport, session } from './state/session.ts';
import { useStore } from './state/store.ts';
import { setText, showPanel, type ToolPanel, toggleFurniture, tools } from './state/tools.ts';
import { isEditing } from './ui/editing.ts';
import { IconButton } from './ui/IconButton.tsx';
import { PopoverButton } from './ui/PopoverButton.tsx';
import { named } from './ui/written.ts';
import { words as furnitureWords } from './words/furniture.ts';
import { words as originalWords } from './words/original.ts';
import { words } from './words/reading.ts';

function FindTool({ report }: { readonly report: OpenReport }) {
  const state = useStore(find, (value) => value);
  const furniture = useStore(tools, (value) => value.furniture);
  // Another report, or more of it shown: the same words are sought there.
  const leftOut = useLeftOut(report);
  useEffect(() => seekIn(report, furniture ? null : leftOut), [report, furniture, leftOut]);
  useCommand('read.find', openFind);
  useCommand('read.nextHit', () => nextHit(1, !isEditing(document.activeElement)));
  useCommand('read.previousHit', () => nextHit(-1, !isEditing(document.activeElement)));
  const { hits, open, asked, ...shown } = state;
  if (!open) return null;
  const count = hits.length;
  return (
    <FindBar
      key={asked}
      {...shown}
      count={count}
      more={count >= MOST_HITS}
      keys={{ next: keysOf('read.nextHit') ?? '', previous: keysOf('read.previousHit') ?? '' }}
      onSeek={seek}
      onNext={(step) => nextHit(step, false)}
      onTake={takeHit}
      onClose={closeFind}
    />
  );
}

/** For each text block whether it is left out. */
function useLeftOut(report: OpenReport): readonly boolean[] {
  const decisions = useStore(session, decisionsIn);
  return leftOutOf(report, decisions);
}

export function ReadingHead({
  source,
  report,
}: {
  readonly source: SourceView | null;
  readonly report: OpenReport | null;
}) {
  return (
    <>
      <div className="reading-head">
        <h2 {...named(source?.title ?? '', source?.language)}>{source?.title ?? ''}</h2>
        {report && <Tools report={report} isPdf={source?.format === 'pdf'} />}
      </div>
      {report && <FindTool report={report} />}
      {report && <CleanedBar />}
      {source && <ReportRecognition source={source} />}
    </>
  );
}

/** What was decided by hand, while left-out parts are shown, with the way back. */
function CleanedBar() {
  const furniture = useStore(tools, (value) => value.furniture);
  const { length } = useStore(session, decisionsIn);
  useCommand('read.resetFurniture', resetFurniture, length > 0);
  if (!furniture || length === 0) return null;
  return (
    <div className="cleaned-bar">
      <p>{furnitureWords.cleaned(length)}</p>
      <button type="button" className="button small" onClick={resetFurniture}>
        {furnitureWords.resetAll}
      </button>
    </div>
  );
}

function Tools({ report, isPdf }: { readonly report: OpenReport; readonly isPdf: boolean }) {
  const furniture = useStore(tools, (value) => value.furniture);
  const leftOut = useLeftOut(report);
  const count = useMemo(() => leftOut.filter(Boolean).length, [leftOut]);
  const furnished = count > 0;
  useCommand('read.furniture', toggleFurniture, furnished);
  return (
    <Toolbar aria-label={words.tools} className="reading-tools">
      <GoToTool report={report} />
      <IconButton label={words.find} keys={keysOf('read.find') ?? ''} onPress={openFind}>
        <Search aria-hidden="true" />
      </IconButton>
      {furnished && (
        <IconButton
          label={furnitureWords.show(count)}
          keys={keysOf('read.furniture') ?? ''}
          on={furniture}
          onPress={toggleFurniture}
        >
          {furniture ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        </IconButton>
      )}
      {isPdf && <OriginalTool />}
      <TextTool />
      <OutlineTool report={report} />
    </Toolbar>
  );
}

function OriginalTool() {
  const projectId = useStore(session, ({ project }) => project?.projectId ?? '');
  const on = useStore(preferences, (all) => preferencesOf(all, projectId).original.shown);
  useCommand('read.original', toggleOriginal);
  return (
    <IconButton label={originalWords.show} keys={keysOf('read.original') ?? ''} on={on} onPress={toggleOriginal}>
      <BookImage aria-hidden="true" />
    </IconButton>
  );
}

/** Open or not, as the toolbar has one panel at a time. */
function usePanel(panel: ToolPanel) {
  const open = useStore(tools, (value) => value.panel === panel);
  return { open, onOpenChange: (wanted: boolean) => showPanel(wanted ? panel : null) };
}

function GoToTool({ report }: { readonly report: OpenReport }) {
  const panel = usePanel('goTo');
  const here = useStore(place, (value) => value);
  useCommand('read.goTo', () => showPanel('goTo'));
  const said = words.place(here.page, here.pageCount, here.paragraph);
  return (
    <PopoverButton
      {...panel}
      label={words.goTo(said)}
      keys={keysOf('read.goTo') ?? ''}
      className="button small plain numbers"
      button={said}
    >
      {(close) => (
        <GoTo
          text={report.text}
          onGo={(offset) => {
            close();
            jumpTo(offset);
          }}
        />
      )}
    </PopoverButton>
  );
}

function TextTool() {
  const panel = usePanel('text');
  const text = useStore(preferences, (value) => value.text);
  useCommand('read.text', () => showPanel('text'));
  return (
    <PopoverButton {...panel} label={words.textSettings} button={<Type aria-hidden="true" />}>
      <TextSettings text={text} onChange={setText} />
    </PopoverButton>
  );
}

function OutlineTool({ report }: { readonly report: OpenReport }) {
  const panel = usePanel('outline');
  const leftOut = useLeftOut(report);
  const outline = useMemo(() => outlineOf(report.node, report.text.index, leftOut), [report, leftOut]);
  const offset = useStore(place, (value) => value.offset);
  useCommand('read.outline', () => showPanel('outline'));
  return (
    <PopoverButton {...panel} label={words.outline} button={<ListTree aria-hidden="true" />}>
      {(close) => (
        <Outline
          outline={outline}
          offset={offset}
          onGo={(to) => {
            close();
            jumpTo(to);
          }}
        />
      )}
    </PopoverButton>
  );
}
