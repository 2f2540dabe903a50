/** A button that is only an icon: its name, and its keys, appear beside it on hover and on focus. */

import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import './floating.css';

export function IconButton(props: {
  readonly label: string;
  /** A key cap beside the name. */
  readonly keys?: string;
  readonly className?: string;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  const { label, keys, className = 'button icon small plain', expanded, disabled = false, onPress, children } = props;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <Button
        className={className}
        aria-label={label}
        isDisabled={disabled}
        onPress={onPress}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      >
        {children}
      </Button>
      <Tooltip className="tip" placement="bottom">
        {label}
        {keys && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
