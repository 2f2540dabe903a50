/** The addresses there are: the program's own, and none else. */

export const SCHEME = 'app';
export const HOST = 'workbench';
/** The one page there is. */
export const PAGE = `${SCHEME}://${HOST}/index.html`;

const inside = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/** Whether a request may go on: only to the program itself. */
export function isInside(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && inside.has(url.protocol);
}
