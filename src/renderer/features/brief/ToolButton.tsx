/** One button of the toolbar over the text: an icon with a name. */

import type { LucideIcon } from 'lucide-react';

export function ToolButton(props: {
  readonly name: string;
  readonly icon: LucideIcon;
  /** Null for what cannot be on. */
  readonly pressed: boolean | null;
  readonly disabled: boolean;
  /** The tab stop of the toolbar until the arrows move it. */
  readonly first?: boolean;
  readonly onPress: () => void;
}) {
  const { name, icon: Icon, pressed, disabled, first = false, onPress } = props;
  return (
    <button
      type="button"
      className="button plain icon"
      aria-label={name}
      title={name}
      aria-pressed={pressed ?? undefined}
      aria-disabled={disabled}
      tabIndex={first ? 0 : -1}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
    </button>
  );
}
