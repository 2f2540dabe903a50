/**
 * The tags in the order of the codebook: one stop for Tab, arrows inside. Enter or Space applies the tag to the passage
 * in hand, F2 renames, Delete deletes, Alt with an arrow moves; a pointer drags.
 */

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useState } from 'react';
import { GridList, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import type { TagView } from '../../../shared/ipc/views.ts';
import type { MenuEntry } from '../../ui/MenuButton.tsx';
import { words } from '../../words/codebook.ts';
import type { CodebookActs } from './acts.ts';
import { type Row, TagRow } from './TagRow.tsx';
import type { TagCount } from './tagCounts.ts';

/** In pixels, since a virtual list places its rows itself. */
const ROW = 46;
const PADDING = 8;

type Acts = Pick<CodebookActs, 'onApply' | 'onRename' | 'onMove' | 'onStep' | 'onDelete'>;

export const TagList = memo(function TagList(
  props: Acts & {
    /** As many as are shown. */
    readonly tags: readonly TagView[];
    readonly counts: ReadonlyMap<string, TagCount>;
    readonly appliedIds: readonly string[];
    readonly inHand: string | null;
    readonly list: RefObject<HTMLDivElement | null>;
    /** A filtered list has no order of its own to change. */
    readonly ordered: boolean;
    readonly onInHand: (tagId: string) => void;
  },
) {
  const { tags, counts, appliedIds, inHand, list, ordered, onInHand, onApply, onRename, onMove, onStep, onDelete } =
    props;
  const [renaming, setRenaming] = useState<string | null>(null);
  const step = (tagId: string, by: 1 | -1) => {
    if (ordered) onStep(tagId, by);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !ordered || renaming !== null,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': tags.find(({ id }) => id === key)?.name ?? '' })),
    onReorder: ({ keys, target }) => {
      const [moved] = [...keys];
      if (!moved) return;
      const place = tags.findIndex(({ id }) => id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      onMove(String(moved), tags[place]?.id ?? null);
    },
  });
  const pressed = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null;
    const tagId = row?.dataset.key;
    const act = tagId ? keyAct(event, { onApply, onDelete, step, rename: setRenaming }) : undefined;
    if (!tagId || !act) return;
    event.preventDefault();
    event.stopPropagation();
    act(tagId);
  };
  const renamed = (tagId: string, how: 'key' | 'left') => {
    setRenaming(null);
    if (how === 'key') list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(tagId)}"]`)?.focus();
  };
  const rows = tags.map((tag) => ({
    id: tag.id,
    tag,
    count: counts.get(tag.id),
    applied: appliedIds.includes(tag.id),
    renaming: tag.id === renaming,
  }));
  return (
    <div role="presentation" className="tag-list-keys" onKeyDownCapture={pressed}>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: ROW, padding: PADDING }}>
        <GridList<Row>
          ref={list}
          className="tag-list"
          aria-label={words.codebook}
          items={rows}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={inHand ? [inHand] : []}
          onSelectionChange={(keys) => {
            const [key] = keys;
            if (key !== undefined) onInHand(String(key));
          }}
          onAction={(key) => onApply(String(key))}
          escapeKeyBehavior="none"
          // While a name is typed, arrows and letters belong to its field.
          keyboardNavigationBehavior={renaming ? 'tab' : 'arrow'}
          disallowTypeAhead={renaming !== null}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(row) => (
            <TagRow
              row={row}
              entries={entriesOf(row.tag, { ordered, step, rename: setRenaming, onDelete })}
              onRename={(name) => onRename(row.id, name)}
              onRenamed={(how) => renamed(row.id, how)}
            />
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
});

interface RowActs {
  readonly step: (tagId: string, by: 1 | -1) => void;
  readonly rename: (tagId: string) => void;
  readonly onDelete: (tagId: string) => void;
}

/** What a key does on a row. */
function keyAct(event: KeyboardEvent, acts: RowActs & Pick<Acts, 'onApply'>): ((tagId: string) => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.altKey) {
    if (event.key === 'ArrowUp') return (tagId) => acts.step(tagId, -1);
    return event.key === 'ArrowDown' ? (tagId) => acts.step(tagId, 1) : undefined;
  }
  return { ' ': acts.onApply, F2: acts.rename, Delete: acts.onDelete }[event.key];
}

function entriesOf(tag: TagView, acts: RowActs & { readonly ordered: boolean }): MenuEntry[] {
  const { ordered, step, rename, onDelete } = acts;
  return [
    {
      id: 'rename',
      label: words.rename,
      keys: 'F2',
      icon: <Pencil aria-hidden="true" />,
      onChoose: () => rename(tag.id),
    },
    {
      id: 'up',
      label: words.moveUp,
      keys: 'Alt ↑',
      icon: <ArrowUp aria-hidden="true" />,
      disabled: !ordered,
      onChoose: () => step(tag.id, -1),
    },
    {
      id: 'down',
      label: words.moveDown,
      keys: 'Alt ↓',
      icon: <ArrowDown aria-hidden="true" />,
      disabled: !ordered,
      onChoose: () => step(tag.id, 1),
    },
    {
      id: 'delete',
      label: words.delete,
      keys: 'Delete',
      icon: <Trash2 aria-hidden="true" />,
      onChoose: () => onDelete(tag.id),
    },
  ];
}
