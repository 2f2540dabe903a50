/** A button of the page's toolbar that is only an icon: its name and its keys appear on hover and on focus. */

import type { ReactNode } from 'react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';

export function ToolButton(props: {
  readonly label: string;
  /** As a key cap beside the name. */
  readonly keys?: string;
  /** Given for a button that is on or off. */
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { label, keys, on, disabled = false, onPress, children } = props;
  const common = { className: 'button icon small plain', 'aria-label': label, isDisabled: disabled };
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {on === undefined ? (
        <Button {...common} onPress={onPress}>
          {children}
        </Button>
      ) : (
        <ToggleButton {...common} isSelected={on} onChange={onPress}>
          {children}
        </ToggleButton>
      )}
      <Tooltip className="tool-tip" placement="bottom">
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
