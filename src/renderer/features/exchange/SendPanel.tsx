/** What to send to a colleague, and what the file will hold, said before it is written. */

import { Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { ExportView } from '../../../shared/ipc/exchangeViews.ts';
import type { ProjectView } from '../../../shared/ipc/views.ts';
import { useCommand } from '../../commands/running.ts';
import { words } from '../../words/exchange.ts';
import { CheckList } from './CheckList.tsx';
import { type Form, firstForm, type Selection, selectionOf } from './selection.ts';

const scopes = [
  { id: 'everything', label: words.send.everything },
  { id: 'some', label: words.send.some },
  { id: 'codebook', label: words.send.codebook },
] as const;

interface Props {
  readonly project: ProjectView;
  readonly holds: ExportView | null;
  readonly reviewers: ExportView['reviewers'] | null;
  readonly onDescribe: (selection: Selection) => void;
  readonly onExport: (selection: Selection) => void;
}

export function SendPanel(props: Props) {
  const { project, holds, onDescribe, onExport } = props;
  const [form, setForm] = useState(firstForm);
  const change = (changed: Partial<Form>) => setForm({ ...form, ...changed });
  const counts = project.sources.reduce((sum, source) => sum + (source.annotationCount ?? 0), 0);
  useEffect(() => {
    void counts; // Counted again when annotations were made or removed.
    onDescribe(selectionOf(form));
  }, [form, counts, onDescribe]);
  const nothing = form.scope !== 'codebook' && holds?.annotations === 0;
  const write = () => onExport(selectionOf(form));
  const mayWrite = holds !== null && !nothing;
  useCommand('exchange.export', () => mayWrite && write());
  return (
    <section className="card send" aria-label={words.send.title}>
      <h3>{words.send.title}</h3>
      <p>{words.send.about}</p>
      <RadioGroup
        className="scopes"
        aria-label={words.send.what}
        value={form.scope}
        onChange={(scope) => change({ scope: scopes.find(({ id }) => id === scope)?.id ?? 'everything' })}
      >
        {scopes.map(({ id, label }) => (
          <Radio key={id} value={id} className="radio">
            {label}
          </Radio>
        ))}
      </RadioGroup>
      {form.scope === 'some' && <Parts {...props} form={form} onChange={change} />}
      {form.scope !== 'codebook' && (
        <label className="tick">
          <input type="checkbox" checked={form.memos} onChange={({ target }) => change({ memos: target.checked })} />
          {words.send.memos}
        </label>
      )}
      <p className="holds" role="status">
        {holdsInWords(holds, form)}
      </p>
      <div className="acts">
        <button type="button" className="button primary" data-pane-focus disabled={!mayWrite} onClick={write}>
          <Upload aria-hidden="true" />
          {words.send.export}
        </button>
      </div>
    </section>
  );
}

function holdsInWords(holds: ExportView | null, { scope, memos }: Form): string {
  if (!holds) return words.send.counting;
  if (scope === 'codebook') return words.send.holdsCodebook(holds.tags);
  if (holds.annotations === 0) return words.send.empty;
  const names = holds.reviewers.map(({ name }) => name);
  return words.send.holds(holds, names, memos);
}

function Parts(props: Props & { readonly form: Form; readonly onChange: (changed: Partial<Form>) => void }) {
  const { project, reviewers, form, onChange } = props;
  const reports = project.sources.map(({ id, title, annotationCount }) => ({
    id,
    label: title,
    count: annotationCount ?? 0,
  }));
  const tags = project.tags
    .filter(({ deleted }) => !deleted)
    .map(({ id, name }) => ({
      id,
      label: name,
      count: project.sources.reduce((sum, { tagCounts }) => sum + (tagCounts[id] ?? 0), 0),
    }));
  const people = (reviewers ?? []).map(({ id, name, annotations }) => ({ id, label: name, count: annotations }));
  return (
    <div className="parts">
      <CheckList
        label={words.send.reports}
        items={reports}
        chosen={form.reports}
        onChoose={(ids) => onChange({ reports: ids })}
      />
      <CheckList label={words.send.tags} items={tags} chosen={form.tags} onChoose={(ids) => onChange({ tags: ids })} />
      <CheckList
        label={words.send.reviewers}
        items={people}
        chosen={form.reviewers}
        onChoose={(ids) => onChange({ reviewers: ids })}
      />
    </div>
  );
}
