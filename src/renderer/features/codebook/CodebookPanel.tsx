/** The codebook beside the page: its tags in order, and the rule of the tag in hand at the foot. */

import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { TagView } from '../../../shared/ipc/views.ts';
import { words } from '../../words/codebook.ts';
import type { CodebookActs } from './acts.ts';
import { DeletedTags } from './DeletedTags.tsx';
import { filtered } from './filtered.ts';
import { NameField } from './NameField.tsx';
import { TagList } from './TagList.tsx';
import { TagRule } from './TagRule.tsx';
import type { TagCount } from './tagCounts.ts';
import './codebook.css';

/** From this many tags on, looking through them is slower than typing. */
const FILTERED = 15;

export function CodebookPanel(props: {
  readonly tags: readonly TagView[];
  readonly counts: ReadonlyMap<string, TagCount>;
  /** The tags of the passage in hand. */
  readonly appliedIds: readonly string[];
  readonly canApply: boolean;
  /** A tag that shows elsewhere now: its rule comes into view. */
  readonly shownId: string | null;
  /** Whether the name of a new tag is being typed. */
  readonly creating: boolean;
  readonly onCreating: (creating: boolean) => void;
  readonly acts: CodebookActs;
}) {
  const { tags, counts, appliedIds, canApply, creating, onCreating, acts } = props;
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [editingId, setEditing] = useState<string | null>(null);
  const [inHand, setInHand] = useInHand(props.shownId, editingId !== null);
  const standing = useMemo(() => tags.filter((tag) => !tag.deleted), [tags]);
  const searching = standing.length >= FILTERED && query !== '';
  const shown = useMemo(() => (searching ? filtered(standing, query) : standing), [searching, standing, query]);
  const tag = standing.find(({ id }) => id === inHand) ?? standing[0];
  // Whoever goes on to another tag has done with the rule of this one.
  const takeInHand = (tagId: string) => {
    if (tagId !== editingId) setEditing(null);
    setInHand(tagId);
  };
  const made = async (name: string) => {
    const tagId = await acts.onCreate(name);
    if (tagId) {
      setInHand(tagId);
      setQuery('');
    }
    return tagId !== null;
  };
  return (
    <div className="codebook">
      {standing.length >= FILTERED && (
        <input
          type="search"
          className="text-field"
          aria-label={words.filter}
          placeholder={words.filter}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      {shown.length ? (
        <TagList
          tags={shown}
          counts={counts}
          appliedIds={appliedIds}
          inHand={tag?.id ?? null}
          list={list}
          ordered={!searching}
          onInHand={takeInHand}
          onApply={acts.onApply}
          onRename={acts.onRename}
          onMove={acts.onMove}
          onStep={acts.onStep}
          onDelete={acts.onDelete}
        />
      ) : (
        <p className="tag-list quiet">{searching ? words.noMatch(query) : words.noTags}</p>
      )}
      <div className="codebook-end">
        <NewTag creating={creating} onCreating={onCreating} onMade={made} />
        <DeletedTags tags={tags.filter(({ deleted }) => deleted)} onRestore={acts.onRestore} />
      </div>
      {tag && (
        <TagRule
          {...acts}
          tag={tag}
          tags={standing}
          count={counts.get(tag.id)}
          canApply={canApply}
          applied={appliedIds.includes(tag.id)}
          editing={editingId === tag.id}
          onEditing={(on) => setEditing(on ? tag.id : null)}
        />
      )}
    </div>
  );
}

/** The tag last focused here or last shown elsewhere, whichever came later; it stays while its rule is written. */
function useInHand(shownId: string | null, editing: boolean) {
  const [inHand, setInHand] = useState<string | null>(shownId);
  const [known, setKnown] = useState(shownId);
  if (known !== shownId && !editing) {
    setKnown(shownId);
    if (shownId) setInHand(shownId);
  }
  return [inHand, setInHand] as const;
}

function NewTag(props: {
  readonly creating: boolean;
  readonly onCreating: (creating: boolean) => void;
  readonly onMade: (name: string) => Promise<boolean>;
}) {
  const { creating, onCreating, onMade } = props;
  const button = useRef<HTMLButtonElement>(null);
  const done = (how: 'key' | 'left') => {
    onCreating(false);
    if (how === 'key') requestAnimationFrame(() => button.current?.focus());
  };
  if (creating) return <NameField label={words.newTagName} name="" onKeep={onMade} onDone={done} />;
  return (
    <button ref={button} type="button" className="button plain" onClick={() => onCreating(true)}>
      <Plus aria-hidden="true" />
      {words.newTag}
    </button>
  );
}
