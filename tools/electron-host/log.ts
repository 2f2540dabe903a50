/** What the host itself has to say, on stderr: always its errors, and a trace when ELECTRON_HOST_DEBUG is set. */

const traced = Boolean(process.env.ELECTRON_HOST_DEBUG);

/** Traces `parts` with the milliseconds since the start, only when ELECTRON_HOST_DEBUG is set. */
export function debug(...parts: unknown[]): void {
  if (traced) console.error('[electron-host]', Math.round(performance.now()), ...parts);
}

/** Reports something the developer must see. */
export function report(message: string): void {
  console.error(`[electron-host] ${message}`);
}

/** For promises whose failure means only that the page or Chromium has gone meanwhile. */
export function traceFailure(error: unknown): void {
  debug('ignored:', error instanceof Error ? error.message : error);
}
