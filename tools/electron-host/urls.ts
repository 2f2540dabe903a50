/**
 * Chromium refuses to open documents of a scheme it does not know, so `app://host/x` travels as
 * `https://host.app.electron-host.internal/x`. Code of the main process only ever sees the `app:` form.
 */

/** The domain that stands for the app's own schemes; `.internal` is reserved, so nothing else can answer it. */
export const HOST_DOMAIN = 'electron-host.internal';

/** Stands for an empty host (`app:///x`), which an https URL cannot have. */
const EMPTY_HOST = '_';

const schemeUrl = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is;
const chromiumUrl = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.electron-host\.internal([/?#].*)?$/is;

/** The URL Chromium gets for `url`: changed only if its scheme is one of `standardSchemes`. */
export function toChromiumUrl(url: string, standardSchemes: ReadonlySet<string>): string {
  const [, scheme, host, rest] = schemeUrl.exec(url) ?? [];
  if (scheme === undefined || !standardSchemes.has(scheme.toLowerCase())) return url;
  return `https://${host || EMPTY_HOST}.${scheme.toLowerCase()}.${HOST_DOMAIN}${rest || '/'}`;
}

/** The inverse of `toChromiumUrl`; other URLs, and bare origins, come back as they are apart from that. */
export function fromChromiumUrl(url: string): string {
  const [, host, scheme, rest] = chromiumUrl.exec(url) ?? [];
  if (host === undefined) return url;
  return `${scheme}://${host === EMPTY_HOST ? '' : host}${rest ?? ''}`;
}

/** Electron's origin of a URL, `app://workbench` for the app's own pages, `null` for opaque ones. */
export function originOf(url: string): string {
  const [, scheme, host] = schemeUrl.exec(url) ?? [];
  return scheme === undefined || scheme === 'file' || host === '' ? 'null' : `${scheme}://${host}`;
}

/** `app` of `app://workbench/x`, in lower case and without the colon. */
export function schemeOf(url: string): string {
  return url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase();
}
