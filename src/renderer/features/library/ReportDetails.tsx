/** What is known of the report on the page: what it says of itself, to be mended by the analyst, and what the import found. */

import { Copy, FolderOpen, SquareArrowOutUpRight, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { DetailField as Detail, SourceDetails } from '../../../shared/model/source.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ValueChoice } from '../../ui/ValueChoice.tsx';
import { named } from '../../ui/written.ts';
import { words as atOnce } from '../../words/atOnce.ts';
import { words as libraryWords } from '../../words/library.ts';
import { wholeMoment } from '../../words/moments.ts';
import { grouped } from '../../words/numbers.ts';
import { words as reportWords } from '../../words/reports.ts';
import { DetailField, LanguageField } from './DetailField.tsx';
import { Versions } from './Versions.tsx';

const words = libraryWords.details;

export function ReportDetails(props: {
  readonly source: SourceView | null;
  readonly onEdit: (sourceId: string, details: Partial<SourceDetails>) => void;
  readonly onSettle: (sourceId: string, field: Detail, keep: number) => void;
  readonly onOpenOriginal: (sourceId: string) => void;
  readonly onShowOriginal: (sourceId: string) => void;
  readonly onShowVersion: (sourceId: string, version: number) => void;
  readonly onReadAgain: (sourceId: string) => void;
}) {
  const { source, onEdit, onSettle, onOpenOriginal, onShowOriginal, onShowVersion, onReadAgain } = props;
  if (!source) return <p className="report-details quiet">{words.none}</p>;
  const edit = (details: Partial<SourceDetails>) => onEdit(source.id, details);
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return (
    // Another report has fields of its own: what is typed in one must not be kept for the next.
    <div className="report-details" key={source.id}>
      {source.conflicts.map(({ field, values }) => (
        <ValueChoice
          key={field}
          legend={atOnce.atOnce(values.length, field)}
          values={values}
          onKeep={(place) => onSettle(source.id, field, place)}
        />
      ))}
      <DetailField
        label={words.title}
        value={source.title}
        most={1_000}
        tall
        needed
        onDone={(title) => edit({ title })}
      />
      <DetailField
        label={words.authors}
        value={source.authors.join('\n')}
        most={20_000}
        tall
        onDone={(text) => edit({ authors: lines(text).map((line) => line.slice(0, 400)) })}
      />
      <DetailField
        label={words.publisher}
        value={source.publisher}
        most={1_000}
        onDone={(publisher) => edit({ publisher })}
      />
      <div className="two">
        <DetailField
          label={words.published}
          value={source.published}
          most={100}
          onDone={(published) => edit({ published })}
        />
        <LanguageField label={words.language} value={source.language} onDone={(language) => edit({ language })} />
      </div>
      <DetailField label={words.url} value={source.url} most={4_000} onDone={(url) => edit({ url })} />
      <Facts source={source} />
      <Versions source={source} onShow={onShowVersion} onReadAgain={onReadAgain} />
      <Original source={source} onOpen={onOpenOriginal} onShow={onShowOriginal} />
      {source.warnings.length > 0 && (
        <section>
          <h3>{words.remarks}</h3>
          {source.warnings.map((warning) => (
            <p key={warning} className="hint">
              <TriangleAlert aria-hidden="true" />
              {warning}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}

function Facts({ source }: { readonly source: SourceView }) {
  const when = wholeMoment(new Date(source.imported));
  const facts = [
    [words.kind, reportWords.kinds[source.format]],
    [words.file, source.file],
    [words.size, reportWords.bytes(source.bytes)],
    ...(source.pages === null ? [] : [[words.pages, grouped(source.pages)]]),
    [words.words, grouped(source.words)],
    [words.imported, words.importedBy(when, source.importedBy)],
  ] as const;
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd {...named(value)}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Original(props: {
  readonly source: SourceView;
  readonly onOpen: (sourceId: string) => void;
  readonly onShow: (sourceId: string) => void;
}) {
  const { source, onOpen, onShow } = props;
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h3>{words.original}</h3>
      <Hash value={source.sha256} />
      <div className="acts">
        <button type="button" className="button small" onClick={() => setAsking(true)}>
          <SquareArrowOutUpRight aria-hidden="true" />
          {words.openOriginal}
        </button>
        <button type="button" className="button small" onClick={() => onShow(source.id)}>
          <FolderOpen aria-hidden="true" />
          {words.showOriginal}
        </button>
      </div>
      <Dialog title={words.openTitle} open={asking} role="alertdialog" onClose={() => setAsking(false)}>
        <p>{words.openText}</p>
        <div className="acts">
          <button type="button" className="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAsking(false);
              onOpen(source.id);
            }}
          >
            {words.openCopy}
          </button>
        </div>
      </Dialog>
    </section>
  );
}

/** Copied by the field's own command: the clipboard itself is closed to the page. */
function Hash({ value }: { readonly value: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <div className="hash">
      <input
        ref={field}
        className="text-field"
        readOnly
        aria-label={words.hash}
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="button small" onClick={copy}>
        <Copy aria-hidden="true" />
        <span role="status">{copied ? words.copied : words.copy}</span>
      </button>
    </div>
  );
}
