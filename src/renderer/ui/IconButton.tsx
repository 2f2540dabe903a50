/** A button that is only an icon: its name, and its keys, appear beside it on hover and on focus. */

import type { ReactNode } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import './floating.css';

export function IconButton(props: {
  readonly label: string;
  /** A key cap beside the name. */
  readonly keys?: string;
  readonly className?: string;
  readonly expanded?: boolean;
  /** Given for a button that is on or off. */
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const {
    label,
    keys,
    className = 'button icon small plain',
    expanded,
    on,
    disabled = false,
    onPress,
    children,
  } = props;
  const common = { className, 'aria-label': label, isDisabled: disabled };
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {on === undefined ? (
        <Button {...common} onPress={onPress} {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}>
          {children}
        </Button>
      ) : (
        <ToggleButton {...common} isSelected={on} onChange={onPress}>
          {children}
        </ToggleButton>
      )}
      <Tooltip className="tip" placement="bottom">
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
