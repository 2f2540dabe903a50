/** Above the cards: which tag, whose; and a plain line when that hides some. */

import { ChevronDown, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { AnnotationView, TagView } from '../../../shared/ipc/views.ts';
import '../../ui/floating.css';
import { named } from '../../ui/written.ts';
import { grouped } from '../../words/numbers.ts';
import { words } from '../../words/page.ts';
import { type CardFilter, creatorChoices, type FilterChoice, isToCheck, noFilter, tagChoices } from './cardFilter.ts';

export function CardFilters(props: {
  readonly annotations: readonly AnnotationView[];
  readonly tags: readonly TagView[];
  readonly reviewerId: string;
  readonly filter: CardFilter;
  readonly shown: number;
  readonly onFilter: (filter: CardFilter) => void;
}) {
  const { annotations, tags, reviewerId, filter, shown, onFilter } = props;
  const tagList = useMemo(() => tagChoices(annotations, tags, words.noTag), [annotations, tags]);
  const creators = useMemo(() => creatorChoices(annotations, reviewerId, words.you), [annotations, reviewerId]);
  const hidden = annotations.length - shown;
  const toCheck = annotations.filter(isToCheck).length;
  return (
    <div className="card-filters">
      <FilterSelect
        label={words.filterTags}
        any={words.allTags}
        count={annotations.length}
        choices={tagList}
        chosen={filter.tagId}
        onChoose={(tagId) => onFilter({ ...filter, tagId })}
      />
      <FilterSelect
        label={words.filterCreators}
        any={words.anyone}
        count={annotations.length}
        choices={creators}
        chosen={filter.creatorId}
        onChoose={(creatorId) => onFilter({ ...filter, creatorId })}
      />
      {(toCheck > 0 || filter.toCheck) && (
        <button
          type="button"
          className="button small"
          aria-pressed={filter.toCheck}
          onClick={() => onFilter({ ...filter, toCheck: !filter.toCheck })}
        >
          <TriangleAlert aria-hidden="true" />
          {words.toCheck(toCheck)}
        </button>
      )}
      {hidden > 0 && (
        <p role="status">
          {words.someShown(shown, annotations.length)}{' '}
          <button type="button" className="link-button" onClick={() => onFilter(noFilter)}>
            {words.showAll}
          </button>
        </p>
      )}
    </div>
  );
}

const ANY = 'any';

function FilterSelect(props: {
  readonly label: string;
  readonly any: string;
  readonly count: number;
  readonly choices: readonly FilterChoice[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}) {
  const { label, any, count, choices, chosen, onChoose } = props;
  const items = [{ id: ANY, name: any, count }, ...choices];
  return (
    <Select
      aria-label={label}
      value={items.some(({ id }) => id === chosen) ? chosen : ANY}
      onChange={(id) => onChoose(id === ANY || id === null ? null : String(id))}
    >
      <Button className="button small">
        <SelectValue<FilterChoice>>{({ selectedItem }) => selectedItem?.name ?? any}</SelectValue>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <ListBox className="filter-choices" items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="list-choice">
              <span className="label" {...named(item.name)}>
                {item.name}
              </span>
              <span className="numbers">{grouped(item.count)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
