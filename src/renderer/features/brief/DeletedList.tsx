/** The briefs that were deleted, each with a button that takes it back. */

import type { BriefEntry } from '../../../shared/model/brief.ts';
import { named } from '../../ui/written.ts';
import { words } from '../../words/brief.ts';
import { dayWithYear } from '../../words/moments.ts';

export function DeletedList(props: {
  readonly briefs: readonly BriefEntry[];
  readonly onRestore: (briefId: string) => void;
}) {
  const { briefs, onRestore } = props;
  return (
    <ul className="deleted-briefs" aria-label={words.deletedBriefsTitle}>
      {briefs.map(({ id, title, created }) => (
        <li key={id}>
          <span className="title" {...named(title)}>
            {title}
          </span>
          <span className="quiet">{words.begun(dayWithYear(new Date(created)))}</span>
          <button
            type="button"
            className="button small"
            aria-label={words.restoreNamed(title)}
            onClick={() => onRestore(id)}
          >
            {words.restore}
          </button>
        </li>
      ))}
    </ul>
  );
}
