/** A button that opens a small panel beside it; Escape or a press outside closes it. */

import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import './floating.css';

export function PopoverButton(props: {
  /** Names the panel, and the button when its content is only an icon. */
  readonly label: string;
  readonly className?: string;
  readonly button: ReactNode;
  /** Given when something else than the button can open it, too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { label, className = 'button icon small plain', button, open, onOpenChange, children } = props;
  const opening = open === undefined ? {} : { isOpen: open };
  return (
    <DialogTrigger {...opening} {...(onOpenChange ? { onOpenChange } : {})}>
      <Button className={className} aria-label={label}>
        {button}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-panel" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
