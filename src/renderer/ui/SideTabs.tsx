/** Tabs above a side pane: one tab stop, arrows inside (WAI-ARIA Authoring Practices, Tabs). */

import type { ReactNode } from 'react';
import { grouped } from '../words/numbers.ts';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

export function SideTabs<Id extends string>(props: {
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}) {
  const { tabs, chosen, onChoose } = props;
  const step = (by: number) => {
    const here = tabs.findIndex((tab) => tab.id === chosen);
    const next = tabs[(here + by + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div className="side-tabs" role="tablist">
      {tabs.map(({ id, label, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            if (event.key === 'ArrowLeft') step(-1);
          }}
        >
          {label}
          {count !== undefined && <span className="numbers">{grouped(count)}</span>}
        </button>
      ))}
    </div>
  );
}

/** What a tab shows. It stays when another is chosen, only hidden, since highlights on the page point to their cards. */
export function SidePanel<Id extends string>(props: {
  readonly id: Id;
  readonly chosen: Id;
  readonly children: ReactNode;
}) {
  const { id, chosen, children } = props;
  return (
    <div className="pane-body" role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} hidden={id !== chosen}>
      {children}
    </div>
  );
}
