/** What there is to say of one file of an import, and what can be done about it. */

import { CircleCheck, CircleX, LockKeyhole, Shield, TriangleAlert } from 'lucide-react';
import type { ImportedFile } from '../../../shared/ipc/views.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/importing.ts';
import { words as reportWords } from '../../words/reports.ts';
import { reasonBeside } from './fileOrder.ts';

export function ImportDetails(props: {
  readonly file: ImportedFile | null;
  readonly onRetry: (ids: readonly number[]) => void;
  readonly onOpen: (sourceId: string) => void;
  readonly onUnlock: (id: number, password: string) => void;
  readonly onReadAgain: (sourceId: string) => void;
  readonly onRecognise: (sourceIds: readonly string[]) => void;
}) {
  const { file, onRetry, onOpen, onUnlock, onReadAgain, onRecognise } = props;
  const sourceId = file?.sourceId;
  // It has been asked for, and what was given was another's.
  const isWrong = file?.state === 'locked' && !reasonBeside(file).startsWith(words.states.locked);
  return (
    <aside className="import-details" aria-label={words.details} data-pane>
      {file && (
        <>
          <p className={`standing ${file.state}`}>
            <Standing state={file.state} />
            {words.states[file.state]}
          </p>
          <h2 {...named(file.title ?? file.name, file.language ?? '')}>{file.title ?? file.name}</h2>
          {file.message && (
            <p className={isWrong ? 'hint bad' : 'message'} role={file.state === 'locked' ? 'status' : undefined}>
              {isWrong && <CircleX aria-hidden="true" />}
              {file.message}
            </p>
          )}
          {file.state === 'locked' && (
            <PasswordField key={file.id} onGive={(password) => onUnlock(file.id, password)} />
          )}
          <div className="import-acts">
            {(file.state === 'failed' || file.state === 'cancelled') && (
              <button type="button" className="button" onClick={() => onRetry([file.id])}>
                {words.tryAgain}
              </button>
            )}
            {sourceId && file.unread > 0 && (
              <button type="button" className="button" onClick={() => onRecognise([sourceId])}>
                {words.recognise}
              </button>
            )}
            {sourceId && (
              <button type="button" className="button" onClick={() => onOpen(sourceId)}>
                {words.openReport}
              </button>
            )}
            {sourceId && file.state === 'known' && (
              <button type="button" className="button" onClick={() => onReadAgain(sourceId)}>
                {words.readAgain}
              </button>
            )}
          </div>
          {file.warnings.map((warning) => (
            <p key={warning} className="hint">
              <TriangleAlert aria-hidden="true" />
              {warning}
            </p>
          ))}
          <dl>
            <dt>{words.file}</dt>
            <dd {...named(file.name)}>{file.name}</dd>
            {file.words !== null && (
              <>
                <dt>{words.size}</dt>
                <dd>{reportWords.words(file.words)}</dd>
              </>
            )}
          </dl>
        </>
      )}
      <p className="kept">
        <Shield aria-hidden="true" />
        {words.over}
      </p>
    </aside>
  );
}

function Standing({ state }: Pick<ImportedFile, 'state'>) {
  if (state === 'locked') return <LockKeyhole aria-hidden="true" />;
  return state === 'failed' ? <CircleX aria-hidden="true" /> : <CircleCheck aria-hidden="true" />;
}
