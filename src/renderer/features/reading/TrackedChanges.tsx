/** Says how a report with tracked changes is shown, and leads to the other way. */

import { words } from '../../words/comments.ts';
import './comments.css';

export function TrackedChanges(props: {
  readonly count: number;
  readonly shown: 'accepted' | 'original';
  readonly onShow: (changes: 'accepted' | 'original') => void;
}) {
  const { count, shown, onShow } = props;
  if (shown === 'original')
    return (
      <p className="tracked-changes">
        {words.original}
        <button type="button" className="link-button" onClick={() => onShow('accepted')}>
          {words.showAccepted}
        </button>
      </p>
    );
  if (count === 0) return null;
  return (
    <p className="tracked-changes">
      {words.accepted(count)}
      <button type="button" className="link-button" onClick={() => onShow('original')}>
        {words.showOriginal}
      </button>
    </p>
  );
}
