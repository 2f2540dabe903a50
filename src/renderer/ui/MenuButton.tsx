/** A button that opens a menu: arrows and first letters choose, Escape closes (WAI-ARIA Authoring Practices, Menu Button). */

import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import './floating.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A line in grey under the label. */
  readonly note?: string;
  /** A key cap at the end. */
  readonly keys?: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export function MenuButton(props: {
  /** What a screen reader says when the content is only an icon. */
  readonly label?: string;
  readonly className?: string;
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}) {
  const { label, className = 'button', entries, children } = props;
  return (
    <MenuTrigger>
      <Button className={className} {...(label ? { 'aria-label': label } : {})}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="menu"
          items={entries}
          disabledKeys={entries.filter((each) => each.disabled).map(({ id }) => id)}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.label} onAction={entry.onChoose}>
              {entry.icon}
              {/* No slots: all that is seen is the name, so that it can be said to a program that listens. */}
              <span className="label">{entry.label}</span>
              {entry.note && <span className="note">{entry.note}</span>}
              {entry.keys && <kbd>{entry.keys}</kbd>}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
