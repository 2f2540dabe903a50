/** What to look at before the brief goes out, in plain words; each entry leads to its place. Nothing here stops an export. */

import { CircleCheck } from 'lucide-react';
import type { BriefCheck } from '../../../shared/evidence/checkBrief.ts';
import { words } from '../../words/brief.ts';
import './checks.css';
import { named } from '../../ui/written.ts';

const kinds: readonly BriefCheck['kind'][] = ['citation', 'unsupported', 'not-written', 'empty-section', 'identifying'];

/** So many entries of a kind are listed; a brief with more is looked at again after these. */
const LISTED = 100;

export function CheckList(props: {
  readonly checks: readonly BriefCheck[];
  readonly onGo: (check: BriefCheck) => void;
}) {
  const { checks, onGo } = props;
  if (checks.length === 0)
    return (
      <p className="none nothing-to-check">
        <CircleCheck aria-hidden="true" />
        {words.nothingToCheck}
      </p>
    );
  const groups = Map.groupBy(checks, ({ kind }) => kind);
  return (
    <div className="check-list">
      <p className="quiet">{words.checkNote}</p>
      {kinds.map((kind) => {
        const found = groups.get(kind) ?? [];
        if (found.length === 0) return null;
        return (
          <section key={kind} aria-label={words.checkGroups[kind](found.length)}>
            <h3>{words.checkGroups[kind](found.length)}</h3>
            <ul>
              {found.slice(0, LISTED).map((check) => (
                <li key={`${check.from} ${check.words}`}>
                  <button type="button" onClick={() => onGo(check)}>
                    <span className="said">{saidOf(check)}</span>
                    <span className="words" {...named(check.words)}>
                      {check.words}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {found.length > LISTED && <p className="quiet">{words.moreOf(found.length - LISTED)}</p>}
          </section>
        );
      })}
    </div>
  );
}

function saidOf({ kind, state, detail, words: text }: BriefCheck): string {
  if (kind === 'citation' && state) return words.citationStates[state];
  if (kind === 'identifying' && detail) return words.details[detail];
  return kind === 'not-written' && text === '' ? words.noTitle : '';
}
