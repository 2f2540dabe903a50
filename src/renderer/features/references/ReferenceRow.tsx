/** One entry of a reference file: what it is, the report it is about, and what it would change there. */

import { ArrowRight } from 'lucide-react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { DetailField } from '../../../shared/model/source.ts';
import { named, written } from '../../ui/written.ts';
import { words } from '../../words/references.ts';
import type { Row } from './choices.ts';
import { ReportChoice } from './ReportChoice.tsx';

export function ReferenceRow(props: {
  readonly row: Row;
  readonly sources: readonly SourceView[];
  readonly onReport: (sourceId: string | null) => void;
  readonly onTurn: (field: DetailField) => void;
}) {
  const { row, sources, onReport, onTurn } = props;
  const { entry, match } = row.view;
  const title = entry.title || words.untitled;
  const isFound = row.source !== null && row.source.id === match.sourceId;
  return (
    <li className="reference-row">
      <div className="pair">
        <div className="entry">
          <span className="entry-title" {...named(title, entry.language)}>
            {title}
          </span>
          <span className="quiet" {...named(entry.authors.join(', '))}>
            {[entry.authors.slice(0, 3).join(', '), entry.published].filter(Boolean).join(' · ')}
          </span>
        </div>
        <ArrowRight className="pair-arrow" aria-hidden="true" />
        <div className="meant">
          <ReportChoice
            title={title}
            source={row.source}
            candidates={match.candidates}
            sources={sources}
            onChoose={onReport}
          />
          {isFound && match.by && <span className="quiet">{words.told[match.by]}</span>}
          {!row.source && <Perhaps candidates={match.candidates} sources={sources} onReport={onReport} />}
        </div>
      </div>
      {row.source && row.changes.length === 0 && <p className="quiet">{words.sameAs}</p>}
      {row.changes.length > 0 && <Changes changes={row.changes} onTurn={onTurn} />}
    </li>
  );
}

/** The one report that it may be about, to be taken by a press; of several, that there are several. */
function Perhaps(props: {
  readonly candidates: readonly string[];
  readonly sources: readonly SourceView[];
  readonly onReport: (sourceId: string) => void;
}) {
  const { candidates, sources, onReport } = props;
  const only = candidates.length === 1 ? sources.find(({ id }) => id === candidates[0]) : undefined;
  if (only)
    return (
      <button type="button" className="link-button" onClick={() => onReport(only.id)}>
        {words.perhaps(only.title)}
      </button>
    );
  return candidates.length > 1 ? <span className="quiet">{words.unsure}</span> : null;
}

function Changes(props: { readonly changes: Row['changes']; readonly onTurn: (field: DetailField) => void }) {
  return (
    <ul className="changes">
      {props.changes.map(({ field, from, to, isTaken }) => (
        <li key={field}>
          <label>
            <input type="checkbox" checked={isTaken} onChange={() => props.onTurn(field)} />
            <span className="field">{words.fields[field]}</span>
            <span className="values">
              <span className="visually-hidden">{words.from}</span>
              {from === '' ? <span className="quiet">{words.none}</span> : <span {...written(from)}>{from}</span>}
              <ArrowRight aria-hidden="true" />
              <span className="visually-hidden">{words.to}</span>
              <strong {...written(to)}>{to}</strong>
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
