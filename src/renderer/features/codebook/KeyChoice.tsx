/** Which number key applies a tag; taking another tag's key says so. */

import type { TagView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/codebook.ts';

const KEYS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function KeyChoice(props: {
  readonly tag: TagView;
  readonly tags: readonly TagView[];
  readonly onChoose: (key: number | null) => void;
}) {
  const { tag, tags, onChoose } = props;
  const holder = (key: number) => tags.find((each) => each.key === key && each.id !== tag.id)?.name;
  return (
    <select
      className="select small"
      aria-label={words.keyChoiceOf(tag.name)}
      value={tag.key ?? ''}
      onChange={({ target }) => onChoose(target.value ? Number(target.value) : null)}
    >
      <option value="">{words.noKey}</option>
      {KEYS.map((key) => (
        <option key={key} value={key}>
          {words.keyOption(key, holder(key))}
        </option>
      ))}
    </select>
  );
}
