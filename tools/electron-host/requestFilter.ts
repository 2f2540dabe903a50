/** Which requests a `webRequest` listener sees, by Electron's rules for URL patterns and resource types. Pure. */
import type * as E from 'electron';
import type { Protocol } from './cdp.ts';

/** Electron's names of resource types, such as `mainFrame` or `xhr`. */
export type ElectronResourceType = E.OnBeforeRequestListenerDetails['resourceType'];

const types: { readonly [type in Protocol.Network.ResourceType]?: ElectronResourceType } = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  EventSource: 'xhr',
  WebSocket: 'webSocket',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
};

/** Electron's name for a resource type of the DevTools protocol. */
export function resourceTypeOf(type: Protocol.Network.ResourceType, inMainFrame: boolean): ElectronResourceType {
  if (type === 'Document') return inMainFrame ? 'mainFrame' : 'subFrame';
  return types[type] ?? 'other';
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`, 's');
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*' || pattern === host) return true;
  if (!pattern.startsWith('*.')) return false;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Whether `url` matches a pattern such as `<all_urls>`, `*://*.example.org/*` or `ws://localhost/*`. */
export function matchesPattern(url: string, pattern: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, wantedScheme, wantedHost, wantedPath] = /^([^:]+):\/\/([^/]*)(\/.*)?$/s.exec(pattern) ?? [];
  const [, scheme, , authority, path] = /^([^:]+):(\/\/([^/?#]*))?([^#]*)/s.exec(url) ?? [];
  if (wantedScheme === undefined) return wildcard(pattern).test(url);
  const schemeFits = wantedScheme === '*' ? /^(https?|wss?)$/.test(scheme ?? '') : wantedScheme === scheme;
  const host = authority ?? '';
  const hostFits = hostMatches(wantedHost ?? '', host) || hostMatches(wantedHost ?? '', host.replace(/:\d*$/, ''));
  return schemeFits && hostFits && wildcard(wantedPath ?? '/*').test(path || '/');
}

/** Whether a request passes a filter; without a filter every request does. */
export function passesFilter(
  filter: E.WebRequestFilter | undefined,
  request: { readonly url: string; readonly resourceType: ElectronResourceType },
): boolean {
  if (filter === undefined) return true;
  const { urls, excludeUrls = [], types: wanted } = filter;
  if (wanted !== undefined && !wanted.some((type) => type === request.resourceType)) return false;
  if (excludeUrls.some((pattern) => matchesPattern(request.url, pattern))) return false;
  return urls.some((pattern) => matchesPattern(request.url, pattern));
}
