/** The panes of the window: F6 goes from one to the next, and each knows where work goes on in it. */

/** Where work goes on, in order of preference: what a pane names itself, its text, its first stop. */
const entries = [
  '[data-pane-focus]',
  '[role="document"], [contenteditable="true"]',
  '[role="tab"][tabindex="0"]',
  'button:not(:disabled, [tabindex="-1"]), select, input, textarea, [tabindex="0"]',
];

/** Puts the focus where work goes on in `pane`; on the pane itself where there is nothing to reach. */
export function enterPane(pane: HTMLElement): void {
  for (const entry of entries) {
    const inside = [...pane.querySelectorAll<HTMLElement>(entry)].find((each) => each.checkVisibility());
    if (!inside) continue;
    inside.focus({ preventScroll: true });
    return;
  }
  pane.tabIndex = -1;
  pane.focus();
}

/** Goes to the next pane (1) or the one before (-1), in a circle; from outside all panes to the first or the last. */
export function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const next = panes[(from + step + panes.length) % panes.length];
  if (next) enterPane(next);
}
