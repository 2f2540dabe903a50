/** Before a view goes. */

/** A field keeps what was typed when it is left; one that goes with its view is never told. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
