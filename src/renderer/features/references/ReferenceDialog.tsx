/** What a reference file would bring: each entry with its report and what changes there. Nothing changes before it is said. */

import { useState } from 'react';
import type { ReferencePreview } from '../../../shared/ipc/referenceViews.ts';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { DetailField } from '../../../shared/model/source.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/references.ts';
import { type Chosen, editsOf, type Row, rowsOf, standingOf } from './choices.ts';
import { ReferenceRow } from './ReferenceRow.tsx';
import './references.css';

/** Rows drawn at first, and with each wish for more. */
const DRAWN = 100;

export function ReferenceDialog(props: {
  readonly preview: ReferencePreview;
  readonly sources: readonly SourceView[];
  readonly onTake: (edits: ReturnType<typeof editsOf>) => void;
  readonly onClose: () => void;
}) {
  const { preview, sources, onTake, onClose } = props;
  const [chosen, setChosen] = useState<ReadonlyMap<number, Chosen>>(new Map());
  const [showsOther, setShowsOther] = useState(false);
  const rows = rowsOf(preview.entries, new Map(sources.map((source) => [source.id, source])), chosen);
  const edits = editsOf(rows);
  const reports = new Set(edits.map(({ sourceId }) => sourceId)).size;
  const of = (standing: string) => rows.filter(({ view }) => standingOf(view) === standing);
  const [sure, unsure, other] = [of('sure'), of('unsure'), of('other')];
  const choose = (place: number, choice: Chosen) => setChosen((all) => new Map(all).set(place, choice));
  const turn = ({ place }: Row, field: DetailField) => {
    const before = chosen.get(place);
    const turned = new Set(before?.turned);
    if (!turned.delete(field)) turned.add(field);
    choose(place, { ...before, turned });
  };
  return (
    <Dialog title={words.title(preview.file)} open onClose={onClose} size="large">
      <p>
        {words.summary(sure.length, unsure.length, other.length)}.{' '}
        <span className="quiet">{words.skipped(preview.skipped)}</span>
      </p>
      <Rows
        rows={[...unsure, ...sure, ...(showsOther ? other : [])]}
        sources={sources}
        onReport={(row, sourceId) => choose(row.place, { sourceId })}
        onTurn={turn}
      />
      {other.length > 0 && !showsOther && (
        <button type="button" className="button plain show-other" onClick={() => setShowsOther(true)}>
          {words.showOther(other.length)}
        </button>
      )}
      <p className="quiet">{words.once}</p>
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" className="button primary" disabled={reports === 0} onClick={() => onTake(edits)}>
          {words.apply(reports)}
        </button>
      </div>
    </Dialog>
  );
}

function Rows(props: {
  readonly rows: readonly Row[];
  readonly sources: readonly SourceView[];
  readonly onReport: (row: Row, sourceId: string | null) => void;
  readonly onTurn: (row: Row, field: DetailField) => void;
}) {
  const { rows, sources, onReport, onTurn } = props;
  const [drawn, setDrawn] = useState(DRAWN);
  if (rows.length === 0) return null;
  return (
    <ul className="reference-rows" aria-label={words.list}>
      {rows.slice(0, drawn).map((row) => (
        <ReferenceRow
          key={row.place}
          row={row}
          sources={sources}
          onReport={(sourceId) => onReport(row, sourceId)}
          onTurn={(field) => onTurn(row, field)}
        />
      ))}
      {rows.length > drawn && (
        <li>
          <button type="button" className="button" onClick={() => setDrawn(drawn + DRAWN)}>
            {words.more(Math.min(DRAWN, rows.length - drawn))}
          </button>
        </li>
      )}
    </ul>
  );
}
