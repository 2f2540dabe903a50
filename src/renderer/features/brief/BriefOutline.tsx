/** The headings of the brief; choosing one puts the caret there. */

import { words } from '../../words/brief.ts';
import type { OutlineEntry } from './briefSummary.ts';

export function BriefOutline(props: {
  readonly entries: readonly OutlineEntry[];
  readonly onGo: (position: number) => void;
}) {
  const { entries, onGo } = props;
  return (
    <nav className="pane-body" aria-label={words.headings}>
      <h2 className="outline-head">{words.outline}</h2>
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
  );
}
