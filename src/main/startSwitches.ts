/** How the packaged program may not be started: what makes it less safe than it promises. No Electron in here. */

/**
 * Switches of Chromium that open it. Some launchers of Linux add `no-sandbox` of themselves where the system forbids the
 * sandbox; reports from strangers are not read there.
 */
const opening = ['no-sandbox', 'disable-web-security', 'remote-debugging-port', 'remote-debugging-pipe'] as const;

/** Why the program must not start with the switches it was given; null when it may. */
export function whyNotStart(isPackaged: boolean, hasSwitch: (name: string) => boolean): string | null {
  const found = isPackaged ? opening.find(hasSwitch) : undefined;
  if (found === undefined) return null;
  const instead =
    found === 'no-sandbox'
      ? 'This system does not let the program use its sandbox. Install the .deb package, which brings what is needed.'
      : 'Start it without that.';
  return `The program was started with --${found}, which would leave your reports unprotected. Nothing was opened. ${instead}`;
}
