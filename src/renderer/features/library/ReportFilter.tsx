/** In which order the list of reports stands, and which of them it shows. */

import { Search } from 'lucide-react';
import type { SourceView } from '../../../shared/ipc/views.ts';
import type { ReportFilter as Filter, ReportOrder } from '../../state/reportOrder.ts';
import { words } from '../../words/library.ts';
import { words as reportWords } from '../../words/reports.ts';

export function ReportFilter(props: {
  readonly filter: Filter;
  readonly order: ReportOrder;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onOrder: (order: ReportOrder) => void;
}) {
  const { filter, order, onFilter, onOrder } = props;
  return (
    <search className="report-filter" aria-label={words.filter}>
      <span className="search-field">
        <Search aria-hidden="true" />
        <input
          className="text-field"
          aria-label={words.search}
          placeholder={words.search}
          value={filter.text}
          dir="auto"
          onChange={(event) => onFilter({ text: event.target.value })}
        />
      </span>
      <Choice label={words.orderBy} value={order} choices={words.orders} onChoose={(id) => onOrder(id)} />
      <Choice
        label={words.format}
        value={filter.format ?? 'any'}
        choices={{ any: words.anyFormat, ...reportWords.kinds }}
        onChoose={(id) => onFilter({ format: id === 'any' ? null : (id as SourceView['format']) })}
      />
      <Choice
        label={words.annotated}
        value={filter.annotated}
        choices={words.annotatedChoices}
        onChoose={(id) => onFilter({ annotated: id })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={filter.withRemarks}
          onChange={(event) => onFilter({ withRemarks: event.target.checked })}
        />
        {words.withRemarks}
      </label>
    </search>
  );
}

function Choice<Id extends string>(props: {
  readonly label: string;
  readonly value: Id;
  readonly choices: Readonly<Record<Id, string>>;
  readonly onChoose: (id: Id) => void;
}) {
  const { label, value, choices, onChoose } = props;
  const ids = Object.keys(choices) as Id[];
  return (
    <label className="choice">
      <span>{label}</span>
      <select
        className="text-field"
        value={value}
        onChange={(event) => {
          const chosen = ids.find((id) => id === event.target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {choices[id]}
          </option>
        ))}
      </select>
    </label>
  );
}
