/** The headings of the brief with what they cite; choosing one puts the caret there. One tab stop, arrows inside. */

import { TriangleAlert } from 'lucide-react';
import type { BriefSection } from '../../../shared/evidence/briefSections.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/brief.ts';
import { grouped } from '../../words/numbers.ts';
import { focusByKey } from './arrowKeys.ts';

export function BriefOutline(props: {
  readonly sections: readonly BriefSection[];
  /** Where the caret is. */
  readonly current: BriefSection | null;
  /** Positions in the text where something is to be checked. */
  readonly toCheck: readonly number[];
  readonly onGo: (position: number) => void;
}) {
  const { sections, current, toCheck, onGo } = props;
  const shown = sections.filter(({ level, text }) => level > 0 && text !== '');
  const stop = shown.find(({ position }) => position === current?.position) ?? shown[0];
  return (
    <nav className="pane-body" aria-label={words.headings}>
      <h2 className="outline-head">{words.outline}</h2>
      {shown.length === 0 && <p className="outline-hint quiet">{words.noHeadings}</p>}
      <ul className="brief-outline" onKeyDown={(event) => focusByKey(event, 'ArrowUp', 'ArrowDown')}>
        {shown.map((section) => (
          <li key={section.position}>
            <button
              type="button"
              className={`level-${section.level}`}
              aria-current={section.position === current?.position ? 'location' : undefined}
              tabIndex={section === stop ? 0 : -1}
              onClick={() => onGo(section.position)}
            >
              <span className="heading" {...named(section.text)}>
                {section.text}
              </span>
              <Signs section={section} toCheck={toCheck} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Signs({ section, toCheck }: { readonly section: BriefSection; readonly toCheck: readonly number[] }) {
  const { position, to, citations, generated } = section;
  return (
    <>
      {toCheck.some((place) => place >= position && place < to) && (
        <TriangleAlert className="to-check" role="img" aria-label={words.sectionToCheck} />
      )}
      {generated && <span className="generated-sign">{words.writtenForYou}</span>}
      {citations > 0 && (
        <span className="numbers">
          <span aria-hidden="true">{grouped(citations)}</span>
          <span className="visually-hidden">{words.sectionCitations(citations)}</span>
        </span>
      )}
    </>
  );
}
