/** Closes every way out: requests, host names, permissions, navigation, new windows. Nothing leaves the machine. */

import { app, type Session, type WebContents } from 'electron';
import { isInside, PAGE } from './addresses.ts';

/** Must run before the app is ready: no host name resolves, whoever asks, and no proxy is looked for. */
export function closeNames(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Looking for a proxy asks the network by itself (WPAD), and a proxy would resolve names for us.
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('disable-features', 'NetworkPrediction,Prerender2');
}

/** Refuses requests to anywhere else and every permission, for one session. */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isInside(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
}

/** Keeps one page where it is: no navigation, no new windows, no embedded views, no direct connections. */
export function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (event.url.split('#')[0] !== PAGE) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
