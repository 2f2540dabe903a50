/** A list to tick: one tab stop, arrows inside, space ticks; holds thousands, since only what is in view is drawn. */

import { Check } from 'lucide-react';
import type { CSSProperties } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { named } from '../../ui/written.ts';
import { words } from '../../words/exchange.ts';
import { grouped } from '../../words/numbers.ts';
import type { Chosen } from './selection.ts';

interface Item {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const ROW = 30;

export function CheckList(props: {
  readonly label: string;
  readonly items: readonly Item[];
  /** Null: all of them. */
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { label, items, chosen, onChoose } = props;
  const ticked = chosen ?? new Set(items.map(({ id }) => id));
  return (
    <fieldset className="check-boxes">
      <legend>
        {label} <span className="quiet">{words.send.chosen(ticked.size, items.length)}</span>
      </legend>
      <div className="row">
        <button type="button" className="link-button" onClick={() => onChoose(null)}>
          {words.send.all}
        </button>
        <button type="button" className="link-button" onClick={() => onChoose(new Set())}>
          {words.send.none}
        </button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW }}>
        <ListBox
          aria-label={label}
          className="ticks"
          style={{ '--rows': Math.max(1, items.length) } as CSSProperties}
          selectionMode="multiple"
          items={items}
          selectedKeys={ticked}
          onSelectionChange={(keys) => onChoose(keys === 'all' ? null : new Set([...keys].map(String)))}
        >
          {({ id, label: name, count }) => (
            <ListBoxItem id={id} textValue={name} className="tick">
              <span className="box" aria-hidden="true">
                <Check />
              </span>
              <span className="name" {...named(name)}>
                {name}
              </span>
              <span className="numbers quiet">{grouped(count)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </fieldset>
  );
}
