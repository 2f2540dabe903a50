/** Event objects that a listener may veto. */

/** What every preventable event has. */
export type Preventable = { defaultPrevented: boolean; preventDefault(): void };

/** An event object with `details` and `preventDefault()`. */
export function preventable<T extends object>(details: T): T & Preventable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  };
  return event;
}
