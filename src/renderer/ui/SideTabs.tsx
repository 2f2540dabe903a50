/** Tabs above a side pane: one tab stop, arrows inside (WAI-ARIA Authoring Practices, Tabs). */

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
          aria-controls={id === chosen ? `panel-${id}` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1);
            if (event.key === 'ArrowLeft') step(-1);
          }}
        >
          {label}
          {count !== undefined && <span className="numbers">{count}</span>}
        </button>
      ))}
    </div>
  );
}
