/** Exchange with colleagues: an annotation set out, an annotation set in, and what came of it. */

import { Download, Upload } from 'lucide-react';
import type {
  AnnotationView,
  ConflictView,
  ExchangeView as Exchanged,
  ProjectView,
} from '../../../shared/ipc/views.ts';
import './exchange.css';

export function ExchangeView(props: {
  readonly project: ProjectView;
  readonly exchanged: Exchanged | null;
  readonly annotations: readonly AnnotationView[];
  readonly onExport: () => void;
  readonly onImport: () => void;
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}) {
  const { project, exchanged, onExport, onImport } = props;
  const total = project.sources.reduce((sum, source) => sum + (source.annotationCount ?? 0), 0);
  return (
    <main className="exchange" data-pane>
      <div>
        <h2>Exchange annotations with a colleague</h2>
        <div className="choice">
          <section className="card" aria-label="Send">
            <h3>Send</h3>
            <p>
              Writes {total === 1 ? 'the 1 annotation' : `all ${total} annotations`} and the codebook to a file. The
              reports themselves stay here: your colleague needs the same reports.
            </p>
            <button type="button" className="button primary" onClick={onExport} disabled={total === 0}>
              <Upload aria-hidden="true" />
              Export annotations…
            </button>
          </section>
          <section className="card" aria-label="Receive">
            <h3>Receive</h3>
            <p>
              Takes a colleague’s file in. Nothing of yours is overwritten: where both of you changed the same thing,
              both are kept and listed.
            </p>
            <button type="button" className="button" onClick={onImport}>
              <Download aria-hidden="true" />
              Import annotations…
            </button>
          </section>
        </div>
        {exchanged && <Outcome {...props} exchanged={exchanged} />}
      </div>
    </main>
  );
}

function Outcome(props: {
  readonly project: ProjectView;
  readonly exchanged: Exchanged;
  readonly annotations: readonly AnnotationView[];
  readonly onOpenPassage: (sourceId: string, annotationId: string) => void;
}) {
  const { project, exchanged, annotations, onOpenPassage } = props;
  const { file, added, updated, unchanged, absent, conflicts, orphans } = exchanged;
  const of = (id: string) => annotations.find((each) => each.id === id);
  return (
    <section aria-label="What the file brought">
      <h3 dir="auto">{file}</h3>
      {added + updated === 0 && <p>Nothing new in this file.</p>}
      <dl>
        <dt>{added}</dt>
        <dd>new, added</dd>
        <dt>{updated}</dt>
        <dd>changed</dd>
        <dt>{unchanged}</dt>
        <dd>already here, no change</dd>
        <dt>{conflicts.length}</dt>
        <dd>in conflict, both kept</dd>
        <dt>{orphans.length}</dt>
        <dd>passage not found, kept in the list</dd>
      </dl>
      {absent.length > 0 && (
        <p className="hint">
          <span>Not in this project: {absent.join(', ')}. Import these reports, then import this file again.</span>
        </p>
      )}
      {conflicts.length > 0 && (
        <>
          <h3>In conflict</h3>
          <ul className="listed">
            {conflicts.map((conflict) => {
              const annotation = of(conflict.annotationId);
              const open = isOpen(annotation, conflict);
              return (
                <li key={`${conflict.annotationId} ${conflict.field} ${conflict.tagId ?? ''}`}>
                  <q dir="auto">{annotation?.quote}</q>
                  <span>{inWords(conflict, project.tags)}</span>
                  {!open && <span className="quiet">Settled</span>}
                  {annotation && open && (
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => onOpenPassage(annotation.sourceId, annotation.id)}
                    >
                      Open and settle
                    </button>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {orphans.length > 0 && (
        <>
          <h3>Not found</h3>
          <ul className="listed">
            {orphans.map((orphan) => (
              <li key={orphan.id}>
                <q dir="auto">{orphan.quote}</q>
                <button type="button" className="link-button" onClick={() => onOpenPassage(orphan.sourceId, orphan.id)}>
                  Open report
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Whether the conflict still stands: it may have been settled since the file came. */
function isOpen(annotation: AnnotationView | undefined, { field, tagId }: ConflictView): boolean {
  return !annotation || annotation.conflicts.some((each) => each.field === field && each.tagId === tagId);
}

const fieldNames = { passage: 'Passage', memo: 'Memo', tag: 'Tag', deleted: 'Annotation' };

function inWords({ field, tagId, values }: ConflictView, tags: ProjectView['tags']): string {
  const tag = tags.find((each) => each.id === tagId);
  return `${fieldNames[field]}${tag ? ` ${tag.name}` : ''}: ${values.map((value) => (value ? `“${value}”` : 'empty')).join(' or ')}`;
}
