/** The import: a place of its own, where files are seen coming in while reading goes on elsewhere. */

import {
  ChevronDown,
  ClipboardPaste,
  FilePlus,
  FolderPlus,
  Pause,
  Play,
  Plus,
  RotateCcw,
  ScanText,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportView as ImportNow } from '../../../shared/ipc/views.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { words } from '../../words/importing.ts';
import { countStates, inOrder, needsAnalyst, partDone } from './fileOrder.ts';
import { ImportDetails } from './ImportDetails.tsx';
import { ImportTable } from './ImportTable.tsx';
import './importing.css';

/** What can be done here. */
export interface ImportActs {
  readonly onFiles: () => void;
  readonly onFolder: () => void;
  readonly onPaste: () => void;
  readonly onPause: () => void;
  readonly onContinue: () => void;
  readonly onCancel: () => void;
  readonly onRetry: (ids: readonly number[]) => void;
  readonly onOpen: (sourceId: string) => void;
  /** Recognises the text of reports whose pages are pictures. */
  readonly onRecognise: (sourceIds: readonly string[]) => void;
  /** Reads a file with its password. */
  readonly onUnlock: (id: number, password: string) => void;
  /** Reads a report again that is here already. */
  readonly onReadAgain: (sourceId: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Said to a screen reader at most this often, in milliseconds. */
const SAID_EVERY = 10_000;

export function ImportView({ importing, ...acts }: ImportActs & { readonly importing: ImportNow | null }) {
  if (!importing) return <NoImport {...acts} />;
  return <ImportAtWork importing={importing} {...acts} />;
}

function ImportAtWork({ importing, ...acts }: ImportActs & { readonly importing: ImportNow }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const { files, state } = importing;
  const ordered = inOrder(files);
  const shown = files.find(({ id }) => id === chosen) ?? ordered.find(needsAnalyst) ?? null;
  const unlock = (id: number, password: string) => {
    setChosen(id);
    acts.onUnlock(id, password);
  };
  return (
    <div className="import-place">
      <main className="work" aria-label={words.place} data-pane>
        <section className="import" aria-label={words.place}>
          <ImportHead importing={importing} {...acts} />
          <Progress importing={importing} />
          <ImportTable files={ordered} chosen={shown?.id ?? null} onChoose={setChosen} onOpen={acts.onOpen} />
        </section>
      </main>
      <ImportDetails
        file={shown}
        onRetry={acts.onRetry}
        onOpen={acts.onOpen}
        onUnlock={unlock}
        onReadAgain={acts.onReadAgain}
        onRecognise={acts.onRecognise}
      />
      <Said text={words.summary(countStates(files), state)} final={state === 'finished'} />
    </div>
  );
}

function ImportHead({ importing, ...acts }: ImportActs & { readonly importing: ImportNow }) {
  const { files, state, passedOver } = importing;
  const again = files.filter((file) => file.state === 'failed' || file.state === 'cancelled').map(({ id }) => id);
  const unread = files.flatMap(({ unread, sourceId }) => (unread > 0 && sourceId ? sourceId : []));
  const finished = state === 'finished';
  return (
    <header>
      <div>
        <h2>{words.title(files.length)}</h2>
        {!finished && <p className="quiet">{words.goesOn}</p>}
        {words.passedOver(passedOver) && <p className="quiet">{words.passedOver(passedOver)}</p>}
      </div>
      <div className="import-acts">
        {unread.length > 0 && (
          <button type="button" className="button" onClick={() => acts.onRecognise(unread)}>
            <ScanText aria-hidden="true" />
            {words.recogniseAll(unread.length)}
          </button>
        )}
        {finished ? <FinishedActs again={again} {...acts} /> : <RunningActs paused={state === 'paused'} {...acts} />}
      </div>
    </header>
  );
}

function RunningActs({ paused, ...acts }: ImportActs & { readonly paused: boolean }) {
  return (
    <>
      <button type="button" className="button" onClick={paused ? acts.onContinue : acts.onPause}>
        {paused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        {paused ? words.continue : words.pause}
      </button>
      <button type="button" className="button" onClick={acts.onCancel}>
        {words.cancel}
      </button>
      <button type="button" className="button primary" onClick={acts.onBack}>
        {words.backToReading}
      </button>
    </>
  );
}

function FinishedActs({ again, ...acts }: ImportActs & { readonly again: readonly number[] }) {
  return (
    <>
      {again.length > 0 && (
        <button type="button" className="button" onClick={() => acts.onRetry(again)}>
          <RotateCcw aria-hidden="true" />
          {words.tryAll(again.length)}
        </button>
      )}
      <MenuButton
        entries={[
          { id: 'files', label: words.addFiles, icon: <FilePlus aria-hidden="true" />, onChoose: acts.onFiles },
          { id: 'folder', label: words.addFolder, icon: <FolderPlus aria-hidden="true" />, onChoose: acts.onFolder },
          { id: 'paste', label: words.paste, icon: <ClipboardPaste aria-hidden="true" />, onChoose: acts.onPaste },
        ]}
      >
        <Plus aria-hidden="true" />
        {words.addMore}
        <ChevronDown aria-hidden="true" />
      </MenuButton>
      <button type="button" className="button primary" onClick={acts.onClose}>
        {words.close}
      </button>
    </>
  );
}

function Progress({ importing }: { readonly importing: ImportNow }) {
  const { files, state, secondsLeft } = importing;
  const aside =
    state === 'paused'
      ? words.paused
      : state === 'preparing'
        ? words.preparing
        : secondsLeft !== null
          ? words.timeLeft(secondsLeft)
          : '';
  return (
    <div className="import-progress">
      <p>
        <strong className="numbers" data-testid="import-summary">
          {words.summary(countStates(files), state)}
        </strong>
        <span className="quiet">{aside}</span>
      </p>
      <progress max={1} value={partDone(files)} aria-label={words.progress} />
    </div>
  );
}

function NoImport({ onFiles, onFolder, onPaste, onBack }: ImportActs) {
  return (
    <main className="work" aria-label={words.place} data-pane>
      <div className="empty">
        <h2>{words.nothing}</h2>
        <p>{words.nothingMore}</p>
        <div className="acts">
          <button type="button" className="button primary" onClick={onFiles}>
            {words.chooseFiles}
          </button>
          <button type="button" className="button" onClick={onFolder}>
            {words.chooseFolder}
          </button>
          <button type="button" className="button" onClick={onPaste}>
            {words.pasteText}
          </button>
          <button type="button" className="button plain" onClick={onBack}>
            {words.backToReading}
          </button>
        </div>
      </div>
    </main>
  );
}

/** For screen readers: calm while it goes on, at once when it is over. */
function Said({ text, final }: { readonly text: string; readonly final: boolean }) {
  const [said, setSaid] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    const wait = final ? 0 : Math.max(0, last.current + SAID_EVERY - Date.now());
    const timer = setTimeout(() => {
      last.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, final]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
