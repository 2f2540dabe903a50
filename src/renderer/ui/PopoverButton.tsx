/** A button that opens a small panel beside it; Escape or a press outside closes it. */

import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover, Tooltip, TooltipTrigger } from 'react-aria-components';
import './floating.css';

export function PopoverButton(props: {
  /** Names the panel, and the button when its content is only an icon. */
  readonly label: string;
  /** A key cap beside the name. */
  readonly keys?: string;
  readonly className?: string;
  readonly button: ReactNode;
  /** Given when something else than the button can open it, too. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const { label, keys, className = 'button icon small plain', button, open, onOpenChange, children } = props;
  const opening = open === undefined ? {} : { isOpen: open };
  return (
    <DialogTrigger {...opening} {...(onOpenChange ? { onOpenChange } : {})}>
      <TooltipTrigger delay={500} closeDelay={0}>
        <Button className={className} aria-label={label}>
          {button}
        </Button>
        <Tooltip className="tip" placement="bottom">
          {label}
          {keys && <kbd>{keys}</kbd>}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover" placement="bottom end">
        <Dialog className="popover-panel" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
