/** How an import goes, file by file: what is done, what is not and why, with Cancel. */

import { Circle, CircleCheck, CircleX, LoaderCircle, X } from 'lucide-react';
import type { ImportView } from '../../../shared/ipc/views.ts';
import './library.css';

type FileView = ImportView['files'][number];

const icons = { waiting: Circle, running: LoaderCircle, done: CircleCheck, failed: CircleX, cancelled: X };

export function ImportList(props: {
  readonly importing: ImportView;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}) {
  const { importing, onCancel, onClose } = props;
  const { files, running } = importing;
  const finished = files.filter((file) => file.state !== 'waiting' && file.state !== 'running').length;
  const part = files.find((file) => file.state === 'running')?.progress ?? 0;
  return (
    <section className="import-list" aria-label="Import">
      <div className="head">
        <h2 aria-live="polite">{headline(files, running)}</h2>
        {running ? (
          <button type="button" className="button small" onClick={onCancel}>
            Cancel the rest
          </button>
        ) : (
          <button type="button" className="button small" onClick={onClose}>
            Close
          </button>
        )}
      </div>
      {running && <progress max={files.length} value={finished + part} aria-label="Import progress" />}
      <ul>
        {inOrder(files).map(({ file, place }) => (
          <FileRow key={place} file={file} />
        ))}
      </ul>
    </section>
  );
}

function FileRow({ file }: { readonly file: FileView }) {
  const Icon = icons[file.state];
  return (
    <li className={file.state}>
      <Icon aria-hidden="true" />
      <div>
        <div className="name" dir="auto">
          {file.name}
        </div>
        {file.state === 'failed' && <p>{file.message}</p>}
        {file.state === 'cancelled' && <p>Cancelled, nothing of it was kept.</p>}
        {file.state === 'done' && <span className="visually-hidden">imported</span>}
      </div>
    </li>
  );
}

function headline(files: readonly FileView[], running: boolean): string {
  const count = (state: FileView['state']) => files.filter((file) => file.state === state).length;
  const told = `${running ? 'Import: ' : ''}${count('done')} of ${files.length} imported`;
  const failed = count('failed') ? `, ${count('failed')} not imported` : '';
  const cancelled = count('cancelled') ? `, ${count('cancelled')} cancelled` : '';
  return `${told}${failed}${cancelled}`;
}

/** Files that need the analyst come first. */
function inOrder(files: readonly FileView[]): { file: FileView; place: number }[] {
  const placed = files.map((file, place) => ({ file, place }));
  return [
    ...placed.filter(({ file }) => file.state === 'failed'),
    ...placed.filter(({ file }) => file.state !== 'failed'),
  ];
}
