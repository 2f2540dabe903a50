/** The name of the open brief; its menu has the others, and what can be done to this one. */

import { Check, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { BriefEntry } from '../../../shared/model/brief.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { words } from '../../words/brief.ts';
import { afterOverlay } from './afterOverlay.ts';
import type { BriefViewProps } from './briefProps.ts';
import { DeletedList } from './DeletedList.tsx';
import '../../ui/floating.css';
import { named } from '../../ui/written.ts';

type SwitcherProps = Pick<
  BriefViewProps,
  'briefs' | 'deletedBriefs' | 'onAdd' | 'onOpen' | 'onDuplicate' | 'onDelete' | 'onRestore'
> & {
  readonly open: { readonly id: string; readonly title: string };
  readonly onRename: () => void;
  /** To be done before another brief is shown: keeps what is written. */
  readonly before: () => Promise<void>;
};

export function BriefSwitcher(props: SwitcherProps) {
  const { open, deletedBriefs, before, onRestore } = props;
  const [showsDeleted, setShowsDeleted] = useState(false);
  const restore = async (briefId: string) => {
    setShowsDeleted(false);
    await before();
    onRestore(briefId);
  };
  return (
    <div className="pane-head brief-switcher">
      <MenuTrigger>
        <Button className="button plain" aria-label={words.switcher(open.title)}>
          <span className="title" {...named(open.title)}>
            {open.title}
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
        <Popover className="popover" placement="bottom start">
          <SwitcherMenu {...props} onDeleted={() => setShowsDeleted(true)} />
        </Popover>
      </MenuTrigger>
      <Dialog title={words.deletedBriefsTitle} open={showsDeleted} onClose={() => setShowsDeleted(false)}>
        <p>{words.deletedBriefsNote}</p>
        <DeletedList briefs={deletedBriefs} onRestore={restore} />
      </Dialog>
    </div>
  );
}

function SwitcherMenu(props: SwitcherProps & { readonly onDeleted: () => void }) {
  const { open, briefs, deletedBriefs, before, onDeleted } = props;
  const then = (act: () => void) => async () => {
    await before();
    act();
  };
  // The title being written is newer than the list.
  const shown = briefs.map((each): Omit<BriefEntry, 'created'> => (each.id === open.id ? open : each));
  return (
    <Menu className="menu" aria-label={words.briefs}>
      <MenuSection>
        <Header className="menu-head">{words.briefs}</Header>
        {shown.map(({ id, title }) => (
          <Entry
            key={id}
            id={`brief-${id}`}
            label={title}
            open={id === open.id}
            onAction={then(() => props.onOpen(id))}
          />
        ))}
      </MenuSection>
      <Separator />
      <Entry id="draft" label={words.draft} onAction={then(() => props.onAdd('passages'))} />
      <Entry id="blank" label={words.blank} onAction={then(() => props.onAdd('nothing'))} />
      <Separator />
      <Entry id="rename" label={words.rename} onAction={() => afterOverlay(props.onRename)} />
      <Entry id="duplicate" label={words.duplicate} onAction={then(() => props.onDuplicate(open.id))} />
      <Entry id="delete" label={words.delete} onAction={then(() => props.onDelete(open.id))} />
      {deletedBriefs.length > 0 && <Entry id="deleted" label={words.deletedBriefs} onAction={onDeleted} />}
    </Menu>
  );
}

function Entry(props: {
  readonly id: string;
  readonly label: string;
  readonly open?: boolean;
  readonly onAction: () => void;
}) {
  const { id, label, open = false, onAction } = props;
  return (
    <MenuItem id={id} textValue={label} aria-label={open ? words.openNow(label) : label} onAction={onAction}>
      {open ? <Check aria-hidden="true" /> : <span className="no-icon" />}
      <span className="label" {...named(label)}>
        {label}
      </span>
    </MenuItem>
  );
}
