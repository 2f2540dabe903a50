/** The headings of the brief; choosing one puts the caret there. */

import type { OutlineEntry } from './briefSummary.ts';

export function BriefOutline(props: {
  readonly entries: readonly OutlineEntry[];
  readonly onGo: (position: number) => void;
}) {
  const { entries, onGo } = props;
  return (
    <>
      <div className="pane-head">
        <h2>Outline</h2>
      </div>
      <nav className="pane-body" aria-label="Headings">
        <ul className="brief-outline">
          {entries.map(({ position, level, text }) => (
            <li key={position}>
              <button type="button" className={`level-${level}`} dir="auto" onClick={() => onGo(position)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
