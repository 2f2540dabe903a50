/** What Electron adds to the page's own world: exposed APIs, and `window.open` and `window.close` handled by main. */
import { acceptApis, WorldBridge } from './bridge.ts';

function asText(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** A link that asks for another window, by its target or by the keys held down. */
function newWindowLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return undefined;
  return link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey ? link : undefined;
}

/** Installs the main world's side; runs before any script of the page. */
export function installMainWorld(token: string): void {
  const bridge = new WorldBridge(token, 'main', window);
  acceptApis(window, bridge);

  // executeInMainWorld: the host has left the function there, the arguments come over the bridge.
  bridge.receive('execute', (args) => {
    const func = Reflect.get(window, token) as (...args: unknown[]) => unknown;
    Reflect.deleteProperty(window, token);
    bridge.answer(() => func(...(bridge.unwrap(args) as unknown[])));
  });

  window.open = (url?: unknown, name?: unknown, features?: unknown): null => {
    const absolute = new URL(asText(url) || 'about:blank', location.href).href;
    bridge.post('open', { url: absolute, name: asText(name), features: asText(features) });
    return null;
  };
  window.close = () => bridge.post('close', {});
  const openLink = (event: MouseEvent): void => {
    const link = newWindowLink(event);
    if (link === undefined) return;
    event.preventDefault();
    bridge.post('open', { url: link.href, name: link.target, features: '' });
  };
  window.addEventListener('click', openLink);
  window.addEventListener('auxclick', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    if (event.button !== 1 || !(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    bridge.post('open', { url: link.href, name: '_blank', features: '' });
  });
}
