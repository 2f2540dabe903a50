/** One tag in the list: look, name, count, key, and what can be done with it. */

import { Check, Ellipsis, GripVertical, TriangleAlert } from 'lucide-react';
import { Button, GridListItem } from 'react-aria-components';
import type { TagView } from '../../../shared/ipc/views.ts';
import { MenuButton, type MenuEntry } from '../../ui/MenuButton.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { named } from '../../ui/written.ts';
import { words } from '../../words/codebook.ts';
import { NameField } from './NameField.tsx';
import type { TagCount } from './tagCounts.ts';

/** What a row shows. */
export interface Row {
  readonly id: string;
  readonly tag: TagView;
  readonly count: TagCount | undefined;
  /** Whether the passage in hand carries it. */
  readonly applied: boolean;
  readonly renaming: boolean;
}

export function TagRow(props: {
  readonly row: Row;
  readonly entries: readonly MenuEntry[];
  readonly onRename: (name: string) => Promise<boolean>;
  readonly onRenamed: (how: 'key' | 'left') => void;
}) {
  const { row, entries, onRename, onRenamed } = props;
  const { tag, count, applied, renaming } = row;
  return (
    <GridListItem id={tag.id} textValue={tag.name} className="tag-row">
      <Button slot="drag" className="tag-drag">
        <GripVertical aria-hidden="true" />
      </Button>
      <Swatch look={tag.look} />
      {renaming ? (
        <NameField label={words.nameOf(tag.name)} name={tag.name} onKeep={onRename} onDone={onRenamed} />
      ) : (
        <span className="tag-said">
          <span className="tag-name" {...named(tag.name)}>
            {tag.name}
          </span>
          <span className="tag-count numbers">{countInWords(count)}</span>
        </span>
      )}
      {tag.conflicts.length > 0 && <TriangleAlert className="tag-warn" aria-label={words.conflict} />}
      {applied && <Check aria-label={words.applied} />}
      {tag.key !== null && <kbd>{tag.key}</kbd>}
      <MenuButton label={words.acts(tag.name)} className="button icon small plain" entries={entries}>
        <Ellipsis aria-hidden="true" />
      </MenuButton>
    </GridListItem>
  );
}

/** "12 passages in 3 reports", or that there is none. */
export function countInWords(count: TagCount | undefined): string {
  return count ? words.countIn(words.passages(count.passages), words.reports(count.reports)) : words.noneTagged;
}
